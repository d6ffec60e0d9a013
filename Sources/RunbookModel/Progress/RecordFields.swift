/// The machine's form of an entry: named values, written as a JSON object that can stand in a
/// comment.
///
/// Nothing in it can end the comment, hide from a reader, or look like a tag or a mark.
struct RecordFields: Hashable, Sendable {
  /// What a field can hold.
  enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
  }

  /// A name and what it stands for.
  struct Field: Hashable, Sendable {
    let name: String
    let value: Value
  }

  private(set) var fields: [Field] = []

  init(fields: [Field] = []) { self.fields = fields }

  mutating func add(_ name: String, _ text: String?) {
    if let text { fields.append(Field(name: name, value: .text(text))) }
  }

  mutating func add(_ name: String, _ number: Int?) {
    if let number { fields.append(Field(name: name, value: .number(number))) }
  }

  mutating func add(_ name: String, _ flag: Bool) {
    fields.append(Field(name: name, value: .flag(flag)))
  }

  mutating func add(_ field: Field) { fields.append(field) }

  /// The other fields.
  func without(_ name: String) -> RecordFields {
    RecordFields(fields: fields.filter { $0.name != name })
  }

  func text(_ name: String) -> String? {
    if case .text(let text)? = value(name) { text } else { nil }
  }

  func number(_ name: String) -> Int? {
    if case .number(let number)? = value(name) { number } else { nil }
  }

  func flag(_ name: String) -> Bool? {
    if case .flag(let flag)? = value(name) { flag } else { nil }
  }

  private func value(_ name: String) -> Value? { fields.first { $0.name == name }?.value }

  /// The object as it is written.
  var json: String {
    let pairs = fields.map { field in
      let value =
        switch field.value {
        case .text(let text): Self.quoted(text)
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        }
      return "\(Self.quoted(field.name)):\(value)"
    }
    return "{\(pairs.joined(separator: ","))}"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    var previous: Unicode.Scalar = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "<", ">", "&": result += escaped(scalar)
      case "-" where previous == "-": result += escaped(scalar)
      case _ where scalar.isUnreadable: result += escaped(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return result + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension Unicode.Scalar {
  /// Whether a reader could not see this character, or would see its neighbours in another order.
  ///
  /// Source: Unicode 16, the controls, line separators, and those of bidirectional text.
  var isUnreadable: Bool {
    switch value {
    case 0...31, 127...159, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069,
      0xFEFF:
      true
    default: false
    }
  }
}
