import ArgumentParser
import SystemCalls

/// The entry: reads the arguments and hands over to the command that they name.
@main
struct RunbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runbook",
    abstract: "Carries out ordinary Markdown guides and keeps their progress in the guide.",
    version: Version.current,
    subcommands: [
      ExecCommand.self, StatusCommand.self, MarkCommand.self, RenderCommand.self, StripCommand.self,
      ShowCommand.self,
      CheckCommand.self, NewCommand.self, UpdateCommand.self, MergeCommand.self,
      RepairCommand.self,
    ]
  )

  /// Runs, and ends the process with the exit code that `docs/commands.md` gives.
  static func main() async {
    ProcessContext.begin()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      failure.report()
      exit(withError: failure.exitCode)
    } catch  where exitCode(for: error) == .validationFailure {
      // As every other error begins.
      let text = fullMessage(for: error)
      let words = text.hasPrefix("Error: ") ? "error: " + text.dropFirst("Error: ".count) : text
      try? OutputStream.standardError.write(words + "\n")
      exit(withError: ExitCode.validationFailure)
    } catch {
      exit(withError: error)
    }
  }
}
