import Dispatch
import RunbookTestSupport
import Synchronization
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

  @Test func `what many ask for at the same time is made once`() {
    let made = Mutex(0)
    let number = Lazily {
      made.withLock {
        $0 += 1
        return $0
      }
    }
    for _ in 0..<4 { number.begin() }
    let seen = Mutex<Set<Int>>([])
    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      let value = number.value
      _ = seen.withLock { $0.insert(value) }
    }
    #expect(seen.withLock(\.self) == [1])
    #expect(made.withLock(\.self) == 1)
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

  @Test func `the steps of a long guide are what they are in a short one`() {
    func steps(parts: Int) -> [String] {
      CompiledGuide(Self.guide(parts: parts)).runbook.steps.flattened.map { depth, step in
        "\(depth) \(step.title) \(step.actions.count) \(step.body.count) \(step.part)"
      }
    }
    let short = steps(parts: 2)
    let group = short.prefix(1)
    let part = short.dropFirst(1).prefix((short.count - 1) / 2)
    #expect(part.count > 1)
    #expect(steps(parts: 200) == group + (0..<200).flatMap { _ in part })
  }

  @Test func `each step of a long guide says what it says where it stands alone`() {
    let long = CompiledGuide(Self.guide(parts: 200)).index
    let words = long.mainLeaves.map { long.wordings[$0.id] }
    #expect(words.count > 255)
    #expect(!words.contains(nil))
    #expect(Set(words).count == words.count)
  }
}
