/// Carries out other guides in the middle of a run.
package struct SubRuns<Person> {
  /// How another guide's run came to a stop.
  package struct Ending: Hashable, Sendable {
    /// Where its progress is, as seen from the folder of this run's progress document.
    package let progress: String
    package let isComplete: Bool
    /// Every secret that is known there.
    package let secrets: [String]

    package init(progress: String, isComplete: Bool, secrets: [String] = []) {
      self.progress = progress
      self.secrets = secrets
      self.isComplete = isComplete
    }
  }

  /// Whether there is a guide at a path, as a guide writes it in a link.
  package let exists: (String) -> Bool
  /// Carries the guide at a path out with a person, and gives the person back; secrets of this
  /// run are hidden there too.
  ///
  /// Throws where the outside world keeps the whole run from going on; `nil` where only this
  /// guide cannot be carried out, which the person was told.
  package let carryOut:
    (String, Person, _ secrets: [String]) async throws(ExecutionError) -> (Person, Ending?)

  package init(
    exists: @escaping (String) -> Bool,
    carryOut:
      @escaping (String, Person, _ secrets: [String]) async throws(ExecutionError) -> (
        Person, Ending?
      )
  ) {
    self.exists = exists
    self.carryOut = carryOut
  }
}
