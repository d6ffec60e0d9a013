/// What ran for a step, where, and how that ended.
package struct CommandTrace: Hashable, Sendable {
  /// The text that ran, as it was shown: secrets masked, bounded like output.
  package let script: KeptOutput
  /// What the shell reported: 128 and the number for a signal.
  package let exitCode: Int
  package let duration: Duration
  /// What the machine called itself.
  package let host: String
  /// Whose rights the command had.
  package let user: String
  /// Where it began, from the progress document's folder.
  package let directory: String
  /// Where it left the shell for the next command, likewise; `nil` where that is where the one
  /// before had left it.
  package let left: String?

  package init(
    script: String, exitCode: Int, duration: Duration, host: String, user: String,
    directory: String, left: String?
  ) {
    self.init(
      KeptOutput(script), exitCode: exitCode, duration: duration, host: host, user: user,
      directory: directory, left: left)
  }

  init(
    _ script: KeptOutput, exitCode: Int, duration: Duration, host: String, user: String,
    directory: String, left: String?
  ) {
    self.script = script
    self.exitCode = exitCode
    self.duration = duration
    self.host = host
    self.user = user
    self.directory = directory
    self.left = left
  }

  // MARK: Fields of the record

  /// Reads what the fields of an entry say; `nil` where something is missing.
  init?(_ script: KeptOutput, fields: RecordFields) {
    guard let exitCode = fields.number(.exit),
      let duration = fields.text(.seconds).flatMap(Duration.init(decimalSeconds:)),
      let host = fields.text(.host), let user = fields.text(.user),
      let directory = fields.text(.directory)
    else { return nil }
    self.init(
      script, exitCode: exitCode, duration: duration, host: host, user: user,
      directory: directory, left: fields.text(.left))
  }

  /// Adds all but the script, which stands for readers.
  func add(to fields: inout RecordFields) {
    fields.add(.exit, exitCode)
    fields.add(.seconds, duration.decimalSeconds)
    fields.add(.host, host)
    fields.add(.user, user)
    fields.add(.directory, directory)
    fields.add(.left, left)
  }
}
