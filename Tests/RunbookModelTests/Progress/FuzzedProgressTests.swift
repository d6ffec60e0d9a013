import Foundation
import RunbookTestSupport
import Testing

/// The laws over bytes that a seeded mutator makes; `Scripts/fuzz` does it with many more.
struct FuzzedProgressTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["RUNBOOK_FUZZ_COUNT"].flatMap(Int.init) ?? 600
  private static let seed = environment["RUNBOOK_FUZZ_SEED"].flatMap(Int.init) ?? 1

  @Test(arguments: 0..<4)
  func `documents with changes at random are read, repaired and merged without a forged event`(
    _ part: Int
  ) {
    var numbers = SeededNumbers(seed: Self.seed &* 1_000 + part)
    for number in 0..<Self.count / 4 {
      var bytes: [UInt8] = [2, UInt8.random(in: 0...255, using: &numbers)]
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        let words = Self.words.randomElement(using: &numbers) ?? ""
        bytes += (0..<2).map { _ in UInt8.random(in: 0...255, using: &numbers) }
        bytes += [UInt8.random(in: 0...24, using: &numbers), UInt8(words.utf8.count)]
        bytes += Array(words.utf8)
      }
      #expect(FuzzedProgress.violations(bytes) == [], "part \(part), number \(number)")
    }
  }

  private static let words = [
    "", "x", "\n", "\r\n", "-->", "{", "\"", "[x]", "[ ]", "<<<<<<< a\n", "=======\n",
    ">>>>>>> b\n",
    "## Run record", "<!-- runbook-event ", "<!-- runbook-record ", "<!-- runbook-mark done -->",
    "<!-- runbook-mark end -->", "<!-- runbook-note-end -->", "done", "\u{0}", "é",
  ]
}
