package import MarkdownSyntax

extension SourceText {
  /// Whether another text has the same lines, whatever ends them: git and editors change that.
  package func hasLines(of other: SourceText) -> Bool {
    bytes == other.bytes || withLineFeeds == other.withLineFeeds
  }

  private var withLineFeeds: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      guard byte == 13 else {
        result.append(byte)
        continue
      }
      if index + 1 == bytes.count || bytes[index + 1] != 10 { result.append(10) }
    }
    return result
  }
}
