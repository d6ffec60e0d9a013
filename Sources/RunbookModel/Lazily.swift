import Dispatch
import Synchronization

/// A value that is made once: when somebody first asks for it, or by another thread before that.
package final class Lazily<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let kept = Mutex<Value?>(nil)

  /// - Parameter make: makes the value, without asking for this one.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// Has another thread make it, unless somebody asks for it before that thread comes to it.
  package func begin() {
    // A queue of its own has a thread of its own, so that others have those of all processors.
    DispatchQueue(label: "runbook.lazily").async { _ = self.value }
  }

  /// The value; where another thread is making it, that is waited for.
  package var value: Value {
    kept.withLock { kept in
      if let kept { return kept }
      let made = make()
      kept = made
      return made
    }
  }
}
