/// The name of a rule of recognition: that of its file in lower case, with `-` between words.
///
/// `show --explain` prints it, and `docs/rules` has a page under it.
package struct RuleName: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  package let description: String

  package init(stringLiteral value: String) { description = value }
}

/// Why a guide was understood in one way and not in another: which rule decided, from which of
/// the guide's own words.
package struct Reason: Hashable, Sendable {
  package let rule: RuleName
  /// The words that decided, as the guide has them; empty where its shape alone did.
  package let words: String
  /// The 1-based line on which they stand.
  package let line: Int

  package init(_ rule: RuleName, words: String, line: Int) {
    self.rule = rule
    self.words = words
    self.line = line
  }
}

/// Something that is recognised in guides by one sign of it.
///
/// A rule has a file of its own, named as the rule. Its doc comment is its page in `docs/rules`.
/// It looks at one candidate (a block, a heading, a sentence) and answers for that alone; it
/// calls no other rule. How rules meet is settled by the list that they stand in: they are asked
/// in its order, and the first that answers decides.
protocol Rule: Sendable {
  static var name: RuleName { get }
}

/// What a rule says, and the guide's words that made it say so.
struct Verdict<Answer> {
  let answer: Answer
  let words: String
  let line: Int

  init(_ answer: Answer, words: String, line: Int) {
    self.answer = answer
    self.words = words
    self.line = line
  }

  /// The reason as it is kept, once it is known which rule gave it.
  func reason(_ rule: RuleName) -> Reason { Reason(rule, words: words, line: line) }
}

extension Verdict: Sendable where Answer: Sendable {}
