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
    changesDirectory = script.split(whereSeparator: { "\n;&|".contains($0) }).contains { command in
      let words = command.split(separator: " ")
      return words.first == "cd" || words.first == "pushd" || words.first == "popd"
    }
  }
}
