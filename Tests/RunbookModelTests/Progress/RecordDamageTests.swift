import MarkdownSyntax
import RunbookTestSupport
import Testing

@testable import RunbookModel

struct RecordDamageTests {
  private static let guide = SourceText("# T\n\n1. Öffnen\n", path: "t.md")
  private static let subject = RunEvent.Subject(id: Step.ID("1"), title: "Öffnen")

  private static func event(_ counter: Int, _ body: RunEvent.Body) -> RunEvent {
    RunEvent(
      id: RunEvent.ID(run: "r", writer: "w", counter: counter),
      time: Timestamp(seconds: 1_795_400_000 + counter), by: "ana", body: body)
  }

  private static let lastBodies: [RunEvent.Body] = [
    .note(subject, text: "zwei\nZeilen – lang"), .output(subject, text: "größer\n-->"),
    .stepFinished(subject, .done, exitCode: 0, duration: .seconds(2)), .runEnded,
  ]

  private static func document(endingWith body: RunEvent.Body) -> ProgressDocument {
    var document = ProgressDocument(beginning: guide, guidePath: "t.md")
    document.append(event(1, .stepStarted(subject)))
    document.append(event(2, body))
    return document
  }

  @Test(arguments: 0..<4)
  func `a last entry that is cut anywhere counts as not written`(_ kind: Int) throws {
    let whole = Self.document(endingWith: Self.lastBodies[kind])
    let last = try #require(whole.record.events.last)
    let entry = whole.entry(for: last)
    let bytes = whole.unmarked
    let start = bytes.count - entry.count
    #expect(bytes.suffix(entry.count).elementsEqual(entry))
    // The first line ending belongs to what is above, and the last one ends nothing.
    for length in 2..<entry.count - 1 {
      let read = try ProgressDocument(reading: Array(bytes.prefix(start + length)), path: "p")
      #expect(read.record.events == Array(whole.record.events.dropLast()), "\(length) bytes")
      #expect(read.tornTail?.upperBound == start + length)
      let mended = bytes.prefix(try #require(read.tornTail).lowerBound) + entry
      #expect(try ProgressDocument(reading: Array(mended), path: "p").record == whole.record)
    }
  }

  @Test(arguments: 0..<4)
  func `an entry without its last line ending is whole`(_ kind: Int) throws {
    let whole = Self.document(endingWith: Self.lastBodies[kind])
    let read = try ProgressDocument(reading: whole.unmarked.dropLast(), path: "p")
    #expect(read.record == whole.record)
    #expect(read.tornTail == nil)
    let next = read.entry(for: Self.event(3, .runEnded))
    let longer = try ProgressDocument(reading: whole.unmarked.dropLast() + next, path: "p")
    #expect(longer.record.events.count == 3)
  }

  @Test func `blank lines at the end are no entry`() throws {
    let whole = Self.document(endingWith: .runEnded)
    let read = try ProgressDocument(reading: whole.unmarked + [10, 10], path: "p")
    #expect(read.record == whole.record)
    #expect(read.tornTail == nil)
  }

  @Test(arguments: 0..<4)
  func `a byte that changed in the record is damage or a note's word`(_ kind: Int) throws {
    let whole = Self.document(endingWith: Self.lastBodies[kind])
    let bytes = whole.unmarked
    for offset in whole.guide.bytes.count + 1..<bytes.count {
      var changed = bytes
      changed[offset] ^= 1
      guard let read = try? ProgressDocument(reading: changed, path: "p") else { continue }
      let events = zip(read.record.events, whole.record.events)
      let isSame = events.allSatisfy { $0.fields == $1.fields }
      #expect(isSame && read.record.events.count == whole.record.events.count, "byte \(offset)")
      #expect(read.tornTail == nil, "byte \(offset)")
    }
  }

  @Test func `damage is told with its line and column`() throws {
    let text = String(decoding: Self.document(endingWith: .runEnded).unmarked, as: UTF8.self)
    let damaged = text.replacing("Öffnen** started", with: "Öffnen** stopped")
    let damage = try #require(throws: ProgressDamage.self) {
      try ProgressDocument(reading: SourceText(damaged, path: "t.progress.md"))
    }
    #expect(damage.description.hasPrefix("t.progress.md:10:1: error: this entry does not have its"))
  }

  @Test(arguments: ["hello", "<!-- runbook-events", "- [x] done", "## More"])
  func `something else at the end is damage and not a cut entry`(_ words: String) throws {
    let bytes = Self.document(endingWith: .runEnded).unmarked + Array("\n\(words)\n".utf8)
    #expect(throws: ProgressDamage.self) { try ProgressDocument(reading: bytes, path: "p") }
  }

