import MarkdownSyntax
import RunbookModel

/// What of a script must still be replaced after its slots are filled.
struct OpenTexts {
  private let script: String
  private let slots: [GuideBlock.Slot]
  private let bytes: [UInt8]

  /// Takes the slots in order.
  init(in script: String, slots: [GuideBlock.Slot]) {
    self.script = script
    self.slots = slots
    bytes = Array(script.utf8)
  }

  /// Refuses a script in which a text to replace has no slot, or stands outside every slot.
  ///
  /// A part of a word is another text, as are a comment and a name that is given a value; and a
  /// plain word, or one of `names`, may stand there as what it is.
  func refuse(_ needs: [String], names: Set<String>) throws(PreparedScript.Refusal) {
    for need in needs {
      let hasSlot = slots.contains { bytes[$0.range].elementsEqual(need.utf8) }
      let isName = names.contains(need)
      let isPlain = isName || need.utf8.count < 3 || need.utf8.allSatisfy { $0 >= 97 && $0 <= 122 }
      guard hasSlot, isPlain || !isOpen(need) else { throw .placeholder(need) }
    }
  }

  /// Whether a text stands outside every slot as a word of its own, where a shell would read it.
  private func isOpen(_ need: String) -> Bool {
    let places = places(of: need)
    guard !places.isEmpty else { return false }
    let all = (slots.map(\.range) + places).sorted { $0.lowerBound < $1.lowerBound }
    let contexts = ShellScanner.contexts(of: all, in: script)
    return zip(all, contexts).contains { places.contains($0) && $1 != .comment }
  }

  private func places(of need: String) -> [SourceRange] {
    let wanted = Array(need.utf8)
    var rest = slots[...]
    var found: [SourceRange] = []
    var offset = 0
    while offset + wanted.count <= bytes.count {
      let range = offset..<offset + wanted.count
      if let slot = rest.first, slot.range.upperBound <= offset {
        rest.removeFirst()
      } else if bytes[offset] == wanted[0], bytes[range].elementsEqual(wanted),
        rest.first.map({ $0.range.lowerBound >= range.upperBound }) ?? true, isWord(range)
      {
        found.append(range)
        offset = range.upperBound
      } else {
        offset += 1
      }
    }
    return found
  }

  private func isWord(_ range: SourceRange) -> Bool {
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 32
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 32
    let first = bytes[range.lowerBound]
    let last = bytes[range.upperBound - 1]
    if after == UInt8(ascii: "="), Self.isWordByte(last) { return false }
    return !(Self.isWordByte(before) && Self.isWordByte(first))
      && !(Self.isWordByte(after) && Self.isWordByte(last)) && before != UInt8(ascii: "$")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"), 128...: true
    default: false
    }
  }
}
