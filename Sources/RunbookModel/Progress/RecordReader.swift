import MarkdownSyntax

/// Reads the entries of a record, up to the end of the document.
///
/// A last entry without its end is taken as never written. What formatters, forges and git do to a
/// text is understood: other line endings, broken lines, blank lines. Anything else that does not
/// read is damage, of which as much is read as can be.
struct RecordReader {
  private let bytes: [UInt8]
  /// What ends the lines that were written for this record, and what ends them now.
  private let written: String
  private let ending: [UInt8]
  /// In the order in which they stand, each id once.
  private(set) var events: [RunEvent] = []
  /// The bytes of the entry of each, with the line ending before it and the one after it; `nil`
  /// where it does not stand as it was written and has to be written anew.
  private(set) var ranges: [SourceRange?] = []
  /// The bytes of a last entry that is cut short.
  private(set) var tornTail: SourceRange?
  /// In the order in which they stand.
  private(set) var damages: [RecordDamage] = []
  /// What was read and has the id of another event that says something else.
  private(set) var twins: [RunEvent] = []
  /// Those of the events.
  private(set) var ids: Set<RunEvent.ID> = []
  /// Where each event is among them; made where one stands twice.
  private var indices: [RunEvent.ID: Int]?

  /// Reads the entries of `bytes` from `start` on; `written` ended the lines that were written, and
  /// `ending` ends them now.
  ///
  /// A power cut can leave a file longer than what was written to it, with NUL where nothing was:
  /// no entry has such a byte, so those at the end were never written either.
  init(_ bytes: [UInt8], from start: Int, written: String, ending: String) {
    let unwritten = bytes.reversed().prefix { $0 == 0 }.count
    self.bytes = unwritten == 0 ? bytes : bytes.dropLast(unwritten)
    self.written = written
    self.ending = Array(ending.utf8)
    // More than there will be, mostly: room that nobody enters costs nothing, and moving does.
    let count = max(0, self.bytes.count - start) / 512
    events.reserveCapacity(count)
    ranges.reserveCapacity(count)
    ids.reserveCapacity(count / 2)
    readEntries(from: start)
    guard unwritten > 0 else { return }
    tornTail = (tornTail?.lowerBound ?? self.bytes.count)..<bytes.count
  }

  private static let marker = Array(RecordEntry.marker.utf8)
  private static let close = Array(RecordEntry.commentEnd.utf8)

  private mutating func readEntries(from start: Int) {
    var offset = start
    while true {
      let entry = bytes.skippingLineEndings(from: offset)
      guard entry < bytes.count else { return }
      guard let end = read(at: entry, after: offset) else {
        // The line ending before a torn entry was written with it.
        tornTail = offset..<bytes.count
        return
      }
      offset = end
    }
  }

  /// Reads what stands at `start`, behind what ends at `previous`, and says where it ends; `nil`
  /// where the text ends before it does.
  private mutating func read(at start: Int, after previous: Int) -> Int? {
    let marker = Self.marker
    guard bytes.has(marker, at: start) else {
      if marker.starts(with: bytes[start...]) { return nil }
      let end = bytes.firstLine(beginningWith: marker, from: start) ?? bytes.count
      damages.append(RecordDamage(.noEntry, at: start, lines: start..<end))
      return end
    }
    var parser = RecordFieldsParser(bytes[(start + marker.count)...])
    do throws(RecordFieldsParser.Failure) {
      let (fields, end) = try parser.fields()
      return read(fields, endingAt: end, at: start, after: previous)
    } catch {
      switch error {
      case .endsEarly: return nil
      case .unexpected(let offset): return skip(entryAt: start, .noFields, at: offset)
      }
    }
  }

  private mutating func read(
    _ fields: RecordFields, endingAt end: Int, at start: Int, after previous: Int
  ) -> Int? {
    let close = Self.close
    guard bytes.has(close, at: end) else {
      if close.starts(with: bytes[end...]) { return nil }
      return skip(entryAt: start, .openComment, at: end)
    }
    let bodyStart = end + close.count
    guard bytes.has(ending, at: bodyStart) else {
      if ending.starts(with: bytes[bodyStart...]) { return nil }
      return readRelaid(fields, bodyAt: bodyStart, entryAt: start)
    }
    guard fields.isSealed, let length = fields.number(.length), length > 0 else {
      return readRelaid(fields, bodyAt: bodyStart, entryAt: start)
    }
    guard let body = exactBody(fields, at: bodyStart + ending.count, length: length),
      let event = event(fields, body)
    else { return readRelaid(fields, bodyAt: bodyStart, entryAt: start) }
    let isAsWritten =
      ending.elementsEqual(written.utf8) && previous + ending.count == start
      && bytes.has(ending, at: body.upperBound)
    add(
      event, at: start, isAsWritten ? previous..<body.upperBound + ending.count : nil,
      in: start..<body.upperBound)
    return body.upperBound
  }