  @Test func `an entry that was cut and written over is damage`() throws {
    let whole = Self.document(endingWith: Self.lastBodies[1])
    let next = whole.entry(for: Self.event(3, .runEnded))
    #expect(throws: ProgressDamage.self) {
      try ProgressDocument(reading: whole.unmarked.dropLast(20) + next, path: "p")
    }
  }

  @Test func `an entry that stands twice counts once`() throws {
    let whole = Self.document(endingWith: .runEnded)
    let last = try #require(whole.record.events.last)
    let bytes = whole.unmarked + whole.entry(for: last)
    #expect(try ProgressDocument(reading: bytes, path: "p").record == whole.record)
  }

  @Test(arguments: 0..<4, [1, 7, 4096])
  func `a tail that a power cut has left without bytes counts as not written`(
    _ kind: Int, _ count: Int
  ) throws {
    let whole = Self.document(endingWith: Self.lastBodies[kind])
    let tail = [UInt8](repeating: 0, count: count)
    let bytes = whole.unmarked + tail
    let read = try ProgressDocument(reading: bytes, path: "p")
    #expect(read.record == whole.record)
    #expect(read.tornTail == whole.unmarked.count..<bytes.count)
    // Some of the last entry may have come to the disk, and the rest not.
    let entry = whole.entry(for: try #require(whole.record.events.last))
    for length in stride(from: 0, to: entry.count - 1, by: 5) {
      let cut = whole.unmarked.dropLast(entry.count - length) + tail
      let read = try ProgressDocument(reading: Array(cut), path: "p")
      #expect(read.record.events == Array(whole.record.events.dropLast()), "\(length) bytes")
      let torn = try #require(read.tornTail)
      #expect(torn.upperBound == cut.count)
      let mended = cut.prefix(torn.lowerBound) + entry
      #expect(try ProgressDocument(reading: Array(mended), path: "p").record == whole.record)
    }
  }

  @Test func `a byte that was never written in the middle of a record is damage`() throws {
    let whole = Self.document(endingWith: .runEnded)
    var bytes = whole.unmarked
    bytes.replaceSubrange(
      bytes.count - 40..<bytes.count - 30, with: [UInt8](repeating: 0, count: 10))
    bytes += whole.entry(for: Self.event(3, .runEnded))
    #expect(throws: ProgressDamage.self) { try ProgressDocument(reading: bytes, path: "p") }
  }

  @Test func `of two events with one id a repair keeps both`() throws {
    let whole = Self.document(endingWith: .runEnded)
    let bytes = whole.unmarked + whole.entry(for: Self.event(2, .waitOver(Self.subject)))
    let salvage = try ProgressSalvage(bytes, path: "p", guide: nil)
    #expect(
      salvage.findings.map(\.remedy) == ["both are kept, and this one gets an id of its own"])
    let writer = EventWriter(name: "eve", id: "e", time: Timestamp(seconds: 1_900_000_000))
    let read = try ProgressDocument(reading: salvage.repaired(by: writer), path: "p")
    let bodies = read.record.events.map(\.body)
    #expect(bodies.contains(.runEnded))
    #expect(bodies.contains(.waitOver(Self.subject)))
    #expect(bodies.count == 3)
    #expect(read.record == salvage.document.record)
  }

  @Test func `two events with one id are damage`() throws {
    let whole = Self.document(endingWith: .runEnded)
    let bytes = whole.unmarked + whole.entry(for: Self.event(2, .waitOver(Self.subject)))
    #expect(throws: ProgressDamage.self) { try ProgressDocument(reading: bytes, path: "p") }
  }

  @Test(arguments: [
    "short", "much longer\nthan it was\n\nand in three parts", "1 < 2 & *so* on", "",
  ])
  func `a person may edit a note`(_ words: String) throws {
    let whole = Self.document(endingWith: .note(Self.subject, text: "what was said"))
    let quote = words.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "> \($0)" }.joined(separator: "\n")
    let text = String(decoding: whole.unmarked, as: UTF8.self)
      .replacing("> what was said", with: quote)
    let read = try ProgressDocument(reading: SourceText(text, path: "p"))
    #expect(read.record.events.last?.body == .note(Self.subject, text: words))
  }

  @Test func `a document whose opening is damaged is not taken for a guide`() throws {
    let bytes = Self.document(endingWith: .runEnded).unmarked
    let text = String(decoding: bytes, as: UTF8.self)
    let damaged = SourceText(text.replacing("\"version\":1", with: "\"version\":2"), path: "p")
    #expect(ProgressDocument.isProgressDocument(damaged))
    #expect(throws: ProgressDamage.self) { try ProgressDocument(reading: damaged) }
  }

  @Test func `bytes that are not UTF-8 are damage where they stand`() throws {
    let bytes = Array("# T\nab".utf8) + [0xFF, 0x41]
    let damage = try #require(throws: ProgressDamage.self) {
      try ProgressDocument(reading: bytes, path: "p")
    }
    #expect(damage.position == SourcePosition(line: 2, column: 3))
  }

  @Test func `a guide is no progress document to read`() {
    #expect(throws: ProgressDamage.self) { try ProgressDocument(reading: Self.guide) }
  }
}
