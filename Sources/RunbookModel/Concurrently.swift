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
func concurrently<First: Sendable, Second>(
  if isWorthIt: Bool, _ first: @escaping @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  isWorthIt ? concurrently(first, second) : (first(), second())
}

/// The results of two functions that have nothing to do with each other, called at the same time.
///
/// `first` is called by another thread, or by this one where no other has come to it by the time
/// that `second` has returned. `second` is called by this thread, and may itself use all processors.
package func concurrently<First: Sendable, Second>(
  _ first: @escaping @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  let work = Lazily(first)
  work.begin()
  let made = second()
  return (work.value, made)
}
