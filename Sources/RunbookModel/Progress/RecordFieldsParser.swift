/// Finds the fields of an object that `RecordFields` wrote.
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
  ///
  /// - Throws: `Failure` at the first byte that does not fit.
  mutating func fields() throws(Failure) -> (fields: RecordFields, end: Int) {
    var places: [RecordFields.Place] = []
    places.reserveCapacity(14)
    try expect(UInt8(ascii: "{"))
    while true {
      let name = try string()
      try expect(UInt8(ascii: ":"))
      let inside = bytes[name.lowerBound + 1..<name.upperBound - 1]
      places.append(
        RecordFields.Place(
          name: RecordFields.Name(inside), start: name.lowerBound, value: try value()))
      if try peek() == UInt8(ascii: "}") { break }
      try expect(UInt8(ascii: ","))
    }
    let object = bytes[bytes.startIndex..<offset]
    return (RecordFields(bytes: object, places: places), offset + 1)
  }

  private func peek() throws(Failure) -> UInt8 {
    guard offset < bytes.endIndex else { throw .endsEarly }
    return bytes[offset]
  }

  private mutating func expect(_ byte: UInt8) throws(Failure) {
    guard try peek() == byte else { throw .unexpected(offset) }
    offset += 1
  }

  private mutating func value() throws(Failure) -> Range<Int> {
    let start = offset
    switch try peek() {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "t"): for byte in "true".utf8 { try expect(byte) }
    case UInt8(ascii: "f"): for byte in "false".utf8 { try expect(byte) }
    default: try skipNumber()
    }
    return start..<offset
  }

  private mutating func skipNumber() throws(Failure) {
    let start = offset
    if try peek() == UInt8(ascii: "-") { offset += 1 }
    while (48...57).contains(try peek()) { offset += 1 }
    guard RecordFields.integer(bytes[start..<offset]) != nil else {
      throw .unexpected(start)
    }
  }

  private mutating func string() throws(Failure) -> Range<Int> {
    let start = offset
    try expect(UInt8(ascii: "\""))
    while true {
      let byte = try peek()
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return start..<offset
      case UInt8(ascii: "\\"): try skipEscape()
      case 0..<32: throw .unexpected(offset - 1)
      default: break
      }
    }
  }

  private mutating func skipEscape() throws(Failure) {
    let sign = try peek()
    offset += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"): return
    case UInt8(ascii: "u"): break
    default: throw .unexpected(offset - 1)
    }
    let start = offset
    for _ in 0..<4 {
      _ = try peek()
      offset += 1
    }
    guard RecordFields.scalar(hexadecimal: bytes[start..<offset]) != nil else {
      throw .unexpected(start)
    }
  }
}
