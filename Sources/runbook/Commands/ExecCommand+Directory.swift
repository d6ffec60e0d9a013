import RunbookExecution
import RunbookModel
import RunbookReporting
import SystemCalls

extension ExecSession {
  /// The absolute path of the folder in which progress is kept.
  var progressFolder: String {
    FilePath.absolute(
      FilePath.folder(of: place.progressPath), from: ProcessContext.currentDirectory)
  }

  /// The plan with the places where things are kept.
  func plan(inDirectoryOfBefore isOfBefore: Bool) -> RunPlan {
    var plan = plan
    plan.progressFolder = progressFolder
    plan.hasDirectoryOfBefore = isOfBefore
    if options.log {
      plan.logPath = FilePath.absolute(place.logPath, from: ProcessContext.currentDirectory)
    }
    return plan
  }

  /// Where commands start: where those before left their shell, else where the run was begun,
  /// unless the person wants them here.
  ///
  /// - Returns: the directory, and whether it is where those before left their shell.
  /// - Throws: `ExecutionError.stopped` where the person does not want to go on.
  func directory(
    _ state: RunState, _ person: inout TerminalOperator
  ) throws(ExecutionError) -> (path: String, isOfBefore: Bool) {
    let here = ProcessContext.currentDirectory
    let facts = state.facts
    guard let recorded = facts.directory else { return (here, false) }
    let began = FilePath.absolute(recorded, from: progressFolder)
    let left = facts.shellDirectory.map { FilePath.absolute($0, from: progressFolder) } ?? began
    if left == here || FilePath.isSame(left, here) { return (here, true) }
    guard FilePath.isFolder(left) else {
      try person.show(
        .message("Commands were in \(left), which is not there any more; they start in \(here)."))
      return (here, false)
    }
    if began == here || FilePath.isSame(began, here) {
      try person.show(.message("Commands go on in \(left), where those before left off."))
      return (left, true)
    }
    try person.show(.message("This run began in \(began); you are in \(here)."))
    switch try person.ask(.options("Start its commands in \(left)?", [.yes, .no, .quit])) {
    case .option(.no, _): return (here, false)
    case .option(.quit, _): throw .stopped(words.goesOn(state), 130)
    default: return (left, true)
    }
  }
}
