/// A JSON document whose members keep the order in which they are given.
///
/// Source: RFC 8259.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// A time in seconds, to the thousandth.
  case seconds(Duration)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One name of an object with its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A string, or null where there is none.
  package init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// A number, or null where there is none.
  package init(_ number: Int?) { self = number.map { .number($0) } ?? .null }

  /// A time in seconds, or null where there is none.
  package init(_ duration: Duration?) { self = duration.map { .seconds($0) } ?? .null }

  package init(_ texts: [String]) { self = .array(texts.map { .string($0) }) }

  package init(_ numbers: [Int]) { self = .array(numbers.map { .number($0) }) }

  /// The document for people and programs: indented by two blanks, what holds only scalars on
  /// one line where it is short, a line feed at the end.
  ///
  /// - Complexity: O(*n*) for *n* bytes that are written.
  package var text: String {
    var writer = JSONTextWriter()
    writer.write(self, indentation: 0)
    return writer.text + "\n"
  }

  fileprivate var isScalar: Bool {
    switch self {
    case .null, .bool, .number, .seconds, .string: true
    case .array(let values): values.isEmpty
    case .object(let members): members.isEmpty
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}

/// Writes values into one growing text.
private struct JSONTextWriter {
  /// What is longer than this is spread over lines.
  private static let longestLine = 96

  var text = ""

  mutating func write(_ value: JSONValue, indentation: Int) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += String(number)
    case .seconds(let duration): text += Self.decimal(duration)
    case .string(let string): write(string)
    case .array(let values):
      write(values, "[", "]", indentation, isFlat: Self.isShort(values)) {
        writer, value in writer.write(value, indentation: indentation + 2)
      }
    case .object(let members):
      write(members, "{", "}", indentation, isFlat: Self.isShort(members.map(\.value))) {
        writer, member in
        writer.write(member.name)
        writer.text += ": "
        writer.write(member.value, indentation: indentation + 2)
      }
    }
  }

  /// Whether values are scalars that could fit into a line; long ones need not be tried.
  private static func isShort(_ values: [JSONValue]) -> Bool {
    var length = 0
    for value in values {
      guard value.isScalar else { return false }
      if case .string(let text) = value { length += text.utf8.count }
      if length > longestLine { return false }
    }
    return true
  }

  private mutating func write<Part>(
    _ parts: [Part], _ open: String, _ close: String, _ indentation: Int, isFlat: Bool,
    part: (inout JSONTextWriter, Part) -> Void
  ) {
    text += open
    if isFlat {
      var line = JSONTextWriter()
      for (position, value) in parts.enumerated() {
        if position > 0 { line.text += ", " }
        part(&line, value)
      }
      if parts.isEmpty || indentation + line.text.utf8.count + 2 <= Self.longestLine {
        text += line.text + close
        return
      }
    }
    for (position, value) in parts.enumerated() {
      text += position > 0 ? ",\n" : "\n"
      text += String(repeating: " ", count: indentation + 2)
      part(&self, value)
    }
    text += "\n" + String(repeating: " ", count: indentation) + close
  }

  private static func decimal(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let thousandths = Int(attoseconds / 1_000_000_000_000_000)
    guard thousandths > 0 else { return String(seconds) }
    var digits = String(thousandths + 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(seconds).\(digits)"
  }

  private mutating func write(_ string: String) {
    text += "\""
    // What needs no escape is copied in pieces as long as they come; what needs one is ASCII.
    var copied = string.startIndex
    for index in string.utf8.indices {
      let byte = string.utf8[index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
      text += string[copied..<index]
      text += Self.escaped(Unicode.Scalar(byte))
      copied = string.utf8.index(after: index)
    }
    text += string[copied...]
    text += "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      guard scalar.value < 0x20 || scalar.value == 0x7F else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
