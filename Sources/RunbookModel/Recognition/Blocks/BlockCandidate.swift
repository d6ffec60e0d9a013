import MarkdownSyntax

/// A block of code with what stands around it, as rules see it that say what it is for.
struct BlockCandidate {
  /// A line that is not blank.
  struct Line {
    /// Without blanks at both ends.
    let text: String
    /// The 1-based line of the guide.
    let number: Int
    var isComment: Bool { text.hasPrefix("#") }
  }

  let code: CodeBlock
  let fence: FenceLanguage
  let lead: BlockLead
  let place: BlockPlace
  /// The lines that are not blank.
  let lines: [Line]
  /// Those that are no comments either.
  let filled: [Line]
  /// The block read as a terminal's transcript, where it is one.
  let transcript: Transcript?
  /// The block read as a script, prompts and output taken away.
  let script: ScriptText
  /// How much each of the script's commands looks like one.
  let likeness: [CommandLine.Likeness]
  /// Whether a later command reads a variable to which the block gives a value.
  let isReadLater: Bool

  /// What the author says of the block in a directive.
  let directive: Directive

  init(
    _ code: CodeBlock, lead: BlockLead = .none, place: BlockPlace = BlockPlace(),
    programs: Set<String> = [], read: Set<String> = [], directive: Directive = .none
  ) {
    self.directive = directive
    self.code = code
    self.lead = lead
    self.place = place
    fence = FenceLanguage(code.info)
    lines = code.lines.enumerated().compactMap { index, line in
      let text = line.trimmed
      return text.isEmpty ? nil : Line(text: text, number: code.firstLine + index)
    }
    filled = lines.filter { !$0.isComment }
    transcript = Transcript(
      lines: code.lines, firstLine: code.firstLine, language: code.info.language)
    script =
      transcript.map { ScriptText($0.lines, numbers: $0.numbers) }
      ?? ScriptText(
        code.lines, numbers: Array(code.firstLine..<code.firstLine + code.lines.count))
    likeness = script.commands.map { $0.likeness(knowing: programs) }
    isReadLater = filled.contains { line in
      Assignment(line.text.hasPrefix("export ") ? line.text.dropFirst(7) : line.text[...])
        .map { read.contains(String($0.name)) } ?? false
    }
  }

  /// The word after the fence, in lower case.
  var language: String? { code.info.language }

  /// What leads in the block, and then what leads in the list or the words in which that stands.
  var leads: [BlockLead] { [lead] + (place.outerLead.map { [BlockLead($0)] } ?? []) }

  /// Whether every line that is not a comment gives a variable a value, and does nothing else.
  var isAssignments: Bool {
    !filled.isEmpty && filled.allSatisfy { Assignment.isWhole($0.text) }
  }

  /// Whether every command looks like one at least as much as this.
  func commands(atLeast least: CommandLine.Likeness) -> Bool {
    !likeness.isEmpty && likeness.allSatisfy { $0 >= least }
  }

  /// A verdict that the sentence before the block decided, or another one around it.
  func byLead(_ kind: GuideBlock.Kind, _ other: BlockLead? = nil) -> Verdict<GuideBlock.Kind> {
    Verdict(kind, words: (other ?? lead).text, line: (other ?? lead).line)
  }

  /// A verdict that one of its own lines decided; the first that is no comment where none is given.
  func byLine(_ kind: GuideBlock.Kind, _ line: Line? = nil) -> Verdict<GuideBlock.Kind> {
    let line = line ?? filled.first ?? lines.first
    return Verdict(kind, words: line?.text ?? "", line: line?.number ?? code.firstLine)
  }

  /// A verdict that the words after its fence decided.
  func byFence(_ kind: GuideBlock.Kind) -> Verdict<GuideBlock.Kind> {
    Verdict(kind, words: code.info.text, line: max(1, code.firstLine - 1))
  }

  /// A verdict that the heading above it decided.
  func byHeading(_ kind: GuideBlock.Kind) -> Verdict<GuideBlock.Kind> {
    Verdict(kind, words: place.heading?.text ?? "", line: place.headingLine)
  }
}

/// Where in its guide a block stands, beside the words right before it.
struct BlockPlace {
  /// The heading or item that it stands under.
  var heading: Title?
  /// The 1-based line of that heading.
  var headingLine = 0
  /// What the headings around it say the section is for.
  var role = SectionRole.procedure
  /// The block right before it, where at most one paragraph stands between.
  var previous: CodeBlock?
  /// Whether no words stand between the two.
  var touchesPrevious = false
  /// The paragraph before the one that leads into it.
  var earlier: Prose?
  /// The paragraph right behind it.
  var following: Prose?
  /// The block of code behind it, where at most one sentence stands between.
  var next: CodeBlock?
  /// The paragraph with a colon that leads in the list in which it stands, or the words before the
  /// paragraph that leads in the block.
  var outerLead: Prose?
  /// The innermost heading around it that names a place and nothing else.
  var otherPlace: Title?
  /// The 1-based line of that heading.
  var otherPlaceLine = 0
}
