import ArgumentParser
import RunbookExecution
import RunbookModel
import RunbookReporting
import SystemCalls

/// `runbook merge BASE OURS THEIRS`: what git calls to merge progress documents.
///
/// `runbook merge FILE` resolves a document in which conflict markers stand.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merges the progress of two people.",
    usage: """
      runbook merge <base> <ours> <theirs> [--name <path>]
      runbook merge <file> [--take ours|theirs] [--by <name>]
      """,
    discussion: """
      Git calls the first form once it has been told to, in a clone with
        git config merge.runbook.driver 'runbook merge %O %A %B --name %P'
      and for everybody in .gitattributes:
        *.progress.md merge=runbook
      """)

  @Argument(help: "A document with conflict markers, or the three files that git names.")
  var paths: [String]

  @Option(help: ArgumentHelp("Which side holds where the two are at odds.", valueName: "side"))
  var take: ProgressMerge.Side?

  @Option(help: ArgumentHelp("What to call the document in messages.", valueName: "path"))
  var name: String?

  @Option(help: "Who resolves; the user's name where it is left out.")
  var by: String?

  @Flag(help: "Uses ASCII signs.")
  var plain = false

  func validate() throws {
    guard paths.count == 1 || paths.count == 3 else {
      throw ValidationError(
        "Give one document with conflict markers, or a base, ours and theirs, as git does.")
    }
  }

  func run() throws {
    if paths.count == 3 {
      try MergeDriver(base: paths[0], ours: paths[1], theirs: paths[2], name: name ?? paths[1])
        .run()
    } else {
      try resolve(paths[0])
    }
  }

  // MARK: One file

  private func resolve(_ path: String) throws {
    let operatorName = ProcessContext.operatorName(by)
    let lock = try RunLock.take(of: path, by: operatorName)
    // What is written while a person thinks about it is looked at anew.
    while try !resolve(path, as: operatorName) { CommandFailure.note(writtenMeanwhile: path) }
    _ = lock
  }

  /// Makes one document of two.
  ///
  /// - Returns: `false` where others have written to the document meanwhile, so that nothing was
  ///   done.
  private func resolve(_ path: String, as operatorName: String) throws -> Bool {
    let (bytes, fingerprint) = try GuideFile.fingerprinted(at: path)
    guard let conflicted = ConflictedProgress(bytes, path: path) else {
      // Says what is wrong with a document that is not whole.
      try RunFile(at: path).requireWhole()
      try Output.print("No conflict markers stand in '\(path.printableLine)'.\n")
      return true
    }
    let merge = conflicted.merge(from: base(of: path))
    let sides = try sides(for: merge, in: path)
    let kept = try keepOtherRun(of: merge, sides, beside: path)
    let writer = EventWriter(
      name: operatorName, id: RandomText.letters(6), time: Timestamp(seconds: ProcessContext.now))
    let isWritten = try RunLock.replace(
      path, with: merge.settled(sides, by: writer), ifStill: fingerprint, by: operatorName)
    guard isWritten else { return false }
    try Output.print(text(of: merge, sides, path, kept: kept))
    return true
  }

  /// Keeps the run that does not hold, where the two sides are two runs, under another name.
  ///
  /// That is done before its place is taken, so that it is nowhere lost.
  ///
  /// - Returns: that name.
  private func keepOtherRun(
    of merge: ProgressMerge, _ sides: [ProgressMerge.Side], beside path: String
  ) throws(CommandFailure) -> String? {
    guard merge.conflicts.contains(.runs), let side = sides.first else { return nil }
    let bytes = merge.whole(side == .ours ? .theirs : .ours)
    let today = Timestamp(seconds: ProcessContext.now).day
    do throws(SystemCallError) {
      return try ExecPlace.besides(path, on: today) { (other) throws(SystemCallError) in
        try DurableFile(other).create(with: bytes)
      }
    } catch {
      throw CommandFailure(error.description, exitCode: .unwritable)
    }
  }

  /// The document that both sides come from, where git still has it; without it, every place where
  /// the two guides differ is asked.
  private func base(of path: String) -> ProgressDocument? {
    GitIndex.base(of: path).flatMap { try? ProgressDocument(reading: $0, path: path) }
  }

  private func text(
    of merge: ProgressMerge, _ sides: [ProgressMerge.Side], _ path: String, kept: String?
  ) -> String {
    if let kept {
      let side = sides.first?.rawValue ?? ""
      return "'\(path)' holds the run of \(side); the other run is kept in '\(kept)'."
        .printableLine + "\n"
    }
    let (ours, theirs) = merge.counts
    let head = "'\(path)' is merged: \(ours) new of ours, \(theirs) new of theirs."
    let lines = zip(merge.conflicts, sides).map { conflict, side in
      "  \(conflict.words.printableLine): \(side.rawValue) holds"
    }
    return ([head.printableLine] + lines).joined(separator: "\n") + "\n"
  }

  /// Which side holds for each conflict, as the person says.
  private func sides(
    for merge: ProgressMerge, in path: String
  ) throws -> [ProgressMerge.Side] {
    if let take { return merge.conflicts.map { _ in take } }
    guard !merge.conflicts.isEmpty else { return [] }
    guard StandardInput.isTerminal else {
      throw CommandFailure(unsettled: merge.conflicts, in: path)
    }
    return try ask(merge.conflicts)
  }

  private func ask(_ conflicts: [MergeConflict]) throws -> [ProgressMerge.Side] {
    let signals = try SignalWatch()
    var person = TerminalOperator(
      style: TextStyle.ofOutput(isPlain: plain), isColoured: false, asks: true, signals: signals,
      background: BackgroundCommands())
    var sides: [ProgressMerge.Side] = []
    for conflict in conflicts {
      try person.show(.message(conflict.words.printableLine))
      let labels = ProgressMerge.Side.allCases.map(\.rawValue)
      guard case .label(let index) = try person.ask(.label(labels)) else {
        throw CommandFailure("left before all was said; nothing was changed", exitCode: .failed)
      }
      sides.append(ProgressMerge.Side.allCases[index])
    }
    return sides
  }
}

extension ProgressMerge.Side: ExpressibleByArgument {}

extension CommandFailure {
  /// Conflicts that only a person can settle.
  init(unsettled conflicts: [MergeConflict], in path: String) {
    let words = conflicts.map(\.words).joined(separator: "; ")
    self.init(
      "\(words); say which side holds with: runbook merge \(path) --take ours (or theirs)",
      exitCode: .failed)
  }
}
