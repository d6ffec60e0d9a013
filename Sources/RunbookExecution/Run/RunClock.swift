package import RunbookModel

/// What time it is, and a way to let it pass.
package struct RunClock {
  package let now: () -> Timestamp
  /// Returns after the time, or before it where the operator does not want to wait on.
  ///
  /// - Returns: whether all of the time has passed.
  package let pause: (Duration) async -> Bool

  package init(
    now: @escaping () -> Timestamp,
    pause: @escaping (Duration) async -> Bool
  ) {
    self.now = now
    self.pause = pause
  }
}
