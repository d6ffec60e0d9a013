/// `...` in place of commands or arguments holds the block: something is missing.
///
/// ````markdown
/// ```bash
/// ./configure --prefix=/opt ...
/// make
/// ...
/// ```
/// ````
///
/// It counts where it stands as a word of its own. `go test ./...`, `main...feature` and a value
/// that ends in dots (`sk-...`, a placeholder) are complete.
struct Ellipsis: HoldRule {
  static let name: RuleName = "ellipsis"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    script.commands.first { command in
      (command.text.contains("...") || command.text.contains("…"))
        && command.stages.contains { stage in
          stage.words.contains { $0 == "..." || $0 == "…" || $0 == "[...]" || $0 == "[…]" }
            || stage.words.contains { Self.isCut($0) }
        }
    }.map { script.by($0, .elided) }
  }

  /// `'one two ...'`: a quoted list that goes on.
  private static func isCut(_ word: Substring) -> Bool {
    word.hasSuffix(" ...'") || word.hasSuffix(" ...\"")
  }
}
