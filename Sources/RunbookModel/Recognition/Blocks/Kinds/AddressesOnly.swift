/// Addresses alone are to be opened or entered, never run.
///
/// After words that order an entry (`Add these origins:`, `The redirect URI is exactly:`) they
/// are `config`, a list of values. After other words they are text to read.
struct AddressesOnly: BlockRule {
  static let name: RuleName = "addresses-only"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isShell || block.fence.isOpen, !block.filled.isEmpty,
      block.filled.allSatisfy({ Self.isAddress($0.text) })
    else { return nil }
    return block.lead.ordersEntry ? block.byLead(.config) : block.byLine(.text)
  }

  private static func isAddress(_ line: String) -> Bool {
    guard let colon = line.firstRange(of: "://"), !line.contains(" ") else { return false }
    let scheme = line[..<colon.lowerBound]
    return !scheme.isEmpty && scheme.utf8.allSatisfy { (97...122).contains($0) || $0 == 43 }
  }
}
