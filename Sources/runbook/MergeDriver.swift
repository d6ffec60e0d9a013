import ArgumentParser
import RunbookModel
import SystemCalls

/// What git calls for a file that two branches have changed: the result goes where ours was.
///
/// Source: gitattributes(5), "Defining a custom merge driver".
struct MergeDriver {
  let base: String
  let ours: String
  let theirs: String
  /// What to call the document in messages.
  let name: String

  /// Merges, and writes what came of it.
  ///
  /// - Throws: `CommandFailure` where something is left for a person to resolve, after markers for
  ///   it were written.
  func run() throws(CommandFailure) {
    let base = (try? DurableFile(base).read()) ?? []
    let (mine, other) = (try GuideFile.bytes(at: ours), try GuideFile.bytes(at: theirs))
    guard let first = document(in: mine), let second = document(in: other) else {
      return try mergeLines(base, mine, other)
    }
    let merge = ProgressMerge(base: document(in: base), ours: first, theirs: second)
    try write(merge.bytes)
    guard merge.conflicts.isEmpty else {
      throw CommandFailure(unsettled: merge.conflicts, in: name)
    }
  }

  /// The document in some bytes; `nil` where they hold none, or a damaged one.
  private func document(in bytes: [UInt8]) -> ProgressDocument? {
    guard ProgressDocument.isProgressDocument(bytes) else { return nil }
    return try? ProgressDocument(reading: bytes, path: name)
  }

  /// What is no progress document, or a damaged one, is merged line by line as git would.
  private func mergeLines(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]
  ) throws(CommandFailure) {
    let merged = PlainMerge(base: base, ours: ours, theirs: theirs)
    try write(merged.bytes)
    guard !merged.hasConflicts else {
      throw CommandFailure(
        "'\(name)' does not read as a progress document on both sides, so its lines were merged; "
          + "look for the conflict markers", exitCode: .failed)
    }
  }

  private func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do throws(SystemCallError) {
      try DurableFile(ours).replace(with: bytes)
    } catch {
      throw CommandFailure(error.description, exitCode: .unwritable)
    }
  }
}
