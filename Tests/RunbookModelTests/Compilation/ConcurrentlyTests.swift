import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ConcurrentlyTests {
  @Test(arguments: [0, 1, 255, 256, 1000])
  func `what is made of elements at the same time stands in their order`(_ count: Int) {
    let numbers = Array(0..<count)
    #expect(numbers.concurrentMap { $0 * 2 } == numbers.map { $0 * 2 })
  }

  @Test func `two results come back, each at its place, also where one is nothing`() {
    let (one, other) = concurrently({ "a" }, { Int("b") })
    #expect(one == "a")
    #expect(other == nil)
  }

  /// A guide of many parts, in each of which a value is set, read, and to be filled in.
  private static func guide(parts: Int) -> String {
    let part = """
      ### Set it

      ```
      KEY=abc
      ```

      ### Use it

      ```sh
      use "$KEY" <your-name>
      ```

      ### Look at it

      Expected output:

      ```
      3 pods
      ```


      """
    return "# T\n\n## Go\n\n" + String(repeating: part, count: parts)
  }

  @Test func `the blocks of a long guide are what they are in a short one`() {
    func blocks(parts: Int) -> [String] {
      CompiledGuide(Self.guide(parts: parts)).runbook.blocks.map { block in
        "\(block.kind) \(block.needs) \(block.shellState.reads) \(block.slots.count)"
      }
    }
    // What stands last has nothing behind it that reads it.
    let short = blocks(parts: 3)
    #expect(Set(short).count == 3)
    #expect(blocks(parts: 200) == (0..<200).flatMap { _ in short.prefix(3) })
  }
}
