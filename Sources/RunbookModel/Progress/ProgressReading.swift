import MarkdownSyntax

/// A progress document as far as it can be read, with all that cannot be.
struct ProgressReading {
  let document: ProgressDocument
  /// What does not read, in the order in which it stands.
  private(set) var damages: [ProgressDamage]
  /// Whole entries are gone: the summary knows of more than there are.
  let lostEvents: ProgressDamage?
  /// What of the record does not read.
  let recordDamages: [RecordDamage]
  /// What was read and has the id of another event that says something else.
  let twins: [RunEvent]
  /// Whether the guide is the one into which the marks were put.
  let isGuideKnown: Bool
  /// Tells that guide.
  let guideSum: Checksum

  /// Reads bytes as a progress document.
  ///
  /// - Throws: `ProgressDamage` where no record opens, or its opening does not read.
  init(_ bytes: [UInt8], path: String) throws(ProgressDamage) {
    let (found, record) = try Self.opening(in: bytes, path)
    try self.init(bytes, path, found: found, record, isSure: true)
  }

  /// Reads what can be read, also where the record's opening cannot.
  ///
  /// - Throws: `ProgressDamage` where nothing can.
  init(salvaging bytes: [UInt8], path: String) throws(ProgressDamage) {
    let damage: ProgressDamage
    do {
      try self.init(bytes, path: path)
      return
    } catch {
      damage = error
    }
    guard let found = RecordOpening.guessing(in: bytes, path: path) else { throw damage }
    try self.init(bytes, path, found: found, Self.record(in: bytes, found), isSure: false)
    damages.insert(damage, at: 0)
  }

  private init(
    _ bytes: [UInt8], _ path: String, found: RecordOpening.Found, _ record: RecordReader,
    isSure: Bool
  ) throws(ProgressDamage) {
    let part = Array(bytes[..<found.guideEnd(in: bytes)])
    let text: SourceText
    do {
      text = try SourceText(bytes: part, path: path)
    } catch {
      throw ProgressDamage("this byte is no part of UTF-8", at: error.position, in: path)
    }
    let removal = MarkRemoval(from: text, tag: found.opening.tag, lineEnding: found.lineEnding)
    let guide = Self.guide(in: removal, found)
    guard let guideText = try? SourceText(bytes: guide.bytes, path: found.opening.guidePath) else {
      throw ProgressDamage("the guide is not UTF-8 without its marks", at: 0, in: bytes, path)
    }
    // Where entries are lost, nobody knows which events the marks show.
    let shown = removal.count ?? 0
    // A last entry that is cut short counts as not written, wherever its end has gone.
    let isShort = shown > record.events.count + (record.tornTail == nil ? 0 : 1)
    let isComplete = record.damages.allSatisfy(\.isRestored) && !isShort
    document = ProgressDocument(
      guide: guideText, isGuideEdited: !guide.isKnown && isSure, found: found, record: record,
      in: bytes, boxes: guide.boxes, count: isComplete ? removal.count : nil,
      isOpeningSure: isSure)
    let marks = guide.isKnown ? [] : removal.damages
    let events = record.events.count
    lostEvents =
      isShort && record.damages.isEmpty
      ? ProgressDamage(
        "the summary here shows \(shown) events, and the record has \(events): "
          + (shown - events == 1 ? "one is gone" : "\(shown - events) are gone"),
        at: removal.summary, in: bytes, path) : nil
    damages =
      (lostEvents.map { [$0] } ?? [])
      + marks.map { ProgressDamage($0.message, at: $0.offset, in: bytes, path) }
      + record.damages.map { ProgressDamage($0.message, at: $0.offset, in: bytes, path) }
    recordDamages = record.damages
    twins = record.twins
    isGuideKnown = guide.isKnown
    guideSum = found.opening.guideSum
  }

  // MARK: Opening

  /// The opening of the record that ends with the document, and what follows it: a guide can quote
  /// others.
  private static func opening(
    in bytes: [UInt8], _ path: String
  ) throws(ProgressDamage) -> (RecordOpening.Found, RecordReader) {
    guard var offset = RecordOpening.offset(in: bytes) else {
      do {
        _ = try SourceText(bytes: bytes, path: path)
      } catch {
        throw ProgressDamage("this byte is no part of UTF-8", at: error.position, in: path)
      }
      throw ProgressDamage("no run record stands in it", at: bytes.count, in: bytes, path)
    }
    while true {
      let read = Result { () throws(ProgressDamage) in
        let found = try RecordOpening.reading(bytes, at: offset, in: path)
        return (found, record(in: bytes, found))
      }
      if case .success(let (_, record)) = read, record.damages.isEmpty { return try read.get() }
      guard let next = RecordOpening.offset(in: bytes, from: offset + 1) else {
        return try read.get()
      }
      offset = next
    }
  }

  private static func record(in bytes: [UInt8], _ found: RecordOpening.Found) -> RecordReader {
    RecordReader(
      bytes, from: found.end, written: found.opening.lineEnding, ending: found.lineEnding)
  }

  // MARK: Guide

  private struct Guide {
    let bytes: [UInt8]
    let boxes: [MarkRemoval.Box]
    /// Whether it is the guide into which the marks were put.
    let isKnown: Bool
  }

  /// The guide of a document whose first opening is its own, found without reading the record.
  static func likelyGuide(in bytes: [UInt8], path: String) -> SourceText? {
    guard let offset = RecordOpening.offset(in: bytes),
      let found = try? RecordOpening.reading(bytes, at: offset, in: path),
      let text = try? SourceText(bytes: Array(bytes[..<found.guideEnd(in: bytes)]), path: path)
    else { return nil }
    let removal = MarkRemoval(from: text, tag: found.opening.tag, lineEnding: found.lineEnding)
    return try? SourceText(
      bytes: guide(in: removal, found).bytes, path: found.opening.guidePath)
  }

  private static func guide(in removal: MarkRemoval, _ found: RecordOpening.Found) -> Guide {
    let sum = found.opening.guideSum
    if Checksum(of: removal.guide[...]) == sum {
      return Guide(bytes: removal.guide, boxes: removal.boxes, isKnown: true)
    }
    guard let text = try? SourceText(bytes: removal.guide, path: "") else {
      return Guide(bytes: removal.guide, boxes: removal.boxes, isKnown: false)
    }
    if found.lineEnding != found.opening.lineEnding {
      let lines = text[0..<text.bytes.count].replacing(
        found.lineEnding, with: found.opening.lineEnding)
      let isSame = Checksum(of: lines) == sum
      return Guide(bytes: removal.guide, boxes: removal.boxes, isKnown: isSame)
    }
    let recovery = GuideRecovery(of: removal, text, sum: sum)
    return Guide(
      bytes: recovery.guide ?? removal.guide,
      boxes: recovery.guide == nil ? removal.boxes : recovery.boxes,
      isKnown: recovery.guide != nil)
  }
}
