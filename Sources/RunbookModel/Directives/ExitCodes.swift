/// The exit codes with which a command has succeeded.
package enum ExitCodes: Hashable, Sendable {
  case any
  /// Every code but 0.
  case nonzero
  case codes([ClosedRange<Int>])

  /// What counts where nothing else is said.
  package static let success = ExitCodes.codes([0...0])

  /// Reads `any`, `nonzero`, or codes and ranges of them with commas between: `0,2`, `0-3`.
  ///
  /// A code is at most 255, the highest that a process can end with.
  package init?(written text: String) {
    switch text {
    case "any": self = .any
    case "nonzero": self = .nonzero
    default:
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      let ranges = parts.compactMap { Self.range($0.trimmed) }
      guard ranges.count == parts.count else { return nil }
      self = .codes(ranges)
    }
  }

  package func contains(_ code: Int) -> Bool {
    switch self {
    case .any: true
    case .nonzero: code != 0
    case .codes(let ranges): ranges.contains { $0.contains(code) }
    }
  }

  /// The codes as a person reads them: `exit 0, 2-4`.
  package var words: String {
    switch self {
    case .any: "any exit code"
    case .nonzero: "any exit code but 0"
    case .codes(let ranges):
      "exit "
        + ranges.map { range in
          range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
        }.joined(separator: ", ")
    }
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first <= last, (0...255).contains(first), last <= 255
    else { return nil }
    return first...last
  }
}
