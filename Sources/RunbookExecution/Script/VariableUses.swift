import MarkdownSyntax

/// Where a script puts its variables into words.
struct VariableUses {
  /// One `$NAME` or `${NAME`, and what surrounds it.
  struct Use {
    /// Up to the end of the name.
    let place: SourceRange
    /// What surrounds it.
    let context: ShellContext
  }

  private let uses: [String: [Use]]

  /// Finds them outside of the slots, which are in order.
  ///
  /// - Complexity: O(*n*) for *n* bytes of the script, and each slot.
  init(in script: String, bytes: [UInt8], slots: [SourceRange]) {
    var found: [SourceRange: String] = [:]
    var rest = slots[...]
    for start in bytes.indices where bytes[start] == UInt8(ascii: "$") {
      while let slot = rest.first, slot.upperBound <= start { rest.removeFirst() }
      guard rest.first?.contains(start) != true, let name = Self.name(behind: start, in: bytes)
      else { continue }
      found[start..<name.upperBound] = String(decoding: bytes[name], as: UTF8.self)
    }
    let sorted = (slots + found.keys).sorted { $0.lowerBound < $1.lowerBound }
    var uses: [String: [Use]] = [:]
    for (place, context) in zip(sorted, ShellScanner.contexts(of: sorted, in: script)) {
      guard let name = found[place] else { continue }
      uses[name, default: []].append(Use(place: place, context: context))
    }
    self.uses = uses
  }

  /// Those of a variable, in order.
  subscript(name: String) -> [Use] { uses[name, default: []] }

  private static func name(behind sign: Int, in bytes: [UInt8]) -> Range<Int>? {
    let next = sign + 1
    let start = next < bytes.count && bytes[next] == UInt8(ascii: "{") ? next + 1 : next
    guard start < bytes.count else { return nil }
    if "@*".utf8.contains(bytes[start]) || (48...57).contains(bytes[start]) {
      return start..<start + 1
    }
    let end = bytes[start...].firstIndex { !isInName($0) } ?? bytes.count
    return start < end ? start..<end : nil
  }

  /// Whether a byte can stand in the name of a variable.
  static func isInName(_ byte: UInt8) -> Bool {
    byte == 95 || (48...57).contains(byte) || (97...122).contains(byte | 32)
  }
}
