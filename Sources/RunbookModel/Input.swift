/// A value that the operator gives once and that every block uses.
package struct Input: Hashable, Sendable {
  /// `[A-Z][A-Z0-9_]*`: the variable beside the placeholder, else the placeholder in capitals.
  package typealias Name = String

  /// What a value must look like, where the guide leaves no doubt.
  package enum Form: String, Sendable {
    case url, domain, email, port, path, ipAddress, version, date
  }

  package let name: Name
  /// Whether the value must never be shown or written.
  package let isSecret: Bool
  /// What the guide says the value starts with.
  package let startsWith: String?
  /// The exact texts in the guide for which the value stands; empty where the guide reads
  /// `$NAME` and nothing else.
  package let placeholders: [String]
  /// The shell variables by which commands read it, spelled as there; empty where they read none.
  package let variables: [String]
  /// The lines on which a placeholder or the variable stands.
  package let lines: [Int]
  /// Lines on which the guide tells the reader to obtain or copy this value.
  package let mentions: [Int]
  /// What the guide says of it: `the name of the cluster`.
  package let description: String?
  /// What its value looks like; `nil` where it may be any text.
  package let form: Form?
  /// Why its first placeholder or variable stands for a value of the operator's; then, where it
  /// is secret, why that is so.
  package let reasons: [Reason]

  package init(
    name: Name, isSecret: Bool, startsWith: String?, placeholders: [String], variables: [String],
    lines: [Int], mentions: [Int] = [], description: String? = nil, form: Form? = nil,
    reasons: [Reason] = []
  ) {
    self.name = name
    self.isSecret = isSecret
    self.startsWith = startsWith
    self.placeholders = placeholders
    self.variables = variables
    self.lines = lines
    self.mentions = mentions
    self.description = description
    self.form = form
    self.reasons = reasons
  }

  /// Whether commands read it as a shell variable.
  package var isVariable: Bool { !variables.isEmpty }

  /// Why `value` cannot be what the guide means, as a clause for people that does not repeat
  /// the value; `nil` where nothing speaks against it.
  package func refusal(of value: String) -> String? {
    if value.isEmpty { return "is empty" }
    if value.utf8.contains(0) { return "holds a NUL byte" }
    if value.contains(where: \.isNewline) { return "holds a line break" }
    if isSecret, value.count < 4 { return "is shorter than 4 characters, too short to mask" }
    if placeholders.contains(value) { return "is the guide's own placeholder" }
    if let refusal = form?.refusal(of: value) { return refusal }
    guard let startsWith, !value.hasPrefix(startsWith) else { return nil }
    let mode = Self.otherMode(of: startsWith)
    if let mode, value.hasPrefix(mode.prefix) {
      return "starts with \(mode.prefix): that is a \(mode.word); the guide wants \(startsWith)"
    }
    return "does not start with \(startsWith), as the guide says it does"
  }

  /// What a key of the other mode starts with: test keys where live ones are due, and back.
  private static func otherMode(of prefix: String) -> (prefix: String, word: String)? {
    if prefix.contains("live") {
      return (prefix.replacing("live", with: "test"), "test key")
    }
    if prefix.contains("test") {
      return (prefix.replacing("test", with: "live"), "live key")
    }
    return nil
  }
}

extension Input.Form {
  /// Why a value cannot be of this form; `nil` where it can, or where nobody can tell for sure.
  fileprivate func refusal(of value: String) -> String? {
    switch self {
    case .port:
      guard let number = Int(value), (1...65535).contains(number) else {
        return "is no port: a number from 1 to 65535"
      }
      return nil
    case .email: return value.contains("@") ? nil : "is no mailbox: it has no @"
    default: return nil
    }
  }
}
