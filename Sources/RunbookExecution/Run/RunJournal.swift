package import RunbookModel

/// Where a run writes down what happens in it, to be gone on with by another process.
package protocol RunJournal {
  /// All that is known to have happened, by this process and by others.
  var record: RunRecord { get }

  /// Adds events of now. Returns once all of them would survive a power cut.
  ///
  /// - Throws: `ExecutionError.progressNotWritable` where that cannot be; then nothing is added.
  mutating func append(_ bodies: [RunEvent.Body]) throws(ExecutionError)

  /// Adds events of now that may wait for the next ones to become durable.
  ///
  /// They do at `settle`, with `append` and `project`, whichever comes first.
  ///
  /// - Throws: as `append`.
  mutating func add(_ bodies: [RunEvent.Body]) throws(ExecutionError)

  /// Returns once all that was added would survive a power cut.
  ///
  /// - Throws: as `append`.
  mutating func settle() throws(ExecutionError)

  /// Takes in what other processes and people have added since.
  mutating func refresh() throws(ExecutionError)

  /// Brings what readers see up to date with the record.
  mutating func project() throws(ExecutionError)
}

extension RunJournal {
  package mutating func add(_ bodies: [RunEvent.Body]) throws(ExecutionError) {
    try append(bodies)
  }

  package mutating func settle() throws(ExecutionError) {}
}
