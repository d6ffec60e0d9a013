import RunbookTestSupport
import Testing

/// The laws over bytes that a seeded mutator makes; `Scripts/fuzz` does it with many more.
struct FuzzedProgressTests {
  @Test(arguments: 0..<4)
  func `documents with changes at random are read, repaired and merged without a forged event`(
    _ part: Int
  ) {
    var numbers = SeededNumbers(seed: part)
    for number in 0..<150 {
      let bytes = FuzzedProgress.bytes(&numbers)
      #expect(FuzzedProgress.violations(bytes) == [], "part \(part), number \(number)")
    }
  }
}
