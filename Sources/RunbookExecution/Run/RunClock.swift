package import RunbookModel

/// What time it is, and a way to let it pass.
package struct RunClock {
  package let now: () -> Timestamp
  /// Lets a time pass, or less where the operator does not want to wait on.
  ///
  /// It says whether all of the time has passed, and throws where a signal asks the process to
  /// end.
  package let pause: (Duration) async throws(ExecutionError) -> Bool

  package init(
    now: @escaping () -> Timestamp,
    pause: @escaping (Duration) async throws(ExecutionError) -> Bool
  ) {
    self.now = now
    self.pause = pause
  }
}
