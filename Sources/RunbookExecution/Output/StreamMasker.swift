/// Hides secrets in a stream that comes in pieces, wherever the pieces are cut.
///
/// What could be the beginning of a secret is held back until the next piece tells.
package struct StreamMasker: Sendable {
  /// What is hidden from now on.
  var mask: SecretMask
  private var held: [UInt8] = []

  package init(mask: SecretMask) { self.mask = mask }

  /// What can be shown after one more piece.
  ///
  /// - Complexity: O(*n*) for *n* bytes, beside the comparisons where a secret could begin.
  package mutating func push(_ bytes: [UInt8]) -> [UInt8] {
    if mask.isEmpty, held.isEmpty { return bytes }
    let data = held.isEmpty ? bytes : held + bytes
    let (shown, rest) = scan(data, isLast: false)
    held = Array(data[rest...])
    return shown
  }

  /// What was held back, when nothing more comes.
  package mutating func finish() -> [UInt8] {
    defer { held = [] }
    return held.isEmpty ? [] : scan(held, isLast: true).shown
  }

  private func scan(_ data: [UInt8], isLast: Bool) -> (shown: [UInt8], rest: Int) {
    var shown: [UInt8] = []
    shown.reserveCapacity(data.count)
    var copied = 0
    var index = 0
    while index < data.count {
      guard mask.begins(with: data[index]) else {
        index += 1
        continue
      }
      switch mask.match(in: data, at: index, isLast: isLast) {
      case .unclear:
        shown += data[copied..<index]
        return (shown, index)
      case .form(let length):
        shown += data[copied..<index]
        shown += SecretMask.dots.utf8
        index += length
        copied = index
      case .none: index += 1
      }
    }
    shown += data[copied...]
    return (shown, index)
  }
}
