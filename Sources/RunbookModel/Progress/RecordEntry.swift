import MarkdownSyntax

/// One event as it stands in the record: a comment with the machine's form, and under it what
/// people read.
///
/// An entry begins with the blank line that parts it from what is above, and ends with its last
/// line, so the file's end is the same with and without programs that tidy the ends of files.
struct RecordEntry {
  static let marker = "<!-- runbook-event "
  static let commentEnd = " -->"

  /// The machine's form, sealed.
  let fields: RecordFields
  /// What people read, without a line ending at its end.
  let body: [UInt8]
  private let lineEnding: String

  /// The entry of an event.
  init(of event: RunEvent, lineEnding: String) {
    let lines = EntryText.lines(of: event)
    body = Array(lines.joined(separator: lineEnding).utf8)
    self.lineEnding = lineEnding
    var fields = event.fields
    fields.add(.length, body.count)
    // A person may edit a note, so only the line above it is guarded.
    let sum = event.text?.isNote == true ? Checksum(of: lines[0]) : Checksum(of: body[...])
    fields.add(.body, sum.description)
    self.fields = fields
  }

  /// The bytes to append to a record.
  var bytes: [UInt8] {
    var bytes = Array((lineEnding + Self.marker).utf8)
    bytes += fields.sealed
    bytes += Array((Self.commentEnd + lineEnding).utf8)
    bytes += body
    bytes += Array(lineEnding.utf8)
    return bytes
  }
}

extension Timestamp {
  /// The instant for people, to the second: `2026-11-23 02:16:05 UTC`.
  package var readable: String {
    let text = rfc3339
    return "\(text.prefix(10)) \(text.dropFirst(11).dropLast()) UTC"
  }

  /// The instant for people, to the minute: `2026-11-23 02:16 UTC`.
  package var readableMinute: String {
    let text = rfc3339
    return "\(text.prefix(10)) \(text.dropFirst(11).dropLast(4)) UTC"
  }
}
