package import RunbookModel

/// What time it is, and a way to let it pass.
package struct RunClock {
  package let now: () -> Timestamp
  /// Returns after the time, or before it where the operator does not want to wait on; says
  /// whether all of it has passed. Throws where a signal asks the process to end.
  package let pause: (Duration) async throws(ExecutionError) -> Bool

  package init(
    now: @escaping () -> Timestamp,
    pause: @escaping (Duration) async throws(ExecutionError) -> Bool
  ) {
    self.now = now
    self.pause = pause
  }
}
