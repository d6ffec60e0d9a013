import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The terminal at which a person sits.
package enum Terminal {
  /// Its width in columns; `nil` where standard output is no terminal or does not know.
  package static var columns: Int? {
    let columns = runbook_terminal_columns(1)
    return columns > 0 ? Int(columns) : nil
  }

  /// Forgets what was typed and not read yet, half a line too; nothing at a pipe or file.
  static func discardTyped() { tcflush(0, TCIFLUSH) }

  /// As long as this value lives, what is typed is not shown.
  package struct Silence: ~Copyable {
    private var before = termios()
    private let isSet: Bool

    package init() {
      isSet = unsafe tcgetattr(0, &before) == 0
      guard isSet else { return }
      var silent = before
      silent.c_lflag &= ~tcflag_t(ECHO)
      silent.c_lflag |= tcflag_t(ECHONL)
      unsafe tcsetattr(0, TCSADRAIN, &silent)
    }

    /// Shows again what is typed.
    package consuming func end() {}

    deinit {
      guard isSet else { return }
      var before = before
      unsafe tcsetattr(0, TCSADRAIN, &before)
    }
  }
}
