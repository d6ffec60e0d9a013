package import SystemCalls

/// The person, script or nobody that a run is carried out with.
package protocol Operator {
  /// Whether a person sits at a terminal, who can be asked what could also wait.
  var isPerson: Bool { get }

  /// Shows something; order is all that matters.
  mutating func show(_ scene: Scene) throws(ExecutionError)

  /// Shows what a command prints, as it comes.
  mutating func show(_ stream: OutputStream, _ bytes: [UInt8])

  /// Asks until there is an answer that fits the question.
  ///
  /// - Throws: `ExecutionError.ended` when a signal came instead of an answer.
  mutating func ask(_ question: Question) throws(ExecutionError) -> Answer
}
