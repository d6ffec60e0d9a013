/// Reads what `RecordFields.json` writes.
struct RecordFieldsParser {
  /// Why an object could not be read.
  enum Failure: Error, Hashable {
    /// The bytes end before the object does.
    case endsEarly
    /// The byte at this offset cannot stand there.
    case unexpected(Int)
  }

  private let bytes: ArraySlice<UInt8>
  private var offset: Int

  /// Reads from the start of `bytes`.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  /// The fields, and the offset after the object.
  mutating func fields() throws(Failure) -> (fields: RecordFields, end: Int) {
    var result = RecordFields()
    try expect(UInt8(ascii: "{"))
    while true {
      let name = try string()
      try expect(UInt8(ascii: ":"))
      result.add(RecordFields.Field(name: name, value: try value()))
      if try peek() == UInt8(ascii: "}") { break }
      try expect(UInt8(ascii: ","))
    }
    return (result, offset + 1)
  }

  private func peek() throws(Failure) -> UInt8 {
    guard offset < bytes.endIndex else { throw .endsEarly }
    return bytes[offset]
  }

  private mutating func expect(_ byte: UInt8) throws(Failure) {
    guard try peek() == byte else { throw .unexpected(offset) }
    offset += 1
  }

  private mutating func value() throws(Failure) -> RecordFields.Value {
    switch try peek() {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"):
      for byte in "true".utf8 { try expect(byte) }
      return .flag(true)
    case UInt8(ascii: "f"):
      for byte in "false".utf8 { try expect(byte) }
      return .flag(false)
    default: return .number(try number())
    }
  }

  private mutating func number() throws(Failure) -> Int {
    let start = offset
    while true {
      let byte = try peek()
      guard byte == UInt8(ascii: "-") || (48...57).contains(byte) else { break }
      offset += 1
    }
    guard let number = Int(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
      throw .unexpected(start)
    }
    return number
  }

  private mutating func string() throws(Failure) -> String {
    try expect(UInt8(ascii: "\""))
    var text: [UInt8] = []
    while true {
      let byte = try peek()
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<32: throw .unexpected(offset - 1)
      default: text.append(byte)
      }
    }
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    let byte = try peek()
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "u"): break
    default: throw .unexpected(offset - 1)
    }
    let start = offset
    for _ in 0..<4 {
      _ = try peek()
      offset += 1
    }
    guard let value = UInt32(String(decoding: bytes[start..<offset], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw .unexpected(start) }
    return Array(String(scalar).utf8)
  }
}
