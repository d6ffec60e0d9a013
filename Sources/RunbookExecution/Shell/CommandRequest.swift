/// One script to run, and everything that decides how it runs.
///
/// What is `nil` or left out is decided by the runner: the shell of the run, the directory that
/// the block before left, no limit of time.
package struct CommandRequest: Hashable, Sendable {
  package var script: PreparedScript
  /// What is hidden in all that the command prints.
  package var mask: SecretMask
  /// The shell that reads the script; `nil` for the script's own, else the run's.
  package var shell: ShellName?
  /// Where the script starts; `nil` for where the block before left the shell.
  ///
  /// It is absolute, or as seen from there. The next block starts where this one ends, as in a
  /// terminal.
  package var directory: String?
  /// How long it may take; then it is ended with all its children, and counts as failed.
  package var timeout: Duration?
  /// Whether it gets the person's terminal, with its keys, size and resizes.
  ///
  /// Otherwise, and where nobody sits at a terminal, it has an empty standard input and no
  /// terminal at all, so that it never waits for an answer.
  package var isInteractive: Bool
  /// Where all that it prints is added, secrets hidden; `nil` for nowhere.
  package var log: OutputLog?

  package init(
    _ script: PreparedScript, mask: SecretMask, shell: ShellName? = nil, directory: String? = nil,
    timeout: Duration? = nil, isInteractive: Bool = false, log: OutputLog? = nil
  ) {
    self.script = script
    self.mask = mask
    self.shell = shell
    self.directory = directory
    self.timeout = timeout
    self.isInteractive = isInteractive
    self.log = log
  }
}
