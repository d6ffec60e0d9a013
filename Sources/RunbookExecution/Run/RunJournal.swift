package import RunbookModel

/// Where a run writes down what happens in it, to be gone on with by another process.
package protocol RunJournal {
  /// All that is known to have happened, by this process and by others.
  var record: RunRecord { get }

  /// Adds events of now. Returns once all of them would survive a power cut.
  ///
  /// - Throws: `ExecutionError.progressNotWritable` where that cannot be; then nothing is added.
  mutating func append(_ bodies: [RunEvent.Body]) throws(ExecutionError)

  /// Takes in what other processes and people have added since.
  mutating func refresh() throws(ExecutionError)

  /// Brings what readers see up to date with the record.
  mutating func project() throws(ExecutionError)
}
