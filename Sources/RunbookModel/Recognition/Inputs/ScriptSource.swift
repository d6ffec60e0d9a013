import MarkdownSyntax

/// A block's script, and where it stands in the guide.
struct ScriptSource {
  /// What would be run, or entered somewhere.
  let script: String
  let code: CodeBlock
  /// The block's offset in the guide.
  let offset: Int
  let use: Use
  /// What the author says of the block.
  var directive = Directive.none
  /// The script as a shell would read it, where it was looked through before.
  var read: ShellText?
  /// The variables in that, where they were looked for.
  var variables: ShellVariables?
  /// What is to be replaced in that by its spelling alone, where it was looked for.
  var placeholders: [Placeholder]?

  /// What is done with a script.
  enum Use {
    /// A shell reads it, so that `$NAME` reads a variable.
    case shell
    /// Its lines are values to enter somewhere.
    case values
    /// It is shown, and nothing is asked for it.
    case shown
  }

  /// The script as what reads it would.
  var text: ShellText {
    if use == .shell, let read { return read }
    let dialect: ShellDialect =
      use == .values ? .values : ShellDialect(language: code.info.language, script: script)
    return ShellText(script, dialect: dialect)
  }

  /// Where the script's lines stand in the guide.
  var lines: ScriptLines { ScriptLines(of: script, in: code) }
}

/// Where the lines of a script stand in the guide, from whose block prompts and output have been
/// taken.
struct ScriptLines {
  /// Where each line of the script begins.
  private var starts: [Int] = []
  /// The guide's line of each.
  private var numbers: [Int] = []

  init(of script: String, in code: CodeBlock) {
    var next = 0
    var start = 0
    for line in script.split(separator: "\n", omittingEmptySubsequences: false) {
      let index = code.lines[min(next, code.lines.count)...].firstIndex {
        $0 == line || $0.hasSuffix(line)
      }
      starts.append(start)
      numbers.append(code.firstLine + (index ?? max(0, min(next, code.lines.count) - 1)))
      if let index { next = index + 1 }
      start += line.utf8.count + 1
    }
  }

  /// The guide's line on which a byte of the script stands.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return numbers.isEmpty ? 1 : numbers[low]
  }
}
