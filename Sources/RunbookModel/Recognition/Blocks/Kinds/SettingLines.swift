/// Lines of a settings file are `config`, also in a fence that says `bash`.
///
/// `[section]`, `key: value`, `a.b=c`, `key = value`, `PermitRootLogin no`: no command begins so.
/// Every line has to be one of these, or one is the head of a section and none is a command.
///
/// `MODE=fast make` and `id=$(docker ps -q)` are for a shell.
struct SettingLines: BlockRule {
  static let name: RuleName = "setting-lines"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence == .shell || block.fence == .none else { return nil }
    let filled = block.filled.filter { !$0.text.hasPrefix(";") }
    guard let first = filled.first else { return nil }
    if let head = filled.first(where: { Self.isSectionHead($0.text) }) {
      return block.likeness.contains(.certain) ? nil : block.byLine(.config, head)
    }
    return filled.allSatisfy { Self.isSetting($0.text) } ? block.byLine(.config, first) : nil
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=")
  }

  private static func isSectionHead(_ line: String) -> Bool {
    line.hasPrefix("[") && line.hasSuffix("]") && !line.hasPrefix("[ ") && !line.hasPrefix("[[")
  }

  private static func isSetting(_ line: String) -> Bool {
    // A setting has one of these signs, or begins with a capital.
    guard let first = line.utf8.first, !ASCII.isLower(first) || line.utf8.contains(where: isSign)
    else { return false }
    let key = line.prefix { $0 != " " && $0 != "=" }
    let rest = line.dropFirst(key.count)
    if Programs.known.contains(String(key)) { return false }
    if key.hasSuffix(":") { return !key.hasPrefix("/") && key.count > 1 }
    if rest.hasPrefix(" = ") { return true }
    if rest.first == "=" {
      if ["=$(", "=\"$(", "=`"].contains(where: { rest.hasPrefix($0) }) || key.contains("/") {
        return false
      }
      // `ExecStart=/usr/bin/web --port 80`: no shell has such a variable.
      let isMixed = key.first?.isUppercase == true && key.contains { $0.isLowercase }
      return isMixed || key.contains(".")
        || key.contains { $0.isLowercase } && Assignment.isWhole(line)
    }
    return key.first?.isUppercase == true && key.contains { $0.isLowercase }
      && !key.contains("/") && !key.contains("-") && !key.contains("\\") && !rest.isEmpty
      && CommandLine(line).words.count < 4
  }
}
