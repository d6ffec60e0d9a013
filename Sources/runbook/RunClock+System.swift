import RunbookExecution
import RunbookModel
import SystemCalls

extension RunClock {
  /// The system's clock.
  ///
  /// A pause takes in what commands beside the run print. With somebody there, Ctrl-C ends the
  /// pause and nothing else.
  static func system(
    _ signals: SignalWatch, _ background: BackgroundCommands, isAttended: Bool
  ) -> RunClock {
    RunClock(
      now: { Timestamp(seconds: ProcessContext.now) },
      pause: { duration throws(ExecutionError) in
        let end = ContinuousClock.now + duration
        while true {
          if isAttended, signals.takeInterrupt() { return false }
          if let signal = signals.caught { throw .ended(signal) }
          if ContinuousClock.now >= end { return true }
          let ready = WatchedDescriptor.ready(
            of: [signals.descriptor] + background.descriptors,
            within: ContinuousClock.now.duration(to: end))
          if ready.contains(signals.descriptor) { signals.acknowledge() }
          background.takeIn(ready)
        }
      })
  }
}
