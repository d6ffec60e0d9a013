import MarkdownSyntax

/// The words right before a block: a paragraph, or the first of the item that it stands in.
struct BlockLead {
  /// The words of the sentence that leads into the block.
  let words: [String]
  /// That sentence as the guide has it.
  let text: String
  /// The 1-based line of that sentence.
  let line: Int
  /// The words of all its sentences.
  let allWords: [String]
  /// The code in that sentence, such as a file's name.
  let codeSpans: [String]
  /// The code in all of it.
  let allCodeSpans: [String]
  let endsWithColon: Bool
  /// Whether the sentence goes on into the block: it ends in a colon, or in no sign at all.
  let isOpen: Bool
  /// The words with which its sentences begin.
  let openings: [String]

  /// A block that nothing leads into.
  static let none = BlockLead(nil)

  init(_ prose: Prose?) {
    let sentence = prose?.sentences.last
    let text = sentence?.text ?? ""
    words = sentence?.words ?? []
    self.text = text
    line = sentence?.line ?? 0
    allWords = prose?.words ?? []
    allCodeSpans = prose?.codeSpans ?? []
    codeSpans = Self.codeOfLastSentence(prose?.runs ?? [])
    endsWithColon = text.utf8.last == 58
    isOpen = !text.isEmpty && ![46, 33, 63].contains(text.utf8.last)
    openings =
      prose?.sentences.compactMap { sentence in
        sentence.words.first { !Lexicon.orderLeadIns.contains($0) }
      } ?? []
  }

  /// The code behind the last place at which a sentence ends.
  private static func codeOfLastSentence(_ runs: [InlineRun]) -> [String] {
    var spans: [String] = []
    for (index, run) in runs.enumerated().reversed() {
      if run.kind == .lineBreak, !spans.isEmpty { break }
      if run.kind == .code {
        spans.append(run.text)
      } else if run.text.contains(". ") || run.text.contains("! ") || run.text.contains("? ") {
        break
      } else if run.kind == .softBreak, index > 0, let end = runs[index - 1].text.utf8.last,
        [46, 33, 63].contains(end), runs[index - 1].kind == .text
      {
        break
      }
    }
    return spans.reversed()
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether a sentence tells the reader to run something.
  var ordersRun: Bool { words.contains(where: Lexicon.runWords.contains) }

  /// Whether any sentence begins with the verb of an order.
  var ordersAnything: Bool { openings.contains(where: Lexicon.actionVerbs.contains) }

  /// Whether it says to put something in a place: a field, a list, a form.
  var ordersEntry: Bool { words.contains(where: Lexicon.entryWords.contains) }

  /// Whether the sentence points at the block: `the following`, `these lines`, `like this`.
  var points: Bool {
    guard isOpen else { return words.contains { ["following", "below", "follows"].contains($0) } }
    if words.contains(where: Lexicon.pointingWords.contains) { return true }
    guard let index = words.lastIndex(of: "this"), index > 0 else { return false }
    let before = words[index - 1]
    return ["like", "with", "as"].contains(before) || Lexicon.writingVerbs.contains(before)
      || Lexicon.settlingVerbs.contains(before)
  }

  /// The code in the sentence that names a file.
  var fileName: String? { codeSpans.first(where: Self.isFileName) }

  /// Whether it names a terminal: `Paste this into your shell`.
  var namesTerminal: Bool {
    words.contains(where: Lexicon.terminalNouns.contains)
      || words.contains(phrase: ["command", "line"])
  }

  /// Whether it names a file, a dashboard or a form to put the block into.
  var namesPlace: Bool {
    words.contains { $0 == "file" || Lexicon.screenNouns.contains($0) }
      || codeSpans.contains { $0.contains("env") || $0.hasPrefix(".") }
  }

  /// Whether a text is the name of a file: with a folder before it or an ending behind.
  static func isFileName(_ text: String) -> Bool {
    guard !text.contains(" "), !text.hasPrefix("http"), !text.hasSuffix("/") else { return false }
    if text.hasPrefix("/") || text.hasPrefix("~/") || text.hasPrefix(".") { return text.count > 1 }
    if ["Dockerfile", "Makefile", "Caddyfile", "Procfile", "Jenkinsfile", "crontab"].contains(text)
    {
      return true
    }
    guard let dot = text.lastIndex(of: "."), dot != text.startIndex else { return false }
    let ending = text[dot...].dropFirst()
    return (1...10).contains(ending.count) && ending.allSatisfy { $0.isASCII && $0.isLetter }
      && !text.contains("(") && !text.contains("=")
  }
}
