import MarkdownSyntax

/// One event as it stands in the record: a comment with the machine's form, and under it what
/// people read.
///
/// An entry begins with the blank line that parts it from what is above, and ends with its last
/// line, so the file's end is the same with and without programs that tidy the ends of files.
enum RecordEntry {
  static let marker = "<!-- runbook-event "

  /// The bytes to append for one event.
  static func text(of event: RunEvent, lineEnding: String) -> String {
    let lines = EntryText.lines(of: event)
    let body = lines.joined(separator: lineEnding)
    var fields = event.fields
    fields.add("length", body.utf8.count)
    // A person may edit a note, so only the line above it is sealed.
    fields.add("body", Checksum.of((event.text?.kind == .note ? lines[0] : body).utf8))
    fields.add("sum", Checksum.of(fields.json.utf8))
    return [lineEnding, marker, fields.json, " -->", lineEnding, body, lineEnding].joined()
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
