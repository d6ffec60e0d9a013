/// Hides secrets in a stream that comes in pieces, wherever the pieces are cut.
///
/// What could be the beginning of a secret is held back until the next piece tells.
package struct StreamMasker: Sendable {
  private let mask: SecretMask
  private var held: [UInt8] = []

  package init(mask: SecretMask) { self.mask = mask }

  /// What can be shown after one more piece.
  package mutating func push(_ bytes: [UInt8]) -> [UInt8] {
    if mask.forms.isEmpty { return bytes }
    let data = held + bytes
    let (shown, rest) = scan(data, isLast: false)
    held = Array(data[rest...])
    return shown
  }

  /// What was held back, when nothing more comes.
  package mutating func finish() -> [UInt8] {
    defer { held = [] }
    return scan(held, isLast: true).shown
  }

  private func scan(_ data: [UInt8], isLast: Bool) -> (shown: [UInt8], rest: Int) {
    var shown: [UInt8] = []
    var index = 0
    while index < data.count {
      guard mask.beginsForm[Int(data[index])] else {
        shown.append(data[index])
        index += 1
        continue
      }
      let tail = data[index...]
      if !isLast, mask.forms.contains(where: { $0.count > tail.count && $0.starts(with: tail) }) {
        return (shown, index)
      }
      if let form = mask.forms.first(where: { tail.starts(with: $0) }) {
        shown += SecretMask.dots.utf8
        index += form.count
      } else {
        shown.append(data[index])
        index += 1
      }
    }
    return (shown, index)
  }
}
