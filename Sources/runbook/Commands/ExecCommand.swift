import ArgumentParser
import MarkdownSyntax
import RunbookExecution
import RunbookModel
import RunbookReporting
import SystemCalls

/// `runbook exec GUIDE`: carries the guide out, or goes on where the run was.
struct ExecCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exec",
    abstract: "Carries a guide out: begins a run, or goes on where it was.",
    discussion: """
      Progress is kept in a progress document beside the guide. What it asks can be given \
      beforehand with options, or piped in line by line.
      """)

  @Argument(help: "A guide, or the progress document of a run to go on with.")
  var guide: String

  @Option(help: "Where the progress document is kept.")
  var progress: String?

  @OptionGroup var answers: ExecAnswers

  @Flag(help: "Runs commands without asking.")
  var yes = false

  @Flag(help: "Never prompts; stops where a person is needed.")
  var noInput = false

  @Flag(help: "Says what would happen; writes and runs nothing.")
  var dryRun = false

  @Flag(name: .customLong("new"), help: "Begins another run; the old document is kept.")
  var beginsAnother = false

  @Flag(help: "Ends this run.")
  var abandon = false

  @Option(help: ArgumentHelp("Why the run is abandoned.", valueName: "text"))
  var note: String?

  @Flag(help: "Undoes what was done, the newest first, as far as the guide says how.")
  var rollback = false

  @Option(
    help: ArgumentHelp("How long a command may take: 90s, 5m, 1h.", valueName: "duration"))
  var timeout: TimeLimit?

  @Option(help: ArgumentHelp("Who carries it out, for the record.", valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp("The shell for commands that name none; bash.", valueName: "path"))
  var shell: String?

  @Flag(help: "Adds all that commands print to a log beside the progress document.")
  var log = false

  @Flag(help: "Uses ASCII signs.")
  var plain = false

  func run() async throws {
    let place = try ExecPlace(guide: guide, progress: progress)
    UntilExit.keep(place)
    try place.requireSoundBindings()
    let environment = ProcessContext.environment
    let plan = try plan(for: place, environment)
    let style = TextStyle.ofOutput(isPlain: plain)
    if dryRun {
      let text = DryRunText(
        of: place.guide.runbook, after: beginsAnother ? RunRecord() : place.record, plan: plan,
        style: style)
      return try Output.print(rollback ? text.rollback(of: place.guide) : text.text)
    }
    try await ExecSession(
      place: place, plan: plan, style: style, environment: environment, options: self
    ).run()
  }

  /// What the command line says of a guide.
  ///
  /// - Throws: `CommandFailure` as `RunPlanReader`.
  func plan(
    for place: ExecPlace, _ environment: [String: String]
  ) throws(CommandFailure) -> RunPlan {
    var plan = try RunPlanReader(
      runbook: place.guide.runbook, answers: answers, environment: environment
    ).plan(runsWithoutAsking: yes)
    plan.timeout = timeout?.duration
    plan.guideFolder = place.guideFolder
    return plan
  }

  /// Whether signs are coloured: at a terminal, unless the person does not want it.
  ///
  /// Source: no-color.org.
  func isColoured(_ environment: [String: String]) -> Bool {
    OutputStream.standardOutput.isTerminal && !plain && environment["TERM"] != "dumb"
      && (environment["NO_COLOR"] ?? "").isEmpty
  }
}

/// The answers that can be given with the command line.
struct ExecAnswers: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A value; NAME alone takes it from the environment.", valueName: "name=value"))
  var input: [String] = []

  @Option(help: ArgumentHelp("A file of NAME=value lines.", valueName: "file"))
  var inputs: String?

  @Option(help: ArgumentHelp("The alternative to take.", valueName: "label"))
  var choose: [String] = []

  @Option(help: ArgumentHelp("Whether a condition holds.", valueName: "name=yes|no"))
  var condition: [String] = []

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Only these steps.", valueName: "id"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Nothing before this step.", valueName: "id"))
  var from: String?

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Not these steps.", valueName: "id"))
  var skip: [String] = []

  @Option(
    help: ArgumentHelp("Runs a failed or interrupted step again.", valueName: "id"))
  var retry: [String] = []

  @Option(
    help: ArgumentHelp(
      "Runs a command that a person has to confirm, or that cannot be undone.", valueName: "id"))
  var confirm: [String] = []
}

/// A length of time on a command line.
struct TimeLimit: ExpressibleByArgument {
  let duration: Duration

  init?(argument: String) {
    guard let duration = Duration(written: argument) else { return nil }
    self.duration = duration
  }
}
