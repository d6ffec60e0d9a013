import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Whether all processors are worth waking for them, which costs a tenth of a millisecond.
  var areMany: Bool { count >= 256 }

  /// What a function makes of each element, in their order; where there are many, all processors
  /// work on them.
  ///
  /// - Parameter transform: looks at one element alone.
  /// - Returns: a result for each element.
  /// - Complexity: O(*n*) calls of `transform`, some of them at the same time.
  func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    concurrentMap(if: areMany, transform)
  }

  /// The same, where it is known that what the elements hold is worth it.
  func concurrentMap<Result: Sendable>(
    if isWorthIt: Bool, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard isWorthIt else { return map(transform) }
    let parts = 16
    let results = Mutex([[Result]](repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let made = self[count * part / parts..<count * (part + 1) / parts].map(transform)
      results.withLock { $0[part] = made }
    }
    return results.withLock { $0.flatMap(\.self) }
  }
}

/// The results of two functions that have nothing to do with each other, called at the same time
/// where that is worth it.
package func concurrently<First: Sendable, Second>(
  if isWorthIt: Bool, _ first: @escaping @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  isWorthIt ? concurrently(first, second) : (first(), second())
}

/// The results of two functions that have nothing to do with each other, called at the same time.
///
/// - Parameters:
///   - first: is called by another thread, or by this one where no other has come to it by the time
///     that `second` has returned.
///   - second: is called by this thread, and may itself use all processors.
package func concurrently<First: Sendable, Second>(
  _ first: @escaping @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  let task = SharedTask(first)
  // A queue of its own has a thread of its own, so that `second` has those of all processors.
  DispatchQueue(label: "runbook.concurrently").async { task.start() }
  let made = second()
  return (task.finish(), made)
}

/// A function that one of two threads calls, and whose result one of them waits for.
private final class SharedTask<Result: Sendable>: Sendable {
  private let body: @Sendable () -> Result
  private let isTaken = Mutex(false)
  private let result = Mutex<Result?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ body: @escaping @Sendable () -> Result) { self.body = body }

  /// Calls the function, unless the other thread has begun to.
  func start() {
    guard take() else { return }
    let made = body()
    result.withLock { $0 = made }
    isDone.signal()
  }

  /// What the function has returned; calls it where the other thread has not begun to.
  func finish() -> Result {
    if take() { return body() }
    isDone.wait()
    return result.withLock { $0 } ?? body()
  }

  private func take() -> Bool {
    isTaken.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
  }
}
