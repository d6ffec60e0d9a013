/// A later part of a block that is for another machine holds it.
///
/// ````markdown
/// ```bash
/// scp web.zip new-host:
///
/// # On the new host:
/// unzip web.zip
/// ```
/// ````
///
/// `# On the server`, `# From your laptop`: run whole, all of it would happen here. Two blocks,
/// each with a sentence that says where, are plain.
struct OtherMachineComment: HoldRule {
  static let name: RuleName = "other-machine-comment"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    let parts = script.parts.drop { $0.commands.isEmpty }.dropFirst()
    return parts.lazy.filter { !$0.commands.isEmpty }.compactMap(\.lead)
      .first { Self.names($0.words) }.map { script.by($0, .edit) }
  }

  private static func names(_ words: [String]) -> Bool {
    let rest = words.drop { Lexicon.orderLeadIns.contains($0) || $0.allSatisfy(\.isNumber) }
    guard let first = rest.first, first == "on" || first == "from" || first == "back" else {
      return false
    }
    return rest.dropFirst().prefix(5).contains(where: Lexicon.machineNouns.contains)
  }
}
