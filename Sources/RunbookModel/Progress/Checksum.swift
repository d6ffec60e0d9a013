/// Tells a text that was damaged from the one that was written; no defence against forgers.
///
/// Any change of one byte changes it.
///
/// Source: FNV-1a with 64 bits, draft-eastlake-fnv.
struct Checksum {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The checksum of these bytes, as 16 hexadecimal digits.
  static func of(_ bytes: some Sequence<UInt8>) -> String {
    var checksum = Checksum()
    checksum.add(bytes)
    return checksum.digits
  }

  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }

  private var digits: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
