import MarkdownSyntax

/// A progress document whose record is gone: the guide with its marks, and nothing behind it that
/// says what happened.
///
/// Boxes are all that is left. They tell what was done, and not by whom or when.
package struct LostRecord: Sendable {
  /// The guide, as far as it can be told from the marks.
  package let guide: CompiledGuide
  /// How many events the marks showed; `nil` where the summary is gone too.
  package let count: Int?
  /// The boxes that are ticked, in the guide's order; not those of groups whose parts have boxes,
  /// which say it themselves.
  package let ticked: [HandEdit]
  private let guidePath: String

  /// Reads what is left; `nil` where a record, or nothing of a run, stands in the bytes.
  ///
  /// A guide may quote marks in a block of code, so a summary has to stand in no other block. Marks
  /// of items alone count in a file that is called as progress documents are.
  package init?(_ bytes: [UInt8], path: String) {
    guard !ProgressDocument.isProgressDocument(bytes), ConflictMarkers.sides(of: bytes) == nil
    else {
      return nil
    }
    let opening = RecordOpening.remains(in: bytes)
    let end = opening?.start ?? bytes.count
    guard let text = try? SourceText(bytes: Array(bytes[..<end]), path: path) else { return nil }
    let tag = MarkTag(firstIn: bytes[..<end])
    let removal = MarkRemoval(from: text, tag: tag, lineEnding: text.lineEnding)
    let isCalledSo = path.hasSuffix(".progress.md")
    let hasItems = removal.boxes.contains { $0.isShownChecked != nil }
    guard Self.hasSummary(text, tag) || (isCalledSo && hasItems) else { return nil }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guidePath = opening?.guidePath ?? (isCalledSo ? "\(name.dropLast(12)).md" : name)
    guard let guide = try? SourceText(bytes: removal.guide, path: guidePath) else { return nil }
    self.guide = CompiledGuide(compiling: guide)
    count = removal.count
    let plan = MarkPlan(for: self.guide.runbook, in: self.guide.document)
    let ids = plan.idsByBox
    let marked = removal.boxes.filter { $0.isShownChecked != nil }
    let known = Set(marked.compactMap { ids[$0.offset] })
    let (index, checks) = (self.guide.index, self.guide.runbook.checks)
    ticked = marked.compactMap { box in
      guard box.isChecked, let id = ids[box.offset] else { return nil }
      let parts = index.leaves(in: id).map(\.id) + checks.filter { $0.parent == id }.map(\.id)
      let isSaidByParts = parts.contains { $0 != id && known.contains($0) }
      return isSaidByParts ? nil : HandEdit(step: id, isChecked: true)
    }
  }

  /// Whether the opening comment of a summary begins a block that stands in no other.
  private static func hasSummary(_ text: SourceText, _ tag: MarkTag) -> Bool {
    MarkdownDocument(parsing: text).blocks.contains { block in
      let line = text.lineText(text.line(at: block.range.lowerBound))
      return line.hasPrefix("\(tag.opening)begin n=")
    }
  }

  /// The document of a run of which nothing is known.
  package var document: ProgressDocument {
    ProgressDocument(beginning: guide.text, guidePath: guidePath)
  }

  /// A document with a new record: that the one before is gone, and that each ticked box was ticked
  /// by hand.
  package func restored(by writer: EventWriter, run: String, tool: String) -> [UInt8] {
    var document = document
    let bodies: [RunEvent.Body] =
      [
        .runBegan(guide: guidePath, tool: tool, directory: "."),
        .note(
          nil,
          text: "The record of this run was lost. What is done by hand was taken from its boxes."),
      ] + ticked.events(in: guide.runbook, after: RunRecord())
    let wordings = guide.runbook.wordings
    for (index, body) in bodies.enumerated() {
      document.append(
        RunEvent(
          id: RunEvent.ID(run: run, writer: writer.id, counter: index + 1), time: writer.time,
          by: writer.name, body: body, wording: wordings.wording(for: body)))
    }
    return document.projected(guide.runbook)
  }
}

extension RecordOpening {
  /// What is left of a record that lost its heading and all behind it: its opening comment.
  fileprivate static func remains(in bytes: [UInt8]) -> (start: Int, guidePath: String?)? {
    guard let offset = bytes.lastLine(beginningWith: Array(marker.utf8)) else { return nil }
    var parser = RecordFieldsParser(bytes[(offset + marker.utf8.count)...])
    guard let (fields, end) = try? parser.fields(), fields.isSealed,
      bytes[min(end + 4, bytes.count)...].allSatisfy({ [9, 10, 13, 32].contains($0) })
    else { return nil }
    var start = offset
    for byte in (fields.text(.before) ?? "").utf8.reversed() {
      guard start > 0, bytes[start - 1] == byte else { break }
      start -= 1
    }
    return (start, fields.text(.guide))
  }
}
