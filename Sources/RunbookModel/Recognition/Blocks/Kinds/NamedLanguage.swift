/// A language that no shell reads says what the block is.
///
/// `yaml`, `json`, `nginx`, `dockerfile` are `config`; `env` holds values; `sql`, `python`, `js`
/// are `code`, which is put in place or run elsewhere; `log` and `output` are output. `diff`,
/// `markdown` and `mermaid` are text, as is a language that is in no list.
///
/// Words before the block can say more, and are asked first: JSON after `Expected response:` is
/// output.
struct NamedLanguage: BlockRule {
  static let name: RuleName = "named-language"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    switch block.fence {
    case .config: block.byFence(.config)
    case .environment: block.byFence(.environment)
    case .code: block.byFence(.code)
    case .output: block.byFence(.output)
    case .unknown, .markup: block.byFence(.text)
    case .none, .text, .shell, .windowsShell, .directive: nil
    }
  }
}
