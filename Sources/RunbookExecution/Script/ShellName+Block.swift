package import RunbookModel

extension ShellName {
  /// The shell that a block names: with its first line, else with the language of its fence.
  ///
  /// Many write `sh` for whatever shell they use, and would paste the block into theirs. Where a
  /// script has what `sh` need not know, `sh` could take a part of it for something else, such as
  /// a test that fails for a command that is missing; `bash` reads it as it is meant.
  package init?(of block: GuideBlock) {
    if let shell = ShellName(shebangOf: block.script) {
      self = shell
      return
    }
    guard let shell = block.language.flatMap(ShellName.init(naming:)) else { return nil }
    self = shell == .sh && Self.isBeyondPosix(block.script) ? .bash : shell
  }

  /// Whether a script has words or signs that bash, zsh and ksh share and POSIX has not.
  ///
  /// It looks at letters and not at grammar. Where it is wrong, a script for `sh` runs in `bash`,
  /// which does the same with it.
  private static func isBeyondPosix(_ script: String) -> Bool {
    let signs = ["[[", "((", "<(", ">(", "<<<", "&>", "|&", "=(", "$'", "${!", "^^}", ",,}"]
    if signs.contains(where: script.contains) { return true }
    let commands = script.split { "\n;&|(".contains($0) }
    if commands.contains(where: { line in
      line.split(separator: " ").first.map { words.contains(String($0)) } ?? false
    }) {
      return true
    }
    return script.contains("{") && hasBraces(script) || script.contains("pipefail")
  }

  /// Whether braces list or count (`{a,b}`, `{1..9}`), or change what a variable holds
  /// (`${a//b/c}`, `${a:1:2}`).
  private static func hasBraces(_ script: String) -> Bool {
    var rest = Substring(script)
    while let open = rest.firstIndex(of: "{") {
      let isVariable = rest[..<open].last == "$"
      rest = rest[rest.index(after: open)...]
      let inside = rest.prefix { $0 != "}" && !$0.isWhitespace }
      guard inside.endIndex < rest.endIndex, rest[inside.endIndex] == "}" else { continue }
      if isVariable {
        let name = inside.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        let operation = inside[name.endIndex...]
        if operation.hasPrefix("/") || operation.hasPrefix("[") { return true }
        if operation.hasPrefix(":"), operation.dropFirst().first?.isNumber == true { return true }
      } else if inside.contains(",") || inside.contains("..") {
        return true
      }
    }
    return false
  }

  private static let words: Set<String> = [
    "declare", "typeset", "source", "function", "shopt", "pushd", "popd", "let", "mapfile",
    "readarray", "select", "time", "disown", "builtin",
  ]
}
