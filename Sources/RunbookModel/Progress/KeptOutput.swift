/// What a command printed, as far as it is kept; read from the lines of a record only when somebody
/// asks for it, because a record can hold much of it.
package struct KeptOutput: Sendable, CustomStringConvertible {
  private enum Storage: Sendable {
    case text(String)
    case lines(ArraySlice<UInt8>, lineEnding: String)
  }

  private let storage: Storage

  package init(_ text: String) { storage = .text(text) }

  /// Takes the lines of a record that show it.
  init(lines: ArraySlice<UInt8>, lineEnding: String) {
    storage = .lines(lines, lineEnding: lineEnding)
  }

  /// What was printed.
  ///
  /// - Complexity: O(*n*) for *n* bytes, each time.
  package var description: String {
    switch storage {
    case .text(let text): text
    case .lines(let bytes, let lineEnding):
      ReadableText.unindented(bytes.lines(endingWith: lineEnding))
    }
  }
}

extension KeptOutput: Hashable {
  package static func == (a: KeptOutput, b: KeptOutput) -> Bool { a.description == b.description }

  package func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension RunEvent.Body {
  /// What a command printed, bounded and masked.
  package static func output(_ subject: RunEvent.Subject, text: String) -> RunEvent.Body {
    .output(subject, text: KeptOutput(text))
  }
}

extension ArraySlice<UInt8> {
  /// The lines in these bytes, which end with `lineEnding` and nothing else.
  func lines(endingWith lineEnding: String) -> [String] {
    let last = UInt8(ascii: lineEnding == "\r" ? "\r" : "\n")
    return split(separator: last, omittingEmptySubsequences: false).map { line in
      let hasReturn = lineEnding == "\r\n" && line.last == 13
      return String(decoding: hasReturn ? line.dropLast() : line, as: UTF8.self)
    }
  }
}
