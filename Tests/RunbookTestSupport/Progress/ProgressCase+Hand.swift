import MarkdownSyntax
import RunbookModel

extension ProgressCase {
  /// Law 5: boxes that a person ticks or clears are believed, and nothing else is lost.
  ///
  /// `seed` decides which of them.
  package func byHand(seed: Int) -> [String] {
    do {
      let read = try ProgressDocument(reading: bytes, path: "p")
      guard read.handEdits(in: runbook).isEmpty else { return ["a box differs though untouched"] }
      var numbers = SeededNumbers(seed: seed)
      let boxes = Self.boxes(in: bytes, tag: document.tag.description)
      let touched = Array(boxes.shuffled(using: &numbers).prefix(3))
      return try byHand(touching: touched)
    } catch {
      return ["it does not read: \(error)"]
    }
  }

  private func byHand(touching boxes: [Int]) throws -> [String] {
    var edited = bytes
    for box in boxes { edited[box + 1] = edited[box + 1] == 32 ? UInt8(ascii: "x") : 32 }
    var read = try ProgressDocument(reading: edited, path: "p")
    let edits = read.handEdits(in: runbook)
    var broken: [String] = []
    if read.guide.bytes != guide.bytes { broken.append("by hand, the guide is not what it was") }
    if read.record != document.record { broken.append("by hand, the record is not what it was") }
    let ticked = boxes.count { edited[$0 + 1] != 32 }
    if edits.count != boxes.count || edits.count(where: \.isChecked) != ticked {
      broken.append("\(edits.count) of \(boxes.count) boxes count as touched")
    }
    let known = document.record.events
    for (index, body) in edits.events(in: runbook, after: read.record).enumerated() {
      let id = RunEvent.ID(run: "r7", writer: "hand", counter: index + 1)
      read.append(RunEvent(id: id, time: Timestamp(seconds: 1_900_000_000), by: "", body: body))
    }
    let drawn = try ProgressDocument(reading: read.projected(runbook), path: "p")
    if !drawn.handEdits(in: runbook).isEmpty { broken.append("an edit is not in the record") }
    if !drawn.record.events.starts(with: known) { broken.append("events are lost by an edit") }
    let state = RunState(of: runbook, after: drawn.record)
    for edit in edits where (state.outcome(of: edit.step) == .done) != edit.isChecked {
      broken.append("\(edit.step) is not as the person said")
    }
    return broken
  }

  /// Where the boxes are on lines that have a mark.
  private static func boxes(in bytes: [UInt8], tag: String) -> [Int] {
    let mark = Array("<!-- \(tag) ".utf8)
    var boxes: [Int] = []
    var lineStart = 0
    for end in bytes.indices where bytes[end] == 10 || bytes[end] == 13 {
      let line = bytes[lineStart..<end]
      lineStart = end + 1
      guard let first = line.firstRange(of: mark),
        !line[first.upperBound...].starts(with: "b".utf8),
        !line[first.upperBound...].starts(with: "e".utf8), line.firstRange(of: "up:".utf8) == nil
      else { continue }
      let box = line.indices.first { index in
        line[index] == UInt8(ascii: "[") && index + 2 < end && line[index + 2] == UInt8(ascii: "]")
      }
      if let box, box < first.lowerBound { boxes.append(box) }
    }
    return boxes
  }
}
