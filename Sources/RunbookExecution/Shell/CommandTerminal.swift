import SystemCalls

/// The terminal of commands while a person sits at ours: what they type goes to the command, and
/// the command's terminal is as large as theirs.
final class CommandTerminal: Sendable {
  let pair: TerminalPair
  /// How many columns stand before each line that a command prints.
  private let margin: Int

  /// - Throws: `SystemCallError` where the system has no terminal left.
  init(margin: Int) throws(SystemCallError) {
    self.margin = margin
    pair = try TerminalPair(Self.size(lessColumns: margin))
  }

  /// Makes it as large as the person's, less the margin where lines have one.
  func fit(hasMargin: Bool) { pair.resize(to: Self.size(lessColumns: hasMargin ? margin : 0)) }

  private static func size(lessColumns margin: Int) -> TerminalPair.Size {
    var size = Terminal.size ?? TerminalPair.Size(rows: 24, columns: 80)
    size.columns = max(20, size.columns - margin)
    return size
  }
}
