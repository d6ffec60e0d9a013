import MarkdownSyntax

/// The attributes behind a fence, with the places of their keys and values in the guide.
enum FenceAttributes {
  static func all(behind code: CodeBlock, in text: SourceText) -> [DirectiveAttribute] {
    guard !code.info.attributes.isEmpty, let fence = code.fence else { return [] }
    var start = fence.upperBound
    while start < text.bytes.count, text.bytes[start] == 32 || text.bytes[start] == 9 { start += 1 }
    let attributes = code.info.attributes.map { attribute in
      let range = start + attribute.range.lowerBound..<start + attribute.range.upperBound
      return DirectiveAttribute(
        key: attribute.key, keyRange: keyRange(of: attribute, in: range, of: text),
        value: attribute.value.isEmpty ? nil : attribute.value,
        valueRange: valueRange(of: attribute, in: range, of: text))
    }
    return joined(attributes, in: text)
  }

  /// The attributes with lists as one value: `exit=0,2` behind a fence is read as two attributes,
  /// since a comma stands between those of other tools.
  private static func joined(
    _ attributes: [DirectiveAttribute], in text: SourceText
  ) -> [DirectiveAttribute] {
    attributes.reduce(into: []) { result, attribute in
      guard attribute.value == nil, let last = result.last, let value = last.value,
        ["exit", "hosts", "hold"].contains(last.key),
        last.valueRange.upperBound + 1 == attribute.keyRange.lowerBound,
        text.bytes[last.valueRange.upperBound] == UInt8(ascii: ",")
      else {
        result.append(attribute)
        return
      }
      result[result.count - 1] = DirectiveAttribute(
        key: last.key, keyRange: last.keyRange, value: "\(value),\(attribute.key)",
        valueRange: last.valueRange.lowerBound..<attribute.keyRange.upperBound)
    }
  }

  private static func keyRange(
    of attribute: InfoString.Attribute, in range: SourceRange, of text: SourceText
  ) -> SourceRange {
    let isQuoted = [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(text.bytes[range.lowerBound])
    let end = range.lowerBound + attribute.key.utf8.count + (isQuoted ? 2 : 0)
    return range.lowerBound..<min(end, range.upperBound)
  }

  /// What stands behind the sign; the key where there is none.
  private static func valueRange(
    of attribute: InfoString.Attribute, in range: SourceRange, of text: SourceText
  ) -> SourceRange {
    let key = keyRange(of: attribute, in: range, of: text)
    var start = key.upperBound
    while start < range.upperBound,
      [32, 9, UInt8(ascii: "="), UInt8(ascii: ":")].contains(text.bytes[start])
    {
      start += 1
    }
    return start < range.upperBound ? start..<range.upperBound : key
  }
}
