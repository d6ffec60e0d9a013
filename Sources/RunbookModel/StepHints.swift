/// What a step's words say beside what to do: where, with which commands, what else to read.
package struct StepHints: Hashable, Sendable {
  /// A command in the text of a step that has no block: offered, and never run unasked.
  package struct OfferedCommand: Hashable, Sendable {
    package let text: String
    /// The 1-based line on which it stands.
    package let line: Int

    package init(text: String, line: Int) {
      self.text = text
      self.line = line
    }
  }

  /// Something else that the text refers to.
  package struct Reference: Hashable, Sendable {
    /// What it is.
    package enum Target: Hashable, Sendable {
      /// A step of this guide.
      case step(Step.ID)
      /// Another Markdown file, by its path from this guide's folder, with the heading's anchor.
      case guide(path: String, anchor: String?)
    }

    package let target: Target
    /// The words of the guide that refer to it.
    package let words: String
    /// The 1-based line on which they stand.
    package let line: Int

    package init(target: Target, words: String, line: Int) {
      self.target = target
      self.words = words
      self.line = line
    }
  }

  /// Where it is to be done, in the guide's words: `on the standby`, `in another terminal`.
  package var place: String?
  /// In the order of the text.
  package var offers: [OfferedCommand] = []
  /// In the order of the text.
  package var references: [Reference] = []

  package init() {}
}
