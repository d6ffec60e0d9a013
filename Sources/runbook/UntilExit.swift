import Synchronization

/// Keeps what the program has no more use for, up to its end.
///
/// A long guide and its record are thousands of small values. To give each back just before the
/// process ends, and all of its memory with it, takes longer than the last words to the person.
enum UntilExit {
  private static let kept = Mutex<[any Sendable]>([])

  /// Keeps a value; to be called once for what a whole command works on.
  static func keep(_ value: some Sendable) { kept.withLock { $0.append(value) } }
}
