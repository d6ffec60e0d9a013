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
    guard areMany else { return map(transform) }
    let parts = 16
    let results = Mutex([[Result]](repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let made = self[count * part / parts..<count * (part + 1) / parts].map(transform)
      results.withLock { $0[part] = made }
    }
    return results.withLock { $0.flatMap(\.self) }
  }
}

/// The results of two functions that have nothing to do with each other, called at the same time.
package func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = Mutex<(First?, Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let made = first()
      results.withLock { $0.0 = made }
    } else {
      let made = second()
      results.withLock { $0.1 = made }
    }
  }
  let (one, other) = results.withLock { $0 }
  return (one ?? first(), other ?? second())
}
