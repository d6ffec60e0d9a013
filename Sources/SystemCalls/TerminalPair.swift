import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A pseudo-terminal for commands: what they see as their terminal, and our side of it.
package final class TerminalPair: Sendable {
  /// How large a terminal is, in characters.
  package struct Size: Hashable, Sendable {
    package var rows: Int
    package var columns: Int

    package init(rows: Int, columns: Int) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// What commands have written comes out here, and nothing is there without waiting.
  package let source: ByteSource
  let program: OpenFile

  /// - Throws: `SystemCallError` where the system has no terminal left.
  package init(_ size: Size) throws(SystemCallError) {
    var program: Int32 = -1
    let person = unsafe runbook_open_terminal_pair(&program)
    guard person >= 0 else { throw SystemCallError("open", "a terminal for commands") }
    source = ByteSource(adopting: person)
    self.program = OpenFile(adopting: program, path: "the terminal of commands")
    resize(to: size)
  }

  /// Gives it another size, of which what runs in it is told.
  package func resize(to size: Size) {
    _ = runbook_set_terminal_size(
      source.descriptor.number, Int32(size.rows), Int32(size.columns))
  }

  /// Types as many of the bytes as are taken without waiting.
  ///
  /// - Returns: what is left.
  package func type(_ bytes: [UInt8]) -> [UInt8] {
    let written = unsafe bytes.withUnsafeBytes { buffer in
      unsafe write(source.descriptor.number, buffer.baseAddress, bytes.count)
    }
    return Array(bytes.dropFirst(max(0, written)))
  }

  /// Whether an interrupt that is typed there becomes a signal, and is not read as a key.
  package var interruptsBySignal: Bool { hasModes(ISIG) }

  /// Whether control characters that are typed there are shown.
  package var showsControlCharacters: Bool { hasModes(ECHO | ECHOCTL) }

  private func hasModes(_ wanted: Int32) -> Bool {
    var modes = termios()
    guard unsafe tcgetattr(program.descriptor, &modes) == 0 else { return false }
    return modes.c_lflag & tcflag_t(wanted) == tcflag_t(wanted)
  }

  /// Forgets what was typed and not read yet.
  func discardTyped() { tcflush(program.descriptor, TCIFLUSH) }
}
