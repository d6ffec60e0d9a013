import RunbookExecution
import RunbookModel
import SystemCalls

extension RunClock {
  /// The system's clock. A pause ends early with Ctrl-C, which ends nothing else then, and takes
  /// in meanwhile what commands beside the run print.
  static func system(_ signals: SignalWatch, _ background: BackgroundCommands) -> RunClock {
    RunClock(
      now: { Timestamp(seconds: ProcessContext.now) },
      pause: { duration in
        let end = ContinuousClock.now + duration
        while ContinuousClock.now < end {
          if signals.takeInterrupt() || signals.caught != nil { return false }
          let ready = WatchedDescriptor.ready(
            of: [signals.descriptor] + background.descriptors,
            within: ContinuousClock.now.duration(to: end))
          if ready.contains(signals.descriptor) { signals.acknowledge() }
          background.takeIn(ready)
        }
        return true
      })
  }
}
