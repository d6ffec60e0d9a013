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

  /// The size of the terminal at which the person sits; `nil` where that is unknown.
  package static var size: TerminalPair.Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard unsafe runbook_terminal_size(0, &rows, &columns) == 0, rows > 0, columns > 0 else {
      return nil
    }
    return TerminalPair.Size(rows: Int(rows), columns: Int(columns))
  }

  /// As long as this value lives, each key that is typed comes as it is and at once, and what is
  /// written is shown as it is: a line feed alone goes down and not to the left.
  package struct RawKeys: ~Copyable {
    private var before = termios()
    private let isSet: Bool

    package init() {
      isSet = unsafe tcgetattr(0, &before) == 0
      guard isSet else { return }
      var raw = before
      unsafe cfmakeraw(&raw)
      unsafe tcsetattr(0, TCSADRAIN, &raw)
    }

    deinit {
      guard isSet else { return }
      var before = before
      unsafe tcsetattr(0, TCSADRAIN, &before)
    }
  }

  /// What has been typed, at least one byte; `nil` where the terminal is gone.
  package static func typed() -> [UInt8]? { (try? Descriptor.read(0, upTo: 4096)) ?? nil }

  /// Readable when something has been typed.
  package static var descriptor: WatchedDescriptor { WatchedDescriptor(number: 0) }
}
