import MarkdownSyntax

/// The programs that a guide runs where no doubt is possible.
///
/// A guide that has `toolbox list` in a `sh` fence means a command by `toolbox dump` without a
/// language too.
enum GuidePrograms {
  /// The programs of all blocks whose fence names a shell, or whose lines have a user's prompt.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func named(in blocks: [CodeBlock]) -> Set<String> {
    var programs: Set<String> = []
    for code in blocks {
      let fence = FenceLanguage(code.info)
      guard fence.isShell || fence == .none else { continue }
      for line in code.lines {
        let text = line.trimmedStart
        let prompted = Prompt.command(in: text)
        let isTyped = prompted.map { $0.owner == .user } ?? false
        guard isTyped || fence.isShell && prompted == nil else { continue }
        let typed = isTyped ? prompted?.command ?? text : text
        let first = String(typed.prefix { $0 != " " })
        let roles = Programs.roles(of: first)
        // One that is known already says nothing new.
        if !roles.contains(.prefix), roles.contains(.known) || programs.contains(first) { continue }
        let command = CommandLine(typed)
        if command.likeness() >= .likely, isTyped || isName(command.program) {
          programs.insert(String(command.program))
        }
      }
    }
    return programs
  }

  private static func isName(_ program: Substring) -> Bool {
    program.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}
