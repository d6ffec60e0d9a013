import MarkdownSyntax

/// What stands under a problem, parted into what is seen and what to do.
struct TroubleBody {
  private(set) var symptoms: [String] = []
  private(set) var solutions: [String] = []

  private enum Part { case symptom, cause, remedy }

  private var part: Part?
  private var hasLabels = false

  /// Reads the blocks of an entry, its own heading or lead excluded.
  init(_ blocks: [MarkdownBlock]) {
    for block in blocks { read(block) }
    guard solutions.isEmpty, !hasLabels else { return }
    solutions = blocks.compactMap { block in
      guard case .paragraph = block.kind else { return nil }
      let prose = Prose(block)
      return Orders.isOrder(prose) ? prose.text.trimmed : nil
    }
  }

  private mutating func read(_ block: MarkdownBlock) {
    switch block.kind {
    case .heading: _ = begin(block.inlines.plainText)
    case .paragraph: read(Prose(block))
    case .list:
      let items = block.children.compactMap { $0.children.first?.inlines.plainText.trimmed }
      for (item, block) in zip(items, block.children) { read(item: item, block) }
    case .codeBlock(let code) where part == .symptom:
      symptoms += code.lines.map(\.trimmed).filter { !$0.isEmpty }.prefix(3)
    default: break
    }
  }

  private mutating func read(_ prose: Prose) {
    guard let lead = Self.label(of: prose) else {
      add(prose.text.trimmed)
      return
    }
    guard begin(lead) else { return }
    let rest = prose.text.trimmed.dropFirst(lead.count).drop { ":* ".contains($0) }
    add(String(rest))
  }

  /// An item is a part of its own where it has a label of one: `- **Cause:** …`.
  private mutating func read(item: String, _ block: MarkdownBlock) {
    if let first = block.children.first, let lead = Self.label(of: Prose(first)), begin(lead) {
      add(String(item.dropFirst(lead.count).drop { ":* ".contains($0) }))
      for nested in block.children.dropFirst() { read(nested) }
      return
    }
    if part == .symptom {
      symptoms.append(item)
    } else if part != .cause {
      solutions.append(item)
    }
  }

  private mutating func add(_ text: String) {
    guard !text.isEmpty else { return }
    if part == .symptom { symptoms.append(text) }
    if part == .remedy { solutions.append(text) }
  }

  /// Begins a part where a text names one.
  private mutating func begin(_ label: String) -> Bool {
    let words = Words.of(label)
    let isDoing = words.starts(withPhrase: ["how", "to", "fix"]) || words == ["what", "to", "do"]
    guard let part = isDoing ? .remedy : Self.part(named: label) else { return false }
    self.part = part
    hasLabels = true
    return true
  }

  private static func part(named label: String) -> Part? {
    guard let word = Words.of(Title.droppingDecoration(label)).first.map(Words.stem) else {
      return nil
    }
    if Lexicon.remedyLabels.contains(word) { return .remedy }
    if Lexicon.causeLabels.contains(word) { return .cause }
    return Lexicon.symptomLabels.contains(word) ? .symptom : nil
  }

  /// Whether a paragraph's label is one under which only problems have their remedy.
  static func isMending(_ prose: Prose) -> Bool {
    let word = label(of: prose).flatMap { Words.of(Title.droppingDecoration($0)).first }
    return word.map { Lexicon.mendingLabels.contains(Words.stem($0)) } ?? false
  }

  /// Whether a paragraph's label names what is seen or why.
  static func isSymptomOrCause(_ prose: Prose) -> Bool {
    let part = label(of: prose).flatMap(part)
    return part == .symptom || part == .cause
  }

  /// Whether a text names a part of an entry and no problem: `Cause`, `How to fix it`.
  static func isLabel(_ text: String) -> Bool {
    let words = Words.of(Title.droppingDecoration(text))
    // `Error: it beeps` names one.
    if let colon = text.firstIndex(of: ":"), text[colon...].count > 1 { return false }
    return part(named: text) != nil && words.count <= 3
      || words.starts(withPhrase: ["how", "to", "fix"]) || words == ["what", "to", "do"]
  }

  /// The bold lead of a paragraph, or what stands before its colon.
  private static func label(of prose: Prose) -> String? {
    if let lead = prose.strongLead { return lead }
    let text = prose.text.trimmed
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      text.utf8.distance(from: text.utf8.startIndex, to: colon) <= 24
    else { return nil }
    return String(text[..<colon])
  }
}
