package import RunbookModel

/// A block's script, ready to run: inputs are in it as references to variables, never as text.
package struct PreparedScript: Hashable, Sendable {
  /// Why a script must not run.
  package enum Refusal: Error, Hashable, Sendable {
    case hold(GuideBlock.Hold)
    /// A text stands in it that nobody has replaced.
    case placeholder(String)
    case missing(Input.Name)
    /// The value could change what the command means where it stands.
    case unsafe(Input.Name, reason: String)
    case notRunnable

    /// A clause for people.
    package var description: String {
      switch self {
      case .hold(.alternatives): "it holds several ways of which one is taken"
      case .hold(.edit): "it wants an edit by hand between its commands"
      case .hold(.elided): "'...' stands for something that the guide leaves out"
      case .hold(.forever): "it never ends by itself"
      case .placeholder(let text): "'\(text)' still has to be replaced"
      case .missing(let name): "\(name) is not known"
      case .unsafe(let name, let reason): "the value of \(name) \(reason)"
      case .notRunnable: "it is not a command"
      }
    }
  }

  /// What the names of variables begin with that hold the values of inputs.
  static let variablePrefix = "__runbook_input_"

  /// What the shell reads.
  package let text: String
  /// The shell variables that `text` refers to, and their values.
  package let variables: [String: String]
  /// The shell that it is for; `nil` where the guide leaves that open.
  package let shell: ShellName?
  /// What a person reads: values where placeholders stood, secrets masked.
  package let display: String

  /// Prepares the script of a block with what is known.
  ///
  /// - Parameters:
  ///   - block: what the script stands in.
  ///   - inputs: all inputs of the guide.
  ///   - values: what is known of them.
  ///   - hidden: secrets of the runs around this one, which are hidden in `display` too.
  ///   - shell: the shell that is to read it; `nil` for the one that the block names.
  ///   - isBeside: whether it goes on beside the commands that follow, so that it may never end.
  /// - Throws: `Refusal` where anything in the block stands open or a value would not be safe.
  package init(
    _ block: GuideBlock, inputs: [Input], values: [Input.Name: String],
    hiding hidden: [String] = [],
    shell: ShellName? = nil, isBeside: Bool = false
  ) throws(Refusal) {
    guard block.isRunnable else { throw .notRunnable }
    if let hold = block.hold.first(where: { !isBeside || $0 != .forever }) { throw .hold(hold) }
    for name in block.inputs where values[name] == nil { throw .missing(name) }
    let slots = block.slots.sorted { $0.range.lowerBound < $1.range.lowerBound }
    // A shell variable is exported under its own name, so nothing stands in its place.
    let exported = inputs.filter { block.inputs.contains($0.name) }.flatMap(\.variables)
    let needs = block.needs.filter { need in
      !exported.contains { need == "$\($0)" || need == "$env:\($0)" }
    }
    try OpenTexts(in: block.script, slots: slots).refuse(needs, names: block.names)
    let contexts = ShellScanner.contexts(of: slots.map(\.range), in: block.script)
    lazy var readers = SecondReaders(in: block.script, slots: slots.map(\.range))
    let shell = shell ?? ShellName(of: block)
    var text = ScriptText(block.script)
    var variables: [String: String] = [:]
    for (slot, context) in zip(slots, contexts) where context != .comment {
      guard let value = values[slot.input] else { throw .missing(slot.input) }
      let place = SlotPlace(
        slot: slot, context: context, script: block.script, shell: shell,
        readers: readers.readers(of: slot.range))
      if let reason = place.objection(to: value) { throw .unsafe(slot.input, reason: reason) }
      let variable = Self.variablePrefix + slot.input
      variables[variable] = value
      text.replace(slot.range, with: place.replacement(variable: variable, value: value))
    }
    for input in inputs where block.inputs.contains(input.name) {
      guard let value = values[input.name] else { continue }
      let found = input.variables.flatMap { readers.readers(ofVariable: $0) }
      if let reason = SecondReader.objection(of: found, to: value) {
        throw .unsafe(input.name, reason: reason)
      }
    }
    self.text = text.result
    self.variables = variables
    self.shell = shell
    display = Self.display(of: block, inputs: inputs, values: values, hiding: hidden)
  }

  /// A block's text for people: the values that are known, `••••••••` for secrets, and the
  /// guide's placeholders where nothing is known; `hidden` are other secrets.
  ///
  /// In a command a value is quoted as the shell wants it at its place, so that what is shown
  /// can be copied and means what runs.
  package static func display(
    of block: GuideBlock, inputs: [Input], values: [Input.Name: String],
    hiding hidden: [String] = []
  ) -> String {
    let secrets = Set(inputs.filter(\.isSecret).map(\.name))
    let mask = SecretMask(hidden + secrets.compactMap { values[$0] })
    let slots = block.slots.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let contexts = ShellScanner.contexts(of: slots.map(\.range), in: block.script)
    var text = ScriptText(block.script)
    for (slot, context) in zip(slots, contexts) {
      guard let value = values[slot.input] else { continue }
      // Quoting changes a text, after which a secret in it would not be known any more.
      let shown = secrets.contains(slot.input) ? SecretMask.dots : mask.masked(value)
      if !block.isRunnable || shown == SecretMask.dots {
        text.replace(slot.range, with: shown)
      } else if let quoted = context.quoted(shown) {
        text.replace(slot.range, with: quoted)
      }
    }
    return mask.masked(text.result)
  }

  /// A script that a person has typed in place of a block's.
  package init(edited text: String, like script: PreparedScript) {
    self.text = text
    variables = script.variables
    shell = script.shell
    display = text
  }
}

/// A text in which ranges are replaced from the front.
struct ScriptText {
  private let bytes: [UInt8]
  private var copied = 0
  private var written: [UInt8] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Replaces a range that begins where the one before has ended, or later.
  mutating func replace(_ range: Range<Int>, with text: String) {
    guard range.lowerBound >= copied, range.upperBound <= bytes.count else { return }
    written += bytes[copied..<range.lowerBound]
    written += text.utf8
    copied = range.upperBound
  }

  var result: String { String(decoding: written + bytes[copied...], as: UTF8.self) }
}
