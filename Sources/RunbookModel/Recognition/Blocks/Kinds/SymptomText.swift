/// Without a language, what stands first in a part about trouble is output.
///
/// It has no words of its own before it and is no command, so it shows by what the trouble is
/// known. A line that begins with a picture (`✅ Deployed`, `🚀 Starting …`) was printed too.
struct SymptomText: BlockRule {
  static let name: RuleName = "symptom-text"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isOpen, !block.commands(atLeast: .likely) else { return nil }
    if let first = block.lines.first, !block.lead.ordersEntry, Self.opensWithPicture(first.text) {
      return block.byLine(.output, first)
    }
    guard block.place.role == .troubleshooting, block.lead.isEmpty else { return nil }
    return block.byHeading(.output)
  }

  private static func opensWithPicture(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    return first.value > 0x2600 && first.properties.isEmoji
  }
}
