import MarkdownSyntax

/// Where a guide tells the reader to copy or obtain a value: lines that name what it starts with.
struct InputMentions {
  private let spans: [(text: String, line: Int)]
  /// The spans that hold three bytes next to each other; `nil` where there are so few that looking
  /// at each is quicker.
  private let spansByBytes: [Int: [Int]]?

  /// Above so many spans they are found by what is in them, so that a guide with many inputs takes
  /// time in proportion to its length.
  private static let fewSpans = 256

  init(_ steps: [ReadStep]) {
    let spans = steps.filter { $0.draft.part == .main }.flatMap { step in
      step.allTexts.flatMap(\.runs).filter { $0.kind == .code }.map { ($0.text, $0.line) }
    }
    self.spans = spans
    guard spans.count > Self.fewSpans else {
      spansByBytes = nil
      return
    }
    var found: [Int: [Int]] = [:]
    for (index, span) in spans.enumerated() {
      for key in Set(Self.keys(of: span.0)) { found[key, default: []].append(index) }
    }
    spansByBytes = found
  }

  /// The lines that name what a value starts with (``starts with `sk_live_` ``), or that have a
  /// placeholder of it in code (``your domain: `yourdomain.com` ``).
  func lines(naming prefix: String?, or placeholders: [String]) -> [Int] {
    var lines: [Int] = []
    for index in candidates(for: (prefix.map { [$0] } ?? []) + placeholders) {
      let span = spans[index]
      guard lines.last != span.line else { continue }
      let isPrefix = prefix.map { span.text == $0 || span.text.hasPrefix($0 + ".") } ?? false
      if isPrefix || placeholders.contains(where: span.text.contains(_:)) {
        lines.append(span.line)
      }
    }
    return lines
  }

  /// The spans in which one of some texts may stand, in order.
  private func candidates(for texts: [String]) -> [Int] {
    guard let spansByBytes, texts.allSatisfy({ $0.utf8.count > 2 }) else {
      return Array(spans.indices)
    }
    // A text stands at most where the rarest of its parts does.
    let found = texts.flatMap { text in
      Self.keys(of: text).map { spansByBytes[$0] ?? [] }.min { $0.count < $1.count } ?? []
    }
    return texts.count == 1 ? found : Set(found).sorted()
  }

  /// A number for each three bytes next to each other.
  private static func keys(of text: String) -> [Int] {
    let bytes = Array(text.utf8)
    return bytes.indices.dropLast(2).map { index in
      Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
    }
  }
}
