package import MarkdownSyntax

/// The word with which every mark in a progress document begins, so that marks are found again
/// without guessing.
package struct MarkTag: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// The first of `runbook-mark`, `runbook-mark-2`, … that `guide` nowhere contains.
  package init(unusedIn guide: SourceText) {
    var name = Self.stem
    var number = 1
    while guide.firstOffset(of: name, in: 0..<guide.bytes.count) != nil {
      number += 1
      name = "\(Self.stem)-\(number)"
    }
    description = name
  }

  /// Reads the word from a record's opening; `nil` for a word that is no tag.
  init?(_ text: String) {
    guard text == Self.stem || text.hasPrefix(Self.stem + "-"),
      text.dropFirst(Self.stem.count + 1).utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    description = text
  }

  /// The word with which the first mark in some bytes begins; the usual one where there is none.
  init(firstIn bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let opening = text.firstMatch(of: #/<!-- (runbook-mark(-[0-9]+)?) /#)
    description = opening.map { String($0.1) } ?? Self.stem
  }

  private static let stem = "runbook-mark"

  /// What every mark begins with.
  var opening: String { "<!-- \(description) " }

  /// A mark that says `words`.
  func mark(_ words: String) -> String { "\(opening)\(words) -->" }
}
