/// The variables that a script reads and sets, as far as its letters show.
struct ShellVariables {
  /// A variable that is read, where, and how it is written there.
  struct Reading: Equatable {
    let name: String
    /// The UTF-8 offsets in the script, from its sign to the end of its name or brace.
    let range: Range<Int>
    /// `$NAME`, `$env:NAME` or `%NAME%`, also where it stands in braces.
    let spelling: String
  }

  /// Each place at which one is read that nothing in the script has set before, in order, without
  /// what every shell sets.
  let readings: [Reading]
  /// Set by the script, and still set when it ends.
  let set: Set<String>
  /// Where the script begins to have variables that nobody can tell from its letters: behind
  /// `source settings.env` or `eval "$(tool env)"`; `nil` where it never does.
  let setsUnknownFrom: Int?
  /// Those that programs which are started behind the script can read, as far as it says so.
  private(set) var exported: Set<String> = []
  /// Whether a file or what a program prints is read as if it stood in the script.
  private(set) var takesIn = false

  /// The names of `readings`, each once.
  var read: [String] {
    var seen: Set<String> = []
    return readings.map(\.name).filter { seen.insert($0).inserted }
  }

  init(script: String, language: String? = nil) {
    self.init(ShellText(script, dialect: ShellDialect(language: language, script: script)))
  }

  /// Reads a script.
  ///
  /// `skipped`: places that stand for values of the reader's, in order; a `$` in them
  ///   reads nothing.
  init(_ text: ShellText, skipping skipped: [Range<Int>] = []) {
    switch text.dialect {
    case .posix, .fish:
      var scanner = PosixVariables(text: text, skipped: skipped)
      scanner.scan()
      self.init(scanner.readings, set: scanner.set, unknown: scanner.setsUnknownFrom)
      exported = scanner.exported
      takesIn = scanner.takesIn
    case .powerShell:
      var scanner = PowerShellVariables(text: text, skipped: skipped)
      scanner.scan()
      self.init(scanner.readings, set: scanner.set, unknown: nil)
    case .commandPrompt:
      var scanner = CommandPromptVariables(text: text, skipped: skipped)
      scanner.scan()
      self.init(scanner.readings, set: scanner.set, unknown: nil)
    case .values: self.init([], set: [], unknown: nil)
    }
  }

  private init(_ readings: [Reading], set: Set<String>, unknown: Int?) {
    self.readings = readings.filter { reading in
      let isUnknown = unknown.map { reading.range.lowerBound > $0 } ?? false
      return !isUnknown && !Lexicon.isGivenVariable(reading.name)
    }
    self.set = set
    setsUnknownFrom = unknown
  }
}
