/// One thing that a leaf of the tree asks for.
package enum Action: Hashable, Sendable {
  /// A block to run in a shell: the index in `Runbook.blocks`.
  case command(Int)
  /// A transcript whose prompt lines run: the index in `Runbook.blocks`.
  case session(Int)
  /// Values to enter somewhere by hand: the index in `Runbook.blocks`.
  case values(Int)
  /// What a directive gives the step to run: the line on which it stands.
  case run(line: Int)
  /// A page to open.
  case open(url: String, line: Int)
  case wait(Wait)
  case verify(Verification)
  /// Anything else that only a person can do.
  case manual(line: Int)

  /// The word for it in `show --json`.
  package var name: String {
    switch self {
    case .command, .run: "command"
    case .session: "session"
    case .values: "values"
    case .open: "open"
    case .wait: "wait"
    case .verify: "verify"
    case .manual: "manual"
    }
  }

  /// The block that a machine can run.
  package var runnableBlock: Int? {
    switch self {
    case .command(let block), .session(let block): block
    default: nil
    }
  }
}
