import MarkdownSyntax
import RunbookModel

extension ProgressCase {
  /// Law 6: wherever the last append was cut off, what was there before is read, and the next writer
  /// knows what to cut.
  ///
  /// `seed` decides what was appended, and where it was cut.
  package func crash(seed: Int) -> [String] {
    var numbers = SeededNumbers(seed: seed)
    let subject = RunEvent.Subject(id: Step.ID("1.1"), title: "Öffnen 🔑")
    let bodies: [RunEvent.Body] = [
      .stepFinished(subject, .done, exitCode: 0, duration: .seconds(2)),
      .output(subject, text: "größer\n-->\n</details>"),
      .note(subject, text: "zwei\nZeilen – lang"),
      .stepStarted(subject),
    ]
    let event = RunEvent(
      id: RunEvent.ID(run: "r7", writer: "w", counter: 1), time: Timestamp(seconds: 1_900_000_000),
      by: "ana", body: bodies.randomElement(using: &numbers) ?? .runEnded)
    let entry = document.entry(for: event)
    var broken: [String] = []
    // The line endings before and behind it say nothing.
    let ending = entry.prefix { $0 == 10 || $0 == 13 }.count
    for _ in 0..<8 {
      let length = Int.random(in: ending + 1..<entry.count - ending, using: &numbers)
      broken += cut(after: length, of: entry, event)
    }
    return broken
  }

  private func cut(after length: Int, of entry: [UInt8], _ event: RunEvent) -> [String] {
    do {
      let read = try ProgressDocument(reading: bytes + entry.prefix(length), path: "p")
      guard read.record == document.record else { return ["cut at \(length), the record differs"] }
      guard let tail = read.tornTail, tail.upperBound == bytes.count + length else {
        return ["cut at \(length), nothing counts as torn"]
      }
      let whole = try ProgressDocument(
        reading: (bytes + entry.prefix(length))[..<tail.lowerBound] + entry, path: "p")
      let isWhole = whole.record.events == document.record.events + [event]
      return isWhole ? [] : ["cut at \(length), the next entry is not read"]
    } catch {
      return ["cut at \(length), it does not read: \(error)"]
    }
  }
}
