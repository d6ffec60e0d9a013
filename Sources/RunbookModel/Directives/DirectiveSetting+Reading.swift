extension DirectiveSetting {
  /// Why a value is none of its key's.
  struct Complaint: Error, Hashable {
    /// What is there and what would be right, as a clause.
    let message: String
    /// The value that was perhaps meant.
    var suggestion: String?
  }

  /// Reads a value; `nil` for a key that stands alone.
  ///
  /// - Throws: `Complaint` where the value is none of the key's.
  init(_ key: DirectiveKey, _ value: String?) throws(Complaint) {
    switch key {
    case .interactive: self = .interactive(try Self.flag(key, value))
    case .background: self = .background(try Self.flag(key, value))
    case .ignore: self = .ignore(try Self.flag(key, value))
    case .manual: self = .manual(try Self.flag(key, value))
    case .step: self = .step(try Self.flag(key, value))
    case .optional: self = .optional(Self.optionality(value))
    case .expect: self = .expect(Self.expectation(value))
    case .secret: self = .secret(try Self.secret(value))
    default: self = try Self.setting(key, Self.filled(key, value))
    }
  }

  /// Reads a value of a key that has to have one.
  private static func setting(_ key: DirectiveKey, _ text: String) throws(Complaint) -> Self {
    switch key {
    case .name: .name(text)
    case .run: .run(Script(text))
    case .verify: .verify(text)
    case .until: .until(text)
    case .rollback: .rollback(text)
    case .timeout: .timeout(try duration(key, text))
    case .every: .every(try duration(key, text))
    case .retry: .retry(try count(key, text))
    case .cwd: .cwd(text)
    case .shell: .shell(text)
    case .confirm: .confirm(try word(text, of: Confirmation.self))
    case .exit: .exit(try exitCodes(text))
    case .choice: .choice(text)
    case .when: .when(try condition(text))
    case .role: .role(text)
    case .hosts: .hosts(list(text))
    case .input: .input(try inputText(text))
    case .kind: .kind(try word(text, of: GuideBlock.Kind.self))
    case .hold: .hold(try holds(text))
    case .part: .part(try word(text, of: Part.self))
    default: .literal(text)
    }
  }

  // MARK: Values

  /// The form in which a value of each key can be written, as an example.
  static func example(of key: DirectiveKey) -> String {
    switch key {
    case .timeout, .every: "\(key.rawValue)=5m"
    case .retry: "retry=3"
    case .exit: "exit=0,2"
    case .confirm: "confirm=always"
    case .cwd: "cwd=deploy"
    case .shell: "shell=zsh"
    case .kind: "kind=command"
    case .hold: "hold=none"
    case .step: "step=no"
    case .part: "part=rollback"
    case .when: "when=webhooks"
    case .input: "input=\"DOMAIN=example.org\""
    case .hosts: "hosts=web1,web2"
    case .ignore, .manual, .optional, .interactive, .background, .secret, .expect: key.rawValue
    case .run, .verify, .until, .rollback: "\(key.rawValue)=\"…\""
    case .name, .choice, .role, .literal: "\(key.rawValue)=\"…\""
    }
  }

  private static func filled(_ key: DirectiveKey, _ value: String?) throws(Complaint) -> String {
    guard let value, !value.allSatisfy(\.isWhitespace) else {
      throw Complaint(message: "'\(key.rawValue)' has no value; write '\(example(of: key))'")
    }
    return value
  }

  private static func flag(_ key: DirectiveKey, _ value: String?) throws(Complaint) -> Bool {
    switch value?.lowercased() {
    case nil, "", "yes", "true": return true
    case "no", "false": return false
    default:
      throw Complaint(
        message: "'\(key.rawValue)' is yes or no, and not '\(value ?? "")'",
        suggestion: Spelling.closest(to: value ?? "", among: ["yes", "no", "true", "false"]))
    }
  }

  private static func duration(_ key: DirectiveKey, _ text: String) throws(Complaint) -> Duration {
    if let duration = Duration(written: text) { return duration }
    throw Complaint(
      message: "'\(text)' is no length of time; write digits and one of ms, s, m, h, d, as in "
        + "'\(key.rawValue)=5m'")
  }

  private static func count(_ key: DirectiveKey, _ text: String) throws(Complaint) -> Int {
    if let count = Int(text), (0...1000).contains(count) { return count }
    throw Complaint(
      message: "'\(text)' is no number of tries; write a number from 0 to 1000, as in "
        + "'\(key.rawValue)=3'")
  }

  private static func exitCodes(_ text: String) throws(Complaint) -> ExitCodes {
    if let codes = ExitCodes(written: text) { return codes }
    throw Complaint(
      message: "'\(text)' names no exit codes; write numbers from 0 to 255, as in 'exit=0,2', or "
        + "'nonzero' or 'any'")
  }

  private static func word<Word: CaseIterable & RawRepresentable<String>>(
    _ text: String, of type: Word.Type
  ) throws(Complaint) -> Word {
    if let word = Word(rawValue: text.lowercased()) { return word }
    let all = Word.allCases.map(\.rawValue)
    throw Complaint(
      message: "'\(text)' is none of \(all.joined(separator: ", "))",
      suggestion: Spelling.closest(to: text, among: all))
  }

  private static func holds(_ text: String) throws(Complaint) -> [GuideBlock.Hold] {
    if text.lowercased() == "none" { return [] }
    var holds: [GuideBlock.Hold] = []
    for part in list(text) {
      guard let hold = GuideBlock.Hold(rawValue: part.lowercased()) else {
        let all = ["none"] + GuideBlock.Hold.allCases.map(\.rawValue)
        throw Complaint(
          message: "'\(part)' is none of \(all.joined(separator: ", "))",
          suggestion: Spelling.closest(to: part, among: all))
      }
      holds.append(hold)
    }
    return holds
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
  }

  // MARK: Values with parts

  private static func optionality(_ value: String?) -> Optionality {
    switch value?.lowercased() {
    case nil, "", "yes", "true": .yes("optional")
    case "no", "false": .no
    default: .yes(value ?? "optional")
    }
  }

  private static func expectation(_ value: String?) -> Expectation {
    switch value?.lowercased() {
    case nil, "", "yes", "true": .shown
    case "no", "false": .none
    default: .text(value ?? "")
    }
  }

  /// `webhooks`, `webhooks=no`, `!webhooks`; blanks in a name are `-`, as in conditions.
  private static func condition(_ text: String) throws(Complaint) -> ConditionReference {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let isNegated = text.hasPrefix("!")
    let name = String(parts[0].dropFirst(isNegated ? 1 : 0)).trimmed.lowercased()
      .split(separator: " ").joined(separator: "-")
    guard !name.isEmpty else {
      throw Complaint(message: "'\(text)' names no condition; write 'when=webhooks'")
    }
    guard parts.count == 2 else { return ConditionReference(name: name, holds: !isNegated) }
    let holds = try flag(.when, String(parts[1]).trimmed)
    return ConditionReference(name: name, holds: holds != isNegated)
  }

  private static func inputText(_ text: String) throws(Complaint) -> InputText {
    if let (name, rest) = named(text), let rest, !rest.isEmpty {
      return InputText(name: name, .text(rest))
    }
    if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      let (name, rest) = named(String(text[..<colon])), rest == nil
    {
      return InputText(name: name, try InputText.Meaning(text[text.index(after: colon)...].trimmed))
    }
    throw Complaint(
      message: "'\(text)' does not say which text stands for which input; write "
        + "'input=\"NAME=text\"', the name in capitals, or 'input=\"NAME: url\"' for what its "
        + "value is")
  }

  /// Nothing for every input, `NAME` for one, a command for the value of the only one, or
  /// `NAME=command`.
  private static func secret(_ value: String?) throws(Complaint) -> SecretSource {
    switch value?.lowercased() {
    case nil, "", "yes", "true": return .all
    case "no", "false":
      throw Complaint(
        message: "a secret cannot be made public; leave 'secret' out, or say with "
          + "'literal=\"…\"' that a text is no placeholder")
    default: break
    }
    let text = value ?? ""
    guard let (name, command) = named(text) else { return .command(nil, text) }
    guard let command else { return .input(name) }
    guard !command.trimmed.isEmpty else {
      throw Complaint(
        message: "'\(text)' has no command after '='; write '\(name)=op read …'")
    }
    return .command(name, command)
  }

  /// The name before a `=`, or that is all there is, and what follows the `=`.
  private static func named(_ text: String) -> (name: Input.Name, rest: String?)? {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let first = name.utf8.first, (65...90).contains(first),
      name.utf8.allSatisfy({
        (65...90).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_")
      })
    else { return nil }
    return (name, parts.count == 2 ? String(parts[1]) : nil)
  }
}
