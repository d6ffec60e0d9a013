import ArgumentParser
import RunbookReporting
import SystemCalls

/// Where the results of commands go.
enum Output {
  /// Writes a result to standard output.
  ///
  /// - Throws: `CommandFailure` when standard output is closed or full.
  static func print(_ text: String) throws(CommandFailure) { try print(Array(text.utf8)) }

  /// Writes a result to standard output, byte for byte.
  ///
  /// - Throws: `CommandFailure` when standard output is closed or full.
  static func print(_ bytes: [UInt8]) throws(CommandFailure) {
    do throws(SystemCallError) {
      try OutputStream.standardOutput.write(bytes)
    } catch {
      throw CommandFailure(
        "standard output cannot be written: \(error.cause)", exitCode: .unwritable)
    }
  }
}

extension TextStyle {
  /// The style for standard output: as wide as the terminal, signs as the locale allows.
  static func ofOutput(isPlain: Bool) -> TextStyle {
    let environment = ProcessContext.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let isUTF8 = locale.map { $0.uppercased().contains("UTF") } ?? false
    return TextStyle(width: Terminal.columns, isPlain: isPlain || !isUTF8)
  }
}
