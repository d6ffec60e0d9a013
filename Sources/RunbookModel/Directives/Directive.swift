/// What an author says of a step or block in so many words, beside what the guide's text says.
///
/// It comes from comments (`<!-- runbook: timeout=5m -->`), from attributes behind a fence, and
/// from a bindings file. It corrects or adds, and always wins over what was understood.
package struct Directive: Hashable, Sendable {
  /// One thing that is said, and where.
  package struct Statement: Hashable, Sendable {
    package let setting: DirectiveSetting
    /// The words as the author has them: `timeout=5m`.
    package let words: String
    /// The 1-based line on which they stand.
    package let line: Int
    /// The path of the bindings file in which they stand; `nil` for the guide itself.
    package let path: String?

    package init(_ setting: DirectiveSetting, words: String, line: Int, path: String? = nil) {
      self.setting = setting
      self.words = words
      self.line = line
      self.path = path
    }

    package var key: DirectiveKey { setting.key }
  }

  /// All that is said, in order; of a key that does not add up, once.
  package private(set) var statements: [Statement] = []
  /// The line on which something stands that could not be understood: what is meant is not
  /// known then, and nothing runs that it belongs to.
  package private(set) var faultyLine: Int?

  /// Nothing is said.
  package static let none = Directive()

  package init() {}

  package init(_ statements: [Statement]) {
    for statement in statements { add(statement) }
  }

  package var isEmpty: Bool { statements.isEmpty && faultyLine == nil }

  /// What is said of a key first; `nil` where nothing is.
  package subscript(key: DirectiveKey) -> Statement? { statements.first { $0.key == key } }

  /// Adds a statement; of a key that does not add up it takes the place of the one before.
  mutating func add(_ statement: Statement) {
    if !statement.key.addsUp { statements.removeAll { $0.key == statement.key } }
    statements.append(statement)
  }

  /// Marks it as holding something on a line that could not be understood.
  mutating func addFault(onLine line: Int) { faultyLine = faultyLine ?? line }

  /// This, where it is said more closely to the place in question than in `outer`.
  package func over(_ outer: Directive) -> Directive {
    if outer.isEmpty { return self }
    if isEmpty { return outer }
    var result = outer
    for statement in statements { result.add(statement) }
    if let faultyLine { result.addFault(onLine: faultyLine) }
    return result
  }

  /// This in place of what `other` says of the same keys, where it says anything.
  ///
  /// So what a bindings file gives a step to run takes the place of what the guide gives it.
  func inPlace(of other: Directive) -> Directive {
    let keys = Set(statements.map(\.key).filter { !$0.isAboutTexts })
    var kept = other
    kept.statements.removeAll { keys.contains($0.key) }
    return over(kept)
  }

  /// What of this holds for all that stands in what it was said of.
  var inherited: Directive { keeping(\.isInherited) }

  /// What of this, said of a step, holds for each of its commands.
  var forBlocks: Directive { keeping(\.passesToBlocks) }

  /// What of this says whether and when something is on the way; a fault stays where it is.
  var aboutTheWay: Directive {
    Directive(statements.filter { $0.key == .when || $0.key == .optional })
  }

  private func keeping(_ isKept: (DirectiveKey) -> Bool) -> Directive {
    if isEmpty { return self }
    var result = self
    result.statements.removeAll { !isKept($0.key) }
    return result
  }
}