  /// The readable part where it stands byte for byte as it was written.
  private func exactBody(_ fields: RecordFields, at start: Int, length: Int) -> SourceRange? {
    let (end, isOverflowing) = start.addingReportingOverflow(length)
    guard !isOverflowing, end <= bytes.count, end == bytes.count || bytes.endsLine(at: end) else {
      return nil
    }
    var guarded = bytes[start..<end]
    if fields.isNote {
      guard EntryText.isWholeNote(guarded) else { return nil }
      guarded = guarded.prefix { $0 != 10 && $0 != 13 }
    }
    guard fields.states(Checksum(of: guarded), as: .body) else { return nil }
    return start..<end
  }

  private func event(_ fields: RecordFields, _ body: SourceRange) -> RunEvent? {
    guard fields.isOutput || fields.isNote else { return RunEvent(fields: fields, text: nil) }
    let lineEnding = String(decoding: ending, as: UTF8.self)
    if fields.isNote {
      return RunEvent(
        fields: fields, text: .note(EntryText.note(in: bytes[body].lines(endingWith: lineEnding))))
    }
    let output = EntryText.output(in: bytes[body], lineEnding: lineEnding)
    return RunEvent(fields: fields, text: output.map { .output($0) })
  }

  // MARK: What is not as it was written

  private mutating func readRelaid(
    _ fields: RecordFields, bodyAt start: Int, entryAt entry: Int
  ) -> Int? {
    let marker = Self.marker
    let next = bytes.firstLine(beginningWith: marker, from: start)
    let relaid = RelaidEntry(
      fields: fields, lines: bytes[start..<(next ?? bytes.count)].anyLines, written: written)
    switch relaid.reading(isLast: next == nil) {
    case .torn: return nil
    case .whole(let event): add(event, at: entry, nil, in: entry..<(next ?? bytes.count))
    case .damaged(let kind, let event):
      let offset = kind == .changed ? bytes.skippingLineEndings(from: start) : entry
      damages.append(
        RecordDamage(
          kind, at: offset, lines: start..<(next ?? bytes.count), isRestored: event != nil))
      if let event { add(event, at: entry, nil, in: entry..<(next ?? bytes.count)) }
    }
    return next ?? bytes.count
  }

  /// Leaves an entry out whose machine's form does not read.
  private mutating func skip(
    entryAt start: Int, _ kind: RecordDamage.Kind, at offset: Int
  ) -> Int {
    let marker = Self.marker
    let end = bytes.firstLine(beginningWith: marker, from: start + 1) ?? bytes.count
    damages.append(RecordDamage(kind, at: offset, lines: start..<end))
    return end
  }

  /// An entry that stands twice, as after a merge by lines, counts once.
  private mutating func add(
    _ event: RunEvent, at offset: Int, _ bytes: SourceRange?, in lines: SourceRange
  ) {
    if ids.insert(event.id).inserted {
      indices?[event.id] = events.count
      events.append(event)
      ranges.append(bytes)
      return
    }
    guard events[index(of: event.id)] != event else { return }
    damages.append(RecordDamage(.sameID, at: offset, lines: lines, isRestored: true))
    twins.append(event)
  }

  /// Where the event that has an id is among all.
  private mutating func index(of id: RunEvent.ID) -> Int {
    let known =
      indices
      ?? Dictionary(
        zip(events.map(\.id), events.indices), uniquingKeysWith: { first, _ in first })
    indices = known
    return known[id] ?? 0
  }
}

extension RecordFields {
  /// Whether the readable part holds a person's words, which may be changed.
  var isNote: Bool { has(.event, "note") || has(.event, "runAbandoned") }

  /// Whether the readable part holds what a command printed.
  var isOutput: Bool { has(.event, "output") || has(.event, "commandRan") }
}
