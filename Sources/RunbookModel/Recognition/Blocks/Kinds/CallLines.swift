/// A line that calls something with brackets is code, also in a fence that says `bash`.
///
/// `topk(5, rate(requests[5m]))`, `db.users.find({})`, `print("ready")`: a query or a program,
/// typed in another place than a shell. A shell's own brackets stand alone behind a name
/// (`deploy() {`), and are left alone.
struct CallLines: BlockRule {
  static let name: RuleName = "call-lines"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence == .shell || block.fence == .none, block.transcript?.hasPrompts != true,
      let first = block.filled.first, Self.isCall(first.text)
    else { return nil }
    return block.byLine(.code, first)
  }

  private static func isCall(_ line: String) -> Bool {
    let name = line.utf8.prefix { byte in
      (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
        || byte == 46 || byte == 95
    }
    let rest = line.utf8.dropFirst(name.count)
    guard let first = name.first, first > 57, name.last != 46, rest.first == 40 else {
      return false
    }
    return !Substring(rest).hasPrefix("()") || Substring(rest).hasSuffix(";") || name.contains(46)
  }
}
