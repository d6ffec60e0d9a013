/// Keeps the beginning and the end of what a command prints, however much that is.
package struct OutputCapture: Sendable {
  /// How much is kept, in bytes.
  package enum Limit: Sendable {
    case ofSuccess, ofFailure

    var head: Int { self == .ofSuccess ? 1024 : 8 * 1024 }
    var total: Int { self == .ofSuccess ? 2 * 1024 : 64 * 1024 }
  }

  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  private var count = 0

  package init() {}

  package mutating func append(_ bytes: [UInt8]) {
    count += bytes.count
    let room = Limit.ofFailure.head - head.count
    head += bytes.prefix(room)
    tail += bytes.dropFirst(room)
    let tailLimit = Limit.ofFailure.total - Limit.ofFailure.head
    // Cut rarely, so that a long stream costs no more than its length.
    if tail.count > 2 * tailLimit { tail.removeFirst(tail.count - tailLimit) }
  }

  /// What was printed as harmless text, with a line that says what is left out.
  package func text(_ limit: Limit) -> String {
    if count <= limit.total { return HarmlessText.text(of: head + tail) }
    let first = head.prefix(limit.head)
    let kept = limit.total - limit.head
    let last = (tail.count >= kept ? tail : head + tail).suffix(kept)
    let missing = count - first.count - last.count
    return HarmlessText.text(of: Array(first)).withLineEnd + "… \(missing) bytes left out …\n"
      + HarmlessText.text(of: Array(last))
  }
}

extension String {
  fileprivate var withLineEnd: String { hasSuffix("\n") || isEmpty ? self : self + "\n" }
}
