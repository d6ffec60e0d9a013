/// Keeps the beginning and the end of what a command prints, however much that is.
package struct OutputCapture: Sendable {
  /// How much is kept, in bytes of UTF-8, with the line that says what is left out.
  package enum Limit: Sendable {
    case ofSuccess, ofFailure

    package var head: Int { self == .ofSuccess ? 1024 : 8 * 1024 }
    package var total: Int { self == .ofSuccess ? 2 * 1024 : 64 * 1024 }
  }

  private static let tailLimit = Limit.ofFailure.total - Limit.ofFailure.head
  /// Room for the line that says what is left out.
  private static let lineLimit = 64

  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  /// How many bytes were printed.
  package private(set) var count = 0

  package init() {}

  package var isEmpty: Bool { count == 0 }

  /// Takes in what was printed next.
  ///
  /// - Complexity: O(*n*) for *n* bytes, however many came before.
  package mutating func append(_ bytes: [UInt8]) {
    count += bytes.count
    let room = Limit.ofFailure.head - head.count
    if room > 0 { head += bytes.prefix(room) }
    let rest = bytes.dropFirst(room)
    if rest.count >= Self.tailLimit {
      tail = Array(rest.suffix(Self.tailLimit))
      return
    }
    tail += rest
    // Cut rarely, so that a long stream costs no more than its length.
    if tail.count > 2 * Self.tailLimit { tail.removeFirst(tail.count - Self.tailLimit) }
  }

  /// What was printed as harmless text, with a line that says what is left out.
  ///
  /// - Returns: at most `limit.total` bytes.
  package func text(_ limit: Limit) -> String {
    let isWhole = count == head.count + tail.count
    if isWhole, count <= limit.total {
      let text = HarmlessText.text(of: head + tail)
      if text.utf8.count <= limit.total { return text }
    }
    let first = Self.beginning(of: head, limit.head)
    let room = limit.total - limit.head - Self.lineLimit
    let rest = tail.count >= room ? tail : head + tail
    let last = Self.end(of: rest.suffix(count - first.bytes), room)
    let missing = count - first.bytes - last.bytes
    return first.text.withLineEnd + "… \(missing) bytes left out …\n" + last.text
  }

  // MARK: Cutting

  /// A text that stands for so many bytes.
  private struct Part {
    let text: String
    let bytes: Int
  }

  /// The longest beginning, within what it fits by halves, that is at most `limit` bytes of text.
  private static func beginning(of bytes: [UInt8], _ limit: Int) -> Part {
    var count = min(bytes.count, limit)
    while count > 0 {
      let part = bytes.prefix(count).withoutTornEnd
      let text = HarmlessText.text(of: Array(part))
      if text.utf8.count <= limit { return Part(text: text, bytes: part.count) }
      // What is no text takes up to three bytes to show.
      count = count * limit / text.utf8.count - 1
    }
    return Part(text: "", bytes: 0)
  }

  private static func end(of bytes: ArraySlice<UInt8>, _ limit: Int) -> Part {
    var count = min(bytes.count, limit)
    while count > 0 {
      let part = bytes.suffix(count).withoutTornBeginning
      let text = HarmlessText.text(of: Array(part))
      if text.utf8.count <= limit { return Part(text: text, bytes: part.count) }
      count = count * limit / text.utf8.count - 1
    }
    return Part(text: "", bytes: 0)
  }
}

extension ArraySlice<UInt8> {
  /// Without a character of which only the beginning is there.
  fileprivate var withoutTornEnd: Self {
    let following = reversed().prefix { $0 & 0xC0 == 0x80 }.count
    guard following < 4, count > following else { return self }
    let first = self[endIndex - following - 1]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    return length > following + 1 ? dropLast(following + 1) : self
  }

  /// Without a character of which only the end is there, and without a torn line, where whole
  /// ones follow soon.
  fileprivate var withoutTornBeginning: Self {
    if let end = prefix(1000).firstIndex(of: 10), count > 2000 { return self[(end + 1)...] }
    return drop { $0 & 0xC0 == 0x80 }
  }
}

extension String {
  fileprivate var withLineEnd: String { hasSuffix("\n") || isEmpty ? self : self + "\n" }
}
