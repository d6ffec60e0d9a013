import MarkdownSyntax

/// Reads the entries of a record, up to the end of the document.
///
/// A last entry without its end is taken as never written. Anything else that does not read is
/// damage.
struct RecordReader {
  private let text: SourceText
  private let lineEnding: String
  /// In the order in which they stand.
  private(set) var events: [RunEvent] = []
  /// The bytes of a last entry that is cut short.
  private(set) var tornTail: SourceRange?
  private var indices: [RunEvent.ID: Int] = [:]

  /// Reads the entries of `text` from `start` on.
  init(_ text: SourceText, from start: Int, lineEnding: String) throws(ProgressDamage) {
    self.text = text
    self.lineEnding = lineEnding
    var offset = start
    while true {
      let entry = text.skippingLineEndings(from: offset)
      guard entry < text.bytes.count else { return }
      guard let end = try readEntry(at: entry) else {
        // The line ending before a torn entry was written with it.
        tornTail = offset..<text.bytes.count
        return
      }
      offset = end
    }
  }

  /// Reads one entry and says where it ends; `nil` where the text ends before the entry does.
  private mutating func readEntry(at start: Int) throws(ProgressDamage) -> Int? {
    let rest = text.bytes[start...]
    guard rest.starts(with: RecordEntry.marker.utf8) else {
      if RecordEntry.marker.utf8.starts(with: rest) { return nil }
      throw ProgressDamage(
        "something stands between the record's entries that is no entry", at: start, in: text)
    }
    guard let (fields, end) = try readFields(at: start + RecordEntry.marker.utf8.count) else {
      return nil
    }
    let comment = Array(" -->\(lineEnding)".utf8)
    let after = text.bytes[end...].prefix(comment.count)
    guard after.elementsEqual(comment) else {
      if comment.starts(with: after) { return nil }
      throw ProgressDamage("the comment of this entry does not end here", at: end, in: text)
    }
    let content = fields.without("sum")
    guard Checksum.of(content.json.utf8) == fields.text("sum"),
      let length = content.number("length"), length > 0
    else {
      throw ProgressDamage(
        "the comment of this entry does not have its checksum any more", at: start, in: text)
    }
    return try readBody(
      Comment(start: start, fields: content, bodyStart: end + comment.count, length: length))
  }

  private struct Comment {
    let start: Int
    let fields: RecordFields
    let bodyStart: Int
    let length: Int
  }

  private func readFields(
    at start: Int
  ) throws(ProgressDamage) -> (fields: RecordFields, end: Int)? {
    var parser = RecordFieldsParser(text.bytes[start...])
    do throws(RecordFieldsParser.Failure) {
      return try parser.fields()
    } catch {
      switch error {
      case .endsEarly: return nil
      case .unexpected(let offset):
        throw ProgressDamage("the machine's form of this entry does not read", at: offset, in: text)
      }
    }
  }

  private mutating func readBody(_ comment: Comment) throws(ProgressDamage) -> Int? {
    let isNote = ["note", "runAbandoned"].contains(comment.fields.text("event"))
    guard let end = try isNote ? noteEnd(comment) : bodyEnd(comment) else { return nil }
    let body = comment.bodyStart..<end
    let lines = text.lines(in: body, endingWith: lineEnding)
    var sealed = text.bytes[body]
    if isNote { sealed = sealed.prefix(lines.first?.utf8.count ?? 0) }
    guard Checksum.of(sealed) == comment.fields.text("body") else {
      throw ProgressDamage(
        "this entry does not have its checksum any more", at: comment.bodyStart, in: text)
    }
    let words = isNote ? EntryText.note(in: lines) : EntryText.output(in: lines)
    guard let event = RunEvent(fields: comment.fields, text: words) else {
      throw ProgressDamage(
        "this entry is of a kind that this program does not know", at: comment.start, in: text)
    }
    try add(event, at: comment.start)
    return end
  }

  /// An entry that stands twice, as after a merge by lines, counts once.
  private mutating func add(_ event: RunEvent, at offset: Int) throws(ProgressDamage) {
    guard let index = indices[event.id] else {
      indices[event.id] = events.count
      events.append(event)
      return
    }
    guard events[index] == event else {
      throw ProgressDamage("two entries differ but have one id", at: offset, in: text)
    }
  }

  private func bodyEnd(_ comment: Comment) throws(ProgressDamage) -> Int? {
    let (end, isOverflowing) = comment.bodyStart.addingReportingOverflow(comment.length)
    guard !isOverflowing, end <= text.bytes.count else {
      if nextEntry(after: comment.bodyStart) == nil { return nil }
      throw ProgressDamage(
        "this entry is shorter than it says, and others follow", at: comment.start, in: text)
    }
    guard end == text.bytes.count || [10, 13].contains(text.bytes[end]) else {
      throw ProgressDamage("this entry does not end where it says", at: comment.start, in: text)
    }
    return end
  }

  /// A note's end is marked, because a person may make the note longer or shorter.
  private func noteEnd(_ comment: Comment) throws(ProgressDamage) -> Int? {
    let next = nextEntry(after: comment.bodyStart)
    let limit = next ?? text.bytes.count
    let marker = EntryText.noteEnd
    if let offset = text.firstLine(beginningWith: marker, in: comment.bodyStart..<limit) {
      return offset + marker.utf8.count
    }
    let isCut = next == nil && limit - comment.bodyStart < comment.length
    if isCut { return nil }
    throw ProgressDamage(
      "the note has lost the line '\(marker)' that ends it", at: comment.start, in: text)
  }

  private func nextEntry(after offset: Int) -> Int? {
    text.firstLine(beginningWith: RecordEntry.marker, in: offset..<text.bytes.count)
  }
}

extension SourceText {
  /// The start of the first line in `range` that begins with `word`.
  func firstLine(beginningWith word: String, in range: SourceRange) -> Int? {
    guard !range.isEmpty else { return nil }
    for index in (line(at: range.lowerBound) - 1)..<lineStarts.count {
      let start = lineStarts[index]
      if start >= range.upperBound { return nil }
      if start >= range.lowerBound, has(word, at: start) { return start }
    }
    return nil
  }

  /// The lines in `range`, which end with `lineEnding` and nothing else.
  func lines(in range: SourceRange, endingWith lineEnding: String) -> [String] {
    let last = UInt8(ascii: lineEnding == "\r" ? "\r" : "\n")
    return bytes[range].split(separator: last, omittingEmptySubsequences: false).map { line in
      let hasReturn = lineEnding == "\r\n" && line.last == 13
      return String(decoding: hasReturn ? line.dropLast() : line, as: UTF8.self)
    }
  }
}
