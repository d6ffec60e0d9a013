/// A summary of how a program is called is text.
///
/// `usage: deploy [options] <service>`, `deploy {start|stop}`, `deploy [--dry-run] HOST` tell
/// what may be written and are no line to run. Every line shows it, or the first one says
/// `usage`. Brackets in quotes belong to the command, and so does one name in brackets
/// (`deploy [host]`), which is a value to fill in.
struct SyntaxSummary: BlockRule {
  static let name: RuleName = "syntax-summary"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence == .shell || block.fence.isOpen, block.transcript?.hasPrompts != true,
      let first = block.filled.first
    else { return nil }
    let saysUsage = first.text.starts(withLetters: "usage:")
    let commands = block.script.commands
    let areSummaries = !commands.isEmpty && commands.allSatisfy { Self.isSummary($0.text) }
    return saysUsage || areSummaries ? block.byLine(.text, first) : nil
  }

  /// Whether a command has the signs without which no word of it can show that.
  private static func maybeSummary(_ command: String) -> Bool {
    var opens = false
    var shows = false
    for byte in command.utf8 {
      switch byte {
      case UInt8(ascii: "["): return true
      case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "("): opens = true
      case UInt8(ascii: "]"), UInt8(ascii: "|"): shows = true
      default: break
      }
    }
    return opens && shows
  }

  private static func isSummary(_ command: String) -> Bool {
    guard maybeSummary(command) else { return false }
    return CommandLine(command).arguments.contains { word in
      guard word.utf8.contains(where: { "[]{<(".utf8.contains($0) }), !word.hasPrefix("\""),
        !word.hasPrefix("'"), !word.contains("$")
      else { return false }
      if word.hasPrefix("[-") || ["[options]", "[flags]", "[OPTIONS]"].contains(word) {
        return true
      }
      if word.hasSuffix("...]") || word.hasSuffix("…]") { return !["[...]", "[…]"].contains(word) }
      let isBracketed =
        word.hasPrefix("[") && word.hasSuffix("]") || word.hasPrefix("{") && word.hasSuffix("}")
        || word.hasPrefix("<") && word.hasSuffix(">") || word.hasPrefix("(") && word.hasSuffix(")")
      return isBracketed && word.dropFirst().dropLast().contains("|")
    }
  }
}
