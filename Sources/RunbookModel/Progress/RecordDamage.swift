import MarkdownSyntax

/// A place in a record that does not read, and what was made of it.
struct RecordDamage: Hashable, Sendable {
  /// What is wrong there.
  enum Kind: Hashable, Sendable {
    case noEntry, noFields, openComment, unsealed, unknown, changed, cut, lostNoteEnd, sameID
  }

  let kind: Kind
  /// The first byte that a person should look at.
  let offset: Int
  /// The bytes that were not read; empty where nothing is lost.
  let lines: SourceRange
  /// Whether the event is known all the same.
  let isRestored: Bool

  init(_ kind: Kind, at offset: Int, lines: SourceRange, isRestored: Bool = false) {
    self.kind = kind
    self.offset = offset
    self.lines = lines
    self.isRestored = isRestored
  }

  /// What stands there, and what should.
  var message: String {
    switch kind {
    case .noEntry: "something stands between the record's entries that is no entry"
    case .noFields: "the machine's form of this entry does not read"
    case .openComment: "the comment of this entry does not end here"
    case .unsealed: "the comment of this entry does not have its checksum any more"
    case .unknown: "this entry is of a kind that this program does not know"
    case .changed: "this entry does not have its checksum any more"
    case .cut: "this entry is shorter than it says, and others follow"
    case .lostNoteEnd: "the note has lost the line '\(EntryText.noteEnd)' that ends it"
    case .sameID: "two entries differ but have one id"
    }
  }
}
