package import RunbookModel
import SystemCalls

/// How a command is run, tried and judged: what its directives and the command line say of it.
package struct CommandManner: Hashable, Sendable {
  /// How long one try may take.
  package let timeout: Duration?
  /// How often it is tried at most.
  package let tries: Int
  /// How long to wait between two tries.
  package let pause: Duration
  /// The exit codes that mean success.
  package let success: ExitCodes
  package let expectation: DirectiveSetting.Expectation?
  package let shell: ShellName?
  /// The absolute path of the folder where it starts.
  package let directory: String?
  /// Whether it gets the terminal, as far as a directive says.
  package let isInteractive: Bool?
  package let isBackground: Bool
  package let confirmation: DirectiveSetting.Confirmation?
  /// Why it cannot be run in the way that is wanted, as a clause.
  package let objection: String?

  /// How long to wait between two tries where nothing is said.
  private static let usualPause = Duration.seconds(5)

  /// The manner in which a block runs.
  package init(_ block: GuideBlock, _ plan: RunPlan) {
    let directive = block.directive
    timeout = directive.timeout ?? plan.timeout
    tries = 1 + (directive.retry ?? 0)
    pause = directive.every ?? Self.usualPause
    success = directive.exit ?? .success
    expectation = directive.expect
    shell = directive.shell.flatMap(ShellName.init(naming:))
    directory = directive.cwd.map { FilePath.absolute($0, from: plan.guideFolder) }
    isInteractive = directive.interactive
    isBackground = directive.background ?? false
    confirmation = directive.confirm
    objection = Self.objection(directive, shell)
  }

  private static func objection(_ directive: Directive, _ shell: ShellName?) -> String? {
    if let line = directive.faultyLine {
      return "the directive on line \(line) has an error, so nobody knows how it is meant to run; "
        + "'runbook check' says which"
    }
    if let isManual = directive[.manual], directive.isManual {
      return "'\(isManual.words)' leaves it to a person"
    }
    if let name = directive[.shell], shell == nil {
      let known = ShellName.allCases.map(\.rawValue).joined(separator: ", ")
      return "'\(name.words)' names no shell that is known here; known are \(known)"
    }
    return nil
  }

  /// What a person should know of it before it runs, as clauses; nothing for the usual manner.
  package var words: [String] {
    var words: [String] = []
    if let timeout { words.append("at most \(timeout.readable)" + (tries > 1 ? " a try" : "")) }
    if tries > 1 {
      words.append("up to \(tries) tries, \(pause.readable) between them")
    }
    if success != .success { words.append("counts as success: \(success.words)") }
    if case .text(let text) = expectation { words.append("has to print '\(text)'") }
    if case .shown = expectation { words.append("has to print what the guide shows") }
    if let shell { words.append("by \(shell.rawValue)") }
    if let directory { words.append("in \(directory)") }
    if isInteractive == false { words.append("without the terminal") }
    if isBackground { words.append("in the background") }
    return words
  }

  // MARK: Judging

  /// Why a command has not succeeded.
  ///
  /// - Parameters:
  ///   - result: how it ended.
  ///   - output: what is kept of what it printed.
  ///   - difference: where that differs from what the guide shows.
  /// - Returns: a clause; `nil` where it has succeeded.
  func fault(
    of result: CommandResult, output: String, difference: OutputDifference?
  ) -> String? {
    switch result.ending {
    case .outOfTime: return "ended after \((timeout ?? result.duration).readable), its limit"
    case .interrupted: return "ended by Ctrl-C"
    case .byItself: break
    }
    guard success.contains(result.exitCode) else {
      return success == .success
        ? "exit \(result.exitCode)" : "exit \(result.exitCode), where success is \(success.words)"
    }
    switch expectation {
    case .text(let text) where !ExpectedText(text).stands(in: output):
      return "'\(text)' is not in its output"
    case .shown:
      return difference.map {
        "its output is not what the guide shows: '\($0.expected)' is missing"
      }
    default: return nil
    }
  }
}
