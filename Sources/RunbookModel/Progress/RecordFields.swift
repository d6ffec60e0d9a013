/// The machine's form of an entry: named values, written as a JSON object that can stand in a
/// comment.
///
/// Nothing in it can end the comment, hide from a reader, or look like a tag or a mark. A value is
/// decoded when it is asked for.
struct RecordFields: Hashable, Sendable {
  /// A field's name and value as they are written, quotes included.
  struct Place: Hashable, Sendable {
    let name: Range<Int>
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

  mutating func add(_ name: String, _ text: String?) {
    if let text { add(name) { Self.appendQuoted(text, to: &$0) } }
  }

  mutating func add(_ name: String, _ number: Int?) {
    if let number { add(name) { $0 += Array(String(number).utf8) } }
  }

  mutating func add(_ name: String, _ flag: Bool) {
    add(name) { $0 += Array((flag ? "true" : "false").utf8) }
  }

  private mutating func add(_ name: String, _ write: (inout ArraySlice<UInt8>) -> Void) {
    if !places.isEmpty { bytes.append(UInt8(ascii: ",")) }
    let start = bytes.endIndex
    Self.appendQuoted(name, to: &bytes)
    let end = bytes.endIndex
    bytes.append(UInt8(ascii: ":"))
    let valueStart = bytes.endIndex
    write(&bytes)
    places.append(Place(name: start..<end, value: valueStart..<bytes.endIndex))
  }

  /// The object as it is written.
  var json: [UInt8] { bytes + [UInt8(ascii: "}")] }

  // MARK: Seal

  private static let seal = "sum"

  /// The object as it is written, with a checksum of all its fields as the last.
  var sealed: [UInt8] {
    var fields = self
    fields.add(Self.seal, Checksum(of: bytes).description)
    return fields.json
  }

  /// Whether the last field is a checksum, and that of all before it.
  var isSealed: Bool {
    guard let last = places.last, value(Self.seal) == last.value else { return false }
    let end = places.count > 1 ? last.name.lowerBound - 1 : last.name.lowerBound
    return states(Checksum(of: bytes[bytes.startIndex..<end]), as: Self.seal)
  }

  /// Whether a field holds a checksum.
  func states(_ checksum: Checksum, as name: String) -> Bool {
    written(name).flatMap { Checksum(digits: $0) } == checksum
  }

  // MARK: Reading

  func text(_ name: String) -> String? {
    guard let value = value(name), bytes[value.lowerBound] == UInt8(ascii: "\"") else {
      return nil
    }
    return Self.unquoted(bytes[value])
  }

  /// What stands between the quotes of a text, in which nothing is decoded.
  func written(_ name: String) -> ArraySlice<UInt8>? {
    guard let value = value(name), bytes[value.lowerBound] == UInt8(ascii: "\"") else {
      return nil
    }
    return bytes[value].dropFirst().dropLast()
  }

  func number(_ name: String) -> Int? {
    value(name).flatMap { Int(String(decoding: bytes[$0], as: UTF8.self)) }
  }

  func flag(_ name: String) -> Bool? {
    guard let value = value(name) else { return nil }
    switch bytes[value.lowerBound] {
    case UInt8(ascii: "t"): return true
    case UInt8(ascii: "f"): return false
    default: return nil
    }
  }

  private func value(_ name: String) -> Range<Int>? {
    let wanted = name.utf8
    let count = wanted.count + 2
    let first = wanted.first
    return places.first { place in
      place.name.count == count && bytes[place.name.lowerBound + 1] == first
        && bytes[place.name.lowerBound + 1..<place.name.upperBound - 1].elementsEqual(wanted)
    }?.value
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
