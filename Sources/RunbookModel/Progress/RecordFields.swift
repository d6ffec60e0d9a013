/// The machine's form of an entry: named values, written as a JSON object that can stand in a
/// comment.
///
/// Nothing in it can end the comment, hide from a reader, or look like a tag or a mark. A value is
/// decoded when it is asked for.
struct RecordFields: Hashable, Sendable {
  /// Where a field's name and value are written, quotes included.
  struct Place: Hashable, Sendable {
    /// `nil` for a field that is not known.
    let name: Name?
    /// Where the name begins.
    let start: Int
    let value: Range<Int>
  }

  /// The object without its closing brace.
  private(set) var bytes: ArraySlice<UInt8>
  private(set) var places: [Place]

  /// No fields yet.
  init() {
    bytes = [UInt8(ascii: "{")]
    places = []
  }

  /// Takes an object that was read; `bytes` ends before its closing brace.
  init(bytes: ArraySlice<UInt8>, places: [Place]) {
    self.bytes = bytes
    self.places = places
  }

  static func == (a: RecordFields, b: RecordFields) -> Bool { a.bytes == b.bytes }

  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  // MARK: Writing

  mutating func add(_ name: Name, _ text: String?) {
    if let text { add(name) { Self.appendQuoted(text, to: &$0) } }
  }

  mutating func add(_ name: Name, _ number: Int?) {
    if let number { add(name) { $0 += Array(String(number).utf8) } }
  }

  mutating func add(_ name: Name, _ flag: Bool) {
    add(name) { $0 += Array((flag ? "true" : "false").utf8) }
  }

  private mutating func add(_ name: Name, _ write: (inout ArraySlice<UInt8>) -> Void) {
    if !places.isEmpty { bytes.append(UInt8(ascii: ",")) }
    let start = bytes.endIndex
    Self.appendQuoted(name.rawValue, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    let valueStart = bytes.endIndex
    write(&bytes)
    places.append(Place(name: name, start: start, value: valueStart..<bytes.endIndex))
  }

  /// The object as it is written.
  var json: [UInt8] { bytes + [UInt8(ascii: "}")] }

  // MARK: Seal

  /// The object as it is written, with a checksum of all its fields as the last.
  var sealed: [UInt8] {
    var fields = self
    fields.add(.sum, Checksum(of: bytes).description)
    return fields.json
  }

  /// Whether the last field is a checksum, and that of all before it.
  var isSealed: Bool {
    guard let last = places.last, value(.sum) == last.value else { return false }
    let end = places.count > 1 ? last.start - 1 : last.start
    return states(Checksum(of: bytes[bytes.startIndex..<end]), as: .sum)
  }

  /// Whether a field holds a checksum.
  func states(_ checksum: Checksum, as name: Name) -> Bool {
    written(name).flatMap { Checksum(digits: $0) } == checksum
  }

  // MARK: Reading

  func text(_ name: Name) -> String? {
    guard let value = value(name), bytes[value.lowerBound] == UInt8(ascii: "\"") else {
      return nil
    }
    return Self.unquoted(bytes[value])
  }

  /// What stands between the quotes of a text, in which nothing is decoded.
  func written(_ name: Name) -> ArraySlice<UInt8>? {
    guard let value = value(name), bytes[value.lowerBound] == UInt8(ascii: "\"") else {
      return nil
    }
    return bytes[value].dropFirst().dropLast()
  }

  func number(_ name: Name) -> Int? {
    value(name).flatMap { Self.integer(bytes[$0]) }
  }

  func flag(_ name: Name) -> Bool? {
    guard let value = value(name) else { return nil }
    switch bytes[value.lowerBound] {
    case UInt8(ascii: "t"): return true
    case UInt8(ascii: "f"): return false
    default: return nil
    }
  }

  /// Whether a field is a text of these bytes, in which nothing is decoded.
  func has(_ name: Name, _ text: String) -> Bool {
    guard let written = written(name), written.count == text.utf8.count else { return false }
    return written.elementsEqual(text.utf8)
  }

  private func value(_ name: Name) -> Range<Int>? {
    for place in places where place.name == name { return place.value }
    return nil
  }

  /// What digits say, with a sign before them or not; `nil` for anything else.
  static func integer(_ digits: ArraySlice<UInt8>) -> Int? {
    let isNegative = digits.first == UInt8(ascii: "-")
    let digits = isNegative ? digits.dropFirst() : digits
    guard !digits.isEmpty else { return nil }
    var number = 0
    for byte in digits {
      guard (48...57).contains(byte) else { return nil }
      let (tens, isTooMuch) = number.multipliedReportingOverflow(by: 10)
      // Below zero, there is one number more.
      let digit = isNegative ? -Int(byte - 48) : Int(byte - 48)
      let (sum, isTooMuchAgain) = tens.addingReportingOverflow(digit)
      guard !isTooMuch, !isTooMuchAgain else { return nil }
      number = sum
    }
    return number
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
