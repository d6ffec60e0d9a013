import MarkdownSyntax

/// A label or a lead begins what undoes the work.
///
/// ```markdown
/// 3. **Rollback:**
///    1. Stop the new version
///
/// **To undo this:**
///
/// To roll back this change, run:
///
/// To cancel the deployment:
/// ```
///
/// What follows is never on the way: it stands beside the step that it undoes. A sentence counts
/// where a list or a block follows it, and speaks for that alone; a label, for all up to the next. In a
/// part that undoes the work anyway it is only a part of that, and in a checklist (`Rollback plan
/// written`) nothing is undone.
struct UndoingLead: RollbackRule {
  static let name: RuleName = "undoing-lead"

  func parts(in place: RollbackPlace) -> [RollbackLead] {
    guard !place.isUndoing, place.section.role == .procedure else { return [] }
    return leads(in: place.section.blocks)
  }

  private func leads(in blocks: [MarkdownBlock]) -> [RollbackLead] {
    blocks.indices.flatMap { index -> [RollbackLead] in
      let block = blocks[index]
      switch block.kind {
      case .paragraph:
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        return Self.lead(Prose(block), line: block.line, next: next).map { [$0] } ?? []
      case .list: return block.children.flatMap(leads)
      default: return []
      }
    }
  }

  /// The lead that an item is, or those inside it.
  private func leads(in item: MarkdownBlock) -> [RollbackLead] {
    guard let first = item.children.first, case .paragraph = first.kind else {
      return leads(in: item.children)
    }
    let rest = Array(item.children.dropFirst())
    if !item.hasBox, let lead = Self.lead(Prose(first), line: item.line, next: rest.first) {
      return [lead]
    }
    return leads(in: rest)
  }

  /// What a text with a block or list after it begins; `nil` where it undoes nothing.
  static func lead(_ prose: Prose, line: Int, next: MarkdownBlock?) -> RollbackLead? {
    if let label = prose.strongLead, prose.opensWithLabel || prose.isStrong,
      isLabel(label)
    {
      return RollbackLead(title: Title(label).text, line: line, words: label)
    }
    guard let next, prose.endsWithColon, let last = prose.sentences.last,
      Self.undoing.start(of: last.words) != nil || Self.cancels(last.words), Self.isWork(next)
    else { return nil }
    return RollbackLead(
      title: String(last.text.dropLast()), line: line,
      words: last.words.prefix(4).joined(separator: " "))
  }

  /// Whether a text leads in what stands right behind it, and that undoes the work.
  ///
  /// One that goes on behind its label to a full stop (`**Rollback plan:** keep the old
  /// image.`) has said all.
  static func leadsIn(_ next: MarkdownBlock?, with prose: Prose) -> Bool {
    (prose.isStrong || prose.text.utf8.last != UInt8(ascii: "."))
      && lead(prose, line: prose.line, next: next) != nil
  }

  /// Whether a label names undoing: `Rollback path`, `To undo this`.
  static func isLabel(_ text: String) -> Bool { names(Words.of(Title.droppingDecoration(text))) }

  private static func isWork(_ block: MarkdownBlock) -> Bool {
    switch block.kind {
    case .codeBlock, .list: true
    default: false
    }
  }

  private static func names(_ words: [String]) -> Bool {
    guard let first = words.first, words.count <= 5 else { return false }
    let isNoun = ["rollback", "roll-back", "revert", "undo", "downgrade", "uninstall"].contains(
      first)
    return isNoun && !words.contains(where: records.contains)
      || words.starts(withPhrase: ["roll", "back"]) || undoing.start(of: words) != nil
      || words.starts(withPhrase: ["backing", "out"])
  }

  /// `To cancel the deployment`, `To abort the running migration`: what stops is the guide's own
  /// work.
  private static func cancels(_ words: [String]) -> Bool {
    guard words.first == "to", words.count > 2, ["cancel", "abort"].contains(words[1]) else {
      return false
    }
    let object = words.dropFirst(2).prefix { !["run", "use", "execute", "type"].contains($0) }
    return object.count < 5 && object.last.map(Lexicon.ownWork.contains) == true
  }

  private static let records: Set<String> = [
    "events", "history", "log", "tested", "owner", "window", "time", "criteria", "trigger",
    "triggers", "strategy", "decision",
  ]

  private static let undoing = Phrases([
    "to roll back", "to rollback", "to revert", "to undo", "to uninstall", "to downgrade",
    "to back out", "how to roll back", "how to undo", "how to revert", "to tear down",
    "to remove everything", "to delete everything", "to destroy everything",
  ])
}
