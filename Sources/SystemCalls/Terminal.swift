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

  /// Does something while what is typed is not shown, and shows it again afterwards.
  package static func withoutEcho<Result>(_ body: () -> Result) -> Result {
    var before = termios()
    guard unsafe tcgetattr(0, &before) == 0 else { return body() }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    silent.c_lflag |= tcflag_t(ECHONL)
    unsafe tcsetattr(0, TCSADRAIN, &silent)
    defer { unsafe tcsetattr(0, TCSADRAIN, &before) }
    return body()
  }
}
