import MarkdownSyntax

/// What the word after a fence says of who reads what is in it.
enum FenceLanguage {
  /// No word, one that names no language, or code by its indentation.
  case none
  case shell
  /// `cmd` or PowerShell, whose lines look otherwise.
  case windowsShell
  case config, environment, code, output, text
  /// Text with a form of its own: Markdown, a difference, a drawing in words.
  case markup
  /// `{note}`: prose that a site sets apart.
  case directive
  /// A word that no list has.
  case unknown

  init(_ info: InfoString) {
    guard let language = info.language, !Lexicon.noLanguages.contains(language) else {
      self = .none
      return
    }
    let lists: [(Set<String>, FenceLanguage)] = [
      (Lexicon.shellLanguages, .shell), (Lexicon.windowsShellLanguages, .windowsShell),
      (Lexicon.configLanguages, .config), (Lexicon.environmentLanguages, .environment),
      (Lexicon.codeLanguages, .code), (Lexicon.outputLanguages, .output),
      (Lexicon.textLanguages, .text), (Lexicon.markupLanguages, .markup),
    ]
    let isDirective = info.text.hasPrefix("{")
    self = lists.first { $0.0.contains(language) }?.1 ?? (isDirective ? .directive : .unknown)
  }

  var isShell: Bool { self == .shell || self == .windowsShell }
  /// Whether the fence says nothing that decides: only what stands around it and in it does.
  var isOpen: Bool { self == .none || self == .text }
}
