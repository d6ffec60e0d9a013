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
  /// Tells whether the guide is still the one that the marks were put into.
  let guideSum: Checksum

  /// The opening of a record that is to stand after `guide`.
  init(after guide: SourceText, guidePath: String) {
    tag = MarkTag(unusedIn: guide)
    self.guidePath = guidePath
    // A line feed after a lone carriage return would join it to one line ending.
    let isSafe = guide.lineEnding != "\r" || !guide.bytes.contains(10)
    lineEnding = isSafe ? guide.lineEnding : "\n"
    closing = OpenConstruct.closing(of: guide, lineEnding: lineEnding)
    guideSum = Checksum(of: guide.bytes[...])
  }

  init(tag: MarkTag, guidePath: String, lineEnding: String, closing: String, guideSum: Checksum) {
    self.tag = tag
    self.guidePath = guidePath
    self.lineEnding = lineEnding
    self.closing = closing
    self.guideSum = guideSum
  }

  static let marker = "<!-- runbook-record "
  static let heading = "## Run record"
  private static let version = 1
  private static let lineEndings = ["lf": "\n", "crlf": "\r\n", "cr": "\r"]

  /// The bytes after the guide, up to the first entry.
  var bytes: [UInt8] {
    let end = " -->\(lineEnding)\(lineEnding)\(Self.heading)\(lineEnding)"
    return Array((closing + Self.marker).utf8) + fields.sealed + Array(end.utf8)
  }

  private var fields: RecordFields {
    var fields = RecordFields()
    fields.add(.version, Self.version)
    fields.add(.tag, tag.description)
    fields.add(.guide, guidePath)
    fields.add(.eol, Self.lineEndings.first { $0.value == lineEnding }?.key)
    fields.add(.before, closing)
    fields.add(.text, guideSum.description)
    return fields
  }

  // MARK: Reading

  /// An opening as it was read.
  struct Found {
    let opening: RecordOpening
    /// Where the line of the opening begins.
    let start: Int
    /// Where the first entry's line may begin.
    let end: Int
    /// What ends the lines of the document now, which git or an editor may have changed.
    let lineEnding: String
  }

  /// The first line from `start` on that begins as an opening does.
  static func offset(in bytes: [UInt8], from start: Int = 0) -> Int? {
    bytes.firstLine(beginningWith: Array(marker.utf8), from: start)
  }

  /// Reads the opening whose line begins at `offset`.
  static func reading(
    _ bytes: [UInt8], at offset: Int, in path: String
  ) throws(ProgressDamage) -> Found {
    let start = offset + marker.utf8.count
    var parser = RecordFieldsParser(bytes[start...])
    guard let (fields, end) = try? parser.fields(), bytes.has(Array(" -->".utf8), at: end) else {
      throw ProgressDamage("the record's opening does not read", at: start, in: bytes, path)
    }
    guard fields.number(.version) == version else {
      throw ProgressDamage(
        "the record is not of version \(version), which this program reads", at: start, in: bytes,
        path)
    }
    guard let tag = fields.text(.tag).flatMap(MarkTag.init), let guide = fields.text(.guide),
      let lineEnding = fields.text(.eol).flatMap({ lineEndings[$0] }),
      let closing = fields.text(.before), let sum = fields.text(.text).flatMap(Checksum.init)
    else { throw ProgressDamage("the record's opening lacks a field", at: start, in: bytes, path) }
    guard fields.isSealed else {
      throw ProgressDamage(
        "the record's opening does not have its checksum any more", at: start, in: bytes, path)
    }
    let headingStart = bytes.skippingLineEndings(from: end + 4)
    guard bytes.has(Array(heading.utf8), at: headingStart) else {
      throw ProgressDamage(
        "'\(heading)' is missing after the record's opening", at: headingStart, in: bytes, path)
    }
    let opening = RecordOpening(
      tag: tag, guidePath: guide, lineEnding: lineEnding, closing: closing, guideSum: sum)
    return Found(
      opening: opening, start: offset, end: headingStart + heading.utf8.count,
      lineEnding: bytes.lineEnding(at: end + 4) ?? lineEnding)
  }
}

extension RecordOpening {
  /// What can be made out of an opening that does not read: what is left of its fields, and else
  /// what the document itself shows.
  ///
  /// - Returns: `nil` where no record can be found at all.
  static func guessing(in bytes: [UInt8], path: String) -> Found? {
    let heading = Array(Self.heading.utf8)
    guard let place = bytes.lastLine(beginningWith: heading) else { return nil }
    let marked = bytes.lastLine(beginningWith: Array(marker.utf8))
    let start = marked.map { $0 < place ? $0 : place } ?? place
    var parser = RecordFieldsParser(bytes[Swift.min(start + marker.utf8.count, bytes.count)...])
    let fields = (try? parser.fields())?.fields ?? RecordFields()
    let ending = bytes.lineEnding(at: place + heading.count) ?? "\n"
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let guide = name.hasSuffix(".progress.md") ? "\(name.dropLast(12)).md" : name
    // A blank line stands before the opening and another behind it.
    let blank = marked == nil ? ending + ending : ending
    let opening = RecordOpening(
      tag: fields.text(.tag).flatMap(MarkTag.init) ?? MarkTag(firstIn: bytes[..<start]),
      guidePath: fields.text(.guide) ?? guide, lineEnding: ending,
      closing: fields.text(.before) ?? blank,
      guideSum: fields.text(.text).flatMap(Checksum.init) ?? Checksum(of: ""))
    return Found(opening: opening, start: start, end: place + heading.count, lineEnding: ending)
  }
}

extension RecordOpening.Found {
  /// Where the guide's part of the document ends.
  ///
  /// A person may have changed the blank lines before the opening; what is left of the closing
  /// is not the guide's.
  func guideEnd(in bytes: [UInt8]) -> Int {
    let closing = opening.closing.replacing(opening.lineEnding, with: lineEnding)
    var end = start
    for byte in closing.utf8.reversed() {
      guard end > 0, bytes[end - 1] == byte else { break }
      end -= 1
    }
    return end
  }
}

extension [UInt8] {
  /// The line ending that stands at `offset`; `nil` where none does.
  fileprivate func lineEnding(at offset: Int) -> String? {
    guard endsLine(at: offset) else { return nil }
    if self[offset] == 10 { return "\n" }
    return has([13, 10], at: offset) ? "\r\n" : "\r"
  }
}
