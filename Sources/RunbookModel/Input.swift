/// A value that the operator gives once and that every block uses.
package struct Input: Hashable, Sendable {
  /// `[A-Z][A-Z0-9_]*`: the variable beside the placeholder, else the placeholder in capitals.
  package typealias Name = String

  /// What a value must look like, where the guide leaves no doubt.
  package enum Form: String, CaseIterable, Sendable {
    case url, domain, email, port, path, ipAddress, version, date
  }

  /// What an author says a value has to be, beside its form.
  package enum Requirement: Hashable, Sendable {
    /// One of these, letter by letter.
    case oneOf([String])
    /// What a pattern matches as a whole.
    case pattern(ValuePattern)
  }

  package let name: Name
  /// Whether the value must never be shown or written.
  package internal(set) var isSecret: Bool
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
  package internal(set) var form: Form?
  /// What else its value has to be; `nil` where nothing is said of that.
  package internal(set) var requirement: Requirement?
  /// Why its first placeholder or variable stands for a value of the operator's; then, where it
  /// is secret, why that is so.
  package internal(set) var reasons: [Reason]

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
    requirement = Self.alternatives(in: placeholders).map(Requirement.oneOf)
  }

  /// The values of which a placeholder such as `<staging|production>` takes one.
  private static func alternatives(in placeholders: [String]) -> [String]? {
    placeholders.lazy.compactMap { placeholder -> [String]? in
      guard let first = placeholder.utf8.first, "<[{".utf8.contains(first) else { return nil }
      let parts = placeholder.dropFirst().dropLast().split(
        separator: "|", omittingEmptySubsequences: false
      ).map { String($0).trimmed }
      let areWords = parts.allSatisfy { part in
        !part.isEmpty && !part.contains { " <>[]{}".contains($0) }
      }
      return parts.count > 1 && areWords ? parts : nil
    }.first
  }

  /// Whether commands read it as a shell variable.
  package var isVariable: Bool { !variables.isEmpty }
}
