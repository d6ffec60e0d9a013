/// JSON, YAML and the like are no commands, also where the fence says nothing or says `bash`.
///
/// A block that begins with `{`, `[section]`, `---` or `<tag>`, or whose lines are mostly
/// `key: value` and `- item`, is `config`. In a fence that names a shell it is more likely to be
/// an answer: JSON there is output, unless the words before it order an entry.
struct DataLines: BlockRule {
  static let name: RuleName = "data-lines"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard let first = block.filled.first else { return nil }
    if block.fence == .none {
      let isData = Self.opensData(first.text) || Self.areKeyed(block.filled)
      return isData ? block.byLine(.config, first) : nil
    }
    guard block.fence.isShell, block.likeness.first.map({ $0 < .likely }) ?? true else {
      return nil
    }
    if first.text == "{" || first.text.hasPrefix("{\"") || first.text.hasPrefix("[{") {
      let isJSON = block.filled.count > 1 || first.text.hasSuffix("}") && first.text.contains(":")
      return isJSON ? block.byLine(block.lead.ordersEntry ? .config : .output, first) : nil
    }
    let isList = block.filled.allSatisfy { $0.text.hasPrefix("- ") || Self.isKeyed($0.text) }
    return isList ? block.byLine(.config, first) : nil
  }

  private static func opensData(_ line: String) -> Bool {
    line.hasPrefix("{") || (line.hasPrefix("[") && line.hasSuffix("]")) || line == "["
      || line == "---" || line.hasPrefix("<?xml") || line.hasPrefix("<!")
  }

  private static func areKeyed(_ lines: [BlockCandidate.Line]) -> Bool {
    lines.filter { $0.text.hasPrefix("- ") || isKeyed($0.text) }.count * 2 > lines.count
  }

  private static func isKeyed(_ line: String) -> Bool {
    guard let colon = line.utf8.firstIndex(of: 58) else { return false }
    let key = line[..<colon]
    let rest = line.utf8[line.utf8.index(after: colon)...]
    return !key.isEmpty && !key.contains(" ") && !key.contains("/") && !key.contains("@")
      && (rest.isEmpty || rest.first == 32)
  }
}
