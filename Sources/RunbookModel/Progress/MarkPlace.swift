import MarkdownSyntax

/// A place in a guide that can show how a step stands.
enum MarkPlace: Hashable, Sendable {
  case item(ItemPlace)
  case status(StatusPlace)
}

/// Where a list item takes its box and its comment.
struct ItemPlace: Hashable, Sendable {
  /// Where the text of the item begins, or its own box.
  let box: Int
  /// What the item's own box holds in the guide; `nil` where it has none.
  let own: ItemMark.OwnBox?
  /// Where the comment is put.
  let comment: Int
  /// How many lines above the comment the box stands.
  let linesUp: Int
}

/// Where lines for readers can stand: before a line, or after the guide's last one.
struct StatusPlace: Hashable, Sendable {
  let offset: Int
  /// What each line begins with so that it stands in the same quote or item.
  let prefix: String
  /// Whether the line above has no line ending of its own.
  let needsLineEnding: Bool

  /// The place at `offset`, which begins a line or ends the text.
  init(at offset: Int, prefix: String = "", in text: SourceText) {
    self.offset = offset
    self.prefix = prefix
    let before = offset > text.contentStart ? text.bytes[offset - 1] : 10
    needsLineEnding = before != 10 && before != 13
  }
}
