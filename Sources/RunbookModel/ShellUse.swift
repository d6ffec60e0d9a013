/// What a script takes from the shell that it runs in, and what it leaves there.
package struct ShellUse: Hashable, Sendable {
  /// Variables that it reads and does not set before.
  package let reads: Set<String>
  /// Variables that it sets.
  package let sets: Set<String>
  /// Variables that it has programs read which are started later: `export NAME=value`.
  package let exports: Set<String>
  /// Whether it takes in a file or what a program prints, which can set anything: `source FILE`.
  package let takesIn: Bool
  /// Whether it leaves the shell in another directory.
  package let changesDirectory: Bool

  package init(
    reads: Set<String> = [], sets: Set<String> = [], changesDirectory: Bool = false
  ) {
    exports = []
    takesIn = false
    self.reads = reads
    self.sets = sets
    self.changesDirectory = changesDirectory
  }

  /// Reads a script, as far as its letters show.
  init(of script: String) {
    let text = ShellText(script, dialect: ShellDialect(language: nil, script: script))
    self.init(of: ShellVariables(text), in: text)
  }

  /// Takes what was found in a script.
  init(of variables: ShellVariables, in script: ShellText) {
    reads = Set(variables.read)
    sets = variables.set
    exports = variables.exported
    takesIn = variables.takesIn
    changesDirectory = Self.changesDirectory(script.bytes)
  }

  private static let leaving = ["cd", "pushd", "popd"].map { Array($0.utf8) }

  /// Whether a command of a script is one that goes elsewhere.
  private static func changesDirectory(_ script: [UInt8]) -> Bool {
    var start = 0
    while start < script.count {
      while start < script.count, script[start] == 32 { start += 1 }
      var end = start
      while end < script.count, script[end] != 32, !endsCommand(script[end]) { end += 1 }
      if leaving.contains(where: { script[start..<end].elementsEqual($0) }) { return true }
      while end < script.count, !endsCommand(script[end]) { end += 1 }
      start = end + 1
    }
    return false
  }

  private static func endsCommand(_ byte: UInt8) -> Bool {
    switch byte {
    case 10, UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|"): true
    default: false
    }
  }
}
