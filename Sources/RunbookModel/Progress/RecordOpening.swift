import MarkdownSyntax

/// What stands between a guide's last byte and the first entry of the record.
struct RecordOpening: Hashable, Sendable {
  let tag: MarkTag
  /// The guide's path from the folder of the progress document.
  let guidePath: String
  /// What ends each line that the guide does not have.
  let lineEnding: String
  /// What was put after the guide so that the record stands outside of whatever it leaves open.
  let closing: String

  /// The opening of a record that is to stand after `guide`.
  init(after guide: SourceText, guidePath: String) {
    tag = MarkTag(unusedIn: guide)
    self.guidePath = guidePath
    // A line feed after a lone carriage return would join it to one line ending.
    let isSafe = guide.lineEnding != "\r" || !guide.bytes.contains(10)
    lineEnding = isSafe ? guide.lineEnding : "\n"
    closing = OpenConstruct.closing(of: guide, lineEnding: lineEnding)
  }

  private init(tag: MarkTag, guidePath: String, lineEnding: String, closing: String) {
    self.tag = tag
    self.guidePath = guidePath
    self.lineEnding = lineEnding
    self.closing = closing
  }

  static let marker = "<!-- runbook-record "
  static let heading = "## Run record"
  private static let version = 1
  private static let lineEndings = ["lf": "\n", "crlf": "\r\n", "cr": "\r"]

  /// The bytes after the guide, up to the first entry.
  var text: String {
    [closing, Self.marker, sealed.json, " -->", lineEnding, lineEnding, Self.heading, lineEnding]
      .joined()
  }

  private var sealed: RecordFields {
    var fields = RecordFields()
    fields.add("version", Self.version)
    fields.add("tag", tag.description)
    fields.add("guide", guidePath)
    fields.add("eol", Self.lineEndings.first { $0.value == lineEnding }?.key)
    fields.add("before", closing)
    fields.add("sum", Checksum.of(fields.json.utf8))
    return fields
  }

  // MARK: Reading

  /// The line that opens the record: the last one that begins as an opening does.
  static func offset(in text: SourceText) -> Int? {
    text.lineStarts.last { text.has(marker, at: $0) }
  }

  /// Reads the opening at `offset`, and where the first entry's line may begin.
  static func reading(
    _ text: SourceText, at offset: Int
  ) throws(ProgressDamage) -> (opening: RecordOpening, end: Int) {
    let start = offset + marker.utf8.count
    var parser = RecordFieldsParser(text.bytes[start...])
    guard let (fields, end) = try? parser.fields(), text.has(" -->", at: end) else {
      throw ProgressDamage("the record's opening does not read", at: start, in: text)
    }
    guard fields.number("version") == version else {
      throw ProgressDamage(
        "the record is not of version \(version), which this program reads", at: start, in: text)
    }
    guard let tag = fields.text("tag").flatMap(MarkTag.init), let guide = fields.text("guide"),
      let lineEnding = fields.text("eol").flatMap({ lineEndings[$0] }),
      let closing = fields.text("before")
    else { throw ProgressDamage("the record's opening lacks a field", at: start, in: text) }
    let opening = RecordOpening(
      tag: tag, guidePath: guide, lineEnding: lineEnding, closing: closing)
    guard opening.sealed == fields else {
      throw ProgressDamage(
        "the record's opening does not have its checksum any more", at: start, in: text)
    }
    let headingStart = text.skippingLineEndings(from: end + 4)
    guard text.has(heading, at: headingStart) else {
      throw ProgressDamage(
        "'\(heading)' is missing after the record's opening", at: headingStart, in: text)
    }
    return (opening, headingStart + heading.utf8.count)
  }

  /// Where the guide's part of a document ends whose record opens at `offset`.
  ///
  /// A person may have changed the blank lines before the opening; what is left of the closing
  /// is not the guide's.
  func guideEnd(in text: SourceText, before offset: Int) -> Int {
    var end = offset
    for byte in closing.utf8.reversed() {
      guard end > 0, text.bytes[end - 1] == byte else { break }
      end -= 1
    }
    return end
  }
}

extension SourceText {
  /// The first offset from `offset` at which no line ends.
  func skippingLineEndings(from offset: Int) -> Int {
    guard offset < bytes.count else { return bytes.count }
    return bytes[offset...].firstIndex { $0 != 10 && $0 != 13 } ?? bytes.count
  }
}
