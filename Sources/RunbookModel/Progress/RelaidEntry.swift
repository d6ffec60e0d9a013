import MarkdownSyntax

/// An entry whose readable part is not byte for byte as it was written.
///
/// The comment is the truth. Where it is sealed and the readable part says the same in other lines,
/// as after a formatter, nothing is wrong. Where the comment has lost its checksum, it is believed
/// if the readable part says the same.
struct RelaidEntry {
  /// What can be made of an entry.
  enum Reading {
    /// The file ends before the entry does.
    case torn
    case whole(RunEvent)
    /// The event is what is known all the same.
    case damaged(RecordDamage.Kind, RunEvent?)
  }

  let fields: RecordFields
  /// What stands behind the comment, up to the next entry, without line endings.
  let lines: [String]
  /// What ended the lines when they were written.
  let written: String

  /// Makes out what the entry says; `isLast` where no other follows.
  func reading(isLast: Bool) -> Reading {
    if isLast, fields.isSealed, isCut { return .torn }
    if fields.isNote, noteEnd == nil { return .damaged(.lostNoteEnd, isLast ? nil : event(lines)) }
    guard let event = event(lines) else {
      return .damaged(fields.isSealed ? .unknown : .unsealed, nil)
    }
    let saysTheSame = Self.words(head) == Self.words([EntryText.lines(of: event)[0]])
    guard fields.isSealed else { return .damaged(.unsealed, saysTheSame ? event : nil) }
    if fields.isNote { return saysTheSame ? .whole(event) : .damaged(.changed, event) }
    let again = RecordEntry(of: event, lineEnding: written)
    let isSame =
      saysTheSame && again.fields.text(.body) == fields.text(.body)
      && (fields.isOutput || Self.words(lines) == Self.words(head))
    if isSame { return .whole(event) }
    if withoutBlankEnd.isCut { return .damaged(.cut, event) }
    return .damaged(.changed, fields.isOutput ? changedOutput : event)
  }

  /// The event, with a line in its text that says that it is not what was kept.
  private var changedOutput: RunEvent? {
    RunEvent(fields: fields, text: .output(KeptOutput("(changed since it was kept)\n" + output)))
  }

  // MARK: Cut short

  /// Whether this is how the file would end had its last write stopped.
  private var isCut: Bool {
    guard lines.first?.isEmpty == true, bodyLength < fields.number(.length) ?? 0 else {
      return false
    }
    if fields.isNote { return noteEnd == nil }
    if fields.isOutput { return lines.last { !$0.isEmpty } != EntryText.outputEnd }
    guard let event = event([]) else { return false }
    let whole = EntryText.lines(of: event).joined(separator: "\n")
    // The last letter may be cut too.
    let rest = lines.dropFirst().joined(separator: "\n").prefix { $0 != "\u{FFFD}" }
    return whole.utf8.starts(with: rest.utf8)
  }

  private var withoutBlankEnd: RelaidEntry {
    let blanks = lines.reversed().prefix(while: \.isEmpty).count
    return RelaidEntry(fields: fields, lines: lines.dropLast(blanks), written: written)
  }

  private var bodyLength: Int {
    lines.dropFirst().reduce(-written.utf8.count) { $0 + $1.utf8.count + written.utf8.count }
  }

  // MARK: Parts

  /// The lines of the sentence that every entry begins with.
  private var head: [String] {
    let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let isText = fields.isNote || fields.isOutput
    let rest = lines[start...]
    return Array(isText ? rest.prefix { !$0.isEmpty && !$0.hasPrefix("<details>") } : rest)
  }

  private var noteEnd: Int? { lines.lastIndex { $0.hasPrefix(EntryText.noteEnd) } }

  private func event(_ lines: [String]) -> RunEvent? {
    if fields.isNote { return RunEvent(fields: fields, text: .note(note)) }
    guard fields.isOutput else { return RunEvent(fields: fields, text: nil) }
    return RunEvent(fields: fields, text: .output(KeptOutput(output)))
  }

  /// The words of a note: those that it was written with where only its lines were broken anew.
  private var note: String {
    let end = noteEnd ?? lines.endIndex
    let start = lines[..<end].firstIndex { $0.hasPrefix(">") } ?? end
    let quote = Array(lines[start..<end])
    let trimmed = Array(quote.reversed().drop { $0.isEmpty }.reversed())
    let joined = EntryText.note(in: ["", ""] + Self.joiningSoftBreaks(trimmed) + ["", ""])
    if let event = RunEvent(fields: fields, text: .note(joined)),
      RecordEntry(of: event, lineEnding: written).body.count == fields.number(.length)
    {
      return joined
    }
    return EntryText.note(in: ["", ""] + trimmed + ["", ""])
  }

  /// The lines of a quote in which a line goes on where no `\` ends it.
  private static func joiningSoftBreaks(_ quote: [String]) -> [String] {
    quote.reduce(into: []) { lines, line in
      let isFirst = lines.isEmpty || line == ">" || lines.last == ">"
      if !isFirst, let last = lines.last, !last.hasSuffix("\\"), line.hasPrefix("> ") {
        lines[lines.count - 1] = last + line.dropFirst(1)
      } else {
        lines.append(line)
      }
    }
  }

  /// What a command printed, from an indented block or from the fence that a formatter made of it.
  private var output: String {
    guard let summary = lines.firstIndex(where: { $0.hasSuffix("</summary>") }) else { return "" }
    let end = lines.lastIndex { $0 == EntryText.outputEnd } ?? lines.endIndex
    var inside = lines[min(summary + 1, end)..<end]
    while inside.first == "", inside.count > count(in: lines[summary]) { inside.removeFirst() }
    while inside.last == "", inside.count > count(in: lines[summary]) { inside.removeLast() }
    var printed = Array(inside)
    if let fence = printed.first, fence.hasPrefix("```") || fence.hasPrefix("~~~") {
      printed = printed.dropFirst().dropLast().map { "    " + $0 }
    }
    // Formatters take away blank lines at the end of a block of code.
    let missing = max(0, min(count(in: lines[summary]), 1 << 20) - printed.count)
    return ReadableText.unindented(printed + Array(repeating: "", count: missing))
  }

  /// How many lines the summary of an output names.
  private func count(in summary: String) -> Int {
    let digits = summary.drop { !$0.isNumber }.prefix { $0.isNumber }
    return Int(digits) ?? 0
  }

  /// What remains of lines without what formatters add, leave out or write in another way.
  private static func words(_ lines: [String]) -> [UInt8] {
    let dropped: [UInt8] = [
      9, 10, 13, 32, UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"),
    ]
    return lines.flatMap { $0.utf8.filter { !dropped.contains($0) } }
  }
}
