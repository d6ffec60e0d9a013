/// What a script takes from the shell that it runs in, and what it leaves there.
package struct ShellUse: Hashable, Sendable {
  /// Variables that it reads and does not set before.
  package let reads: Set<String>
  /// Variables that it sets.
  package let sets: Set<String>
  /// Whether it leaves the shell in another directory.
  package let changesDirectory: Bool

  package init(
    reads: Set<String> = [], sets: Set<String> = [], changesDirectory: Bool = false
  ) {
    self.reads = reads
    self.sets = sets
    self.changesDirectory = changesDirectory
  }

  /// Reads a script, as far as its letters show.
  init(of script: String) {
    let variables = ShellVariables(script: script)
    reads = Set(variables.read)
    sets = variables.set
    changesDirectory = Self.changesDirectory(script)
  }

  /// Whether a command of a script is one that goes elsewhere.
  private static func changesDirectory(_ script: String) -> Bool {
    let commands = script.utf8.split { "\n;&|".utf8.contains($0) }
    return commands.contains { command in
      let word = command.drop { $0 == 32 }.prefix { $0 != 32 }
      return ["cd", "pushd", "popd"].contains { word.elementsEqual($0.utf8) }
    }
  }
}
