/// What a guide says of a step, and where, so that an outcome is never taken for that of a step
/// which says something else.
///
/// Numbers, formatting, line breaks and everything around a step count for nothing in it.
package struct Wording: Hashable, Sendable, CustomStringConvertible {
  /// Says that a step with one wording is the step that had another.
  package struct Move: Hashable, Sendable, CustomStringConvertible {
    package let from: Wording
    package let to: Wording

    package init(from: Wording, to: Wording) {
      self.from = from
      self.to = to
    }

    /// Reads what `description` writes; `nil` for anything else.
    init?(_ text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let from = Wording(String(parts[0])),
        let to = Wording(String(parts[1]))
      else { return nil }
      self.init(from: from, to: to)
    }

    package var description: String { "\(from):\(to)" }
  }

  private let checksum: Checksum

  init(_ checksum: Checksum) { self.checksum = checksum }

  /// Reads what `description` writes; `nil` for anything else.
  init?(_ digits: String) { self.init(digits: Array(digits.utf8)[...]) }

  /// Reads the bytes of what `description` writes; `nil` for anything else.
  init?(digits: ArraySlice<UInt8>) {
    guard let checksum = Checksum(digits: digits) else { return nil }
    self.checksum = checksum
  }

  package var description: String { checksum.description }
}
