/// A run of `X` in place of letters nobody should copy stands for a value of the reader's.
///
/// ```sh
/// export STRIPE_KEY=sk_live_XXXXXXXX
/// ssh-copy-id admin@xxx.acme.dev
/// aws ec2 describe-instances --instance-ids i-xxxxxxxx
/// fdisk /dev/sdX
/// ```
///
/// Three or more at the end of a word or for all of one of its parts; small ones are enough where
/// they fill a part. What stands before them is what a value starts with. `/dev/sdX` and `diskN`
/// name a device to choose.
///
/// Left alone are letters that only happen to be there (`max`, `xxhash`), and a mask that a program
/// fills by itself (`mktemp /tmp/copy.XXXXXX`).
struct RunOfX: PlaceholderRule {
  static let name: RuleName = "run-of-x"
  var wordSigns: WordSigns { .x }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    let bytes = Array(word.text.utf8)
    guard bytes.contains(where: { $0 | 32 == UInt8(ascii: "x") || $0 == UInt8(ascii: "N") }) else {
      return nil
    }
    if isDevice(bytes, at: place) { return .placeholder(word.range, naming: .called("DEVICE")) }
    guard let (range, prefix) = Self.run(in: bytes) else { return nil }
    if place.isRun(by: ["mktemp"]) { return .literal(until: word.range.upperBound) }
    let joins = bytes[prefix].last == 45 || bytes[prefix].last == 95
    let isBare = bytes[range].allSatisfy { $0 | 32 == UInt8(ascii: "x") || !ASCII.isLetter($0) }
    return .placeholder(
      word.part(range), startsWith: joins ? String(decoding: bytes[prefix], as: UTF8.self) : nil,
      naming: isBare ? .around : .own)
  }

  /// The part between dots that has a run, and what stands before the run in it.
  private static func run(in bytes: [UInt8]) -> (range: Range<Int>, prefix: Range<Int>)? {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 46) ?? bytes.count
      if let prefixEnd = prefixEnd(of: bytes[start..<end]) {
        return (start..<end, start..<prefixEnd)
      }
      start = end + 1
    }
    return nil
  }

  /// Where the first part begins that is all `X`, or the run at the end.
  private static func prefixEnd(of word: ArraySlice<UInt8>) -> Int? {
    for part in word.split(whereSeparator: { $0 == 45 || $0 == 95 }) {
      let isWhole = part.count > 2 && part.allSatisfy { $0 == part.first }
      if isWhole, part.first.map({ $0 | 32 }) == UInt8(ascii: "x") { return part.startIndex }
    }
    // `ec2-xx-xx-xx`: short runs, but several.
    let pairs = word.split { $0 == 45 || $0 == 95 }.filter {
      $0.count == 2 && $0.allSatisfy { $0 | 32 == UInt8(ascii: "x") }
    }
    if pairs.count > 1, let first = pairs.first { return first.startIndex }
    guard let last = word.last, last | 32 == UInt8(ascii: "x") else { return nil }
    let run = word.reversed().prefix { $0 == last }.count
    return run > (ASCII.isUpper(last) ? 2 : 3) ? word.endIndex - run : nil
  }

  /// `sdX`, `sdX1`, `nvmeXn1`, `diskN` behind `/dev/`.
  private func isDevice(_ bytes: [UInt8], at place: PlaceholderPlace) -> Bool {
    guard place.offset > 4, place.text.text(place.offset - 5..<place.offset) == "/dev/" else {
      return false
    }
    return bytes.contains { $0 == UInt8(ascii: "X") || $0 == UInt8(ascii: "N") }
      && bytes.first.map(ASCII.isLower) == true
  }
}
