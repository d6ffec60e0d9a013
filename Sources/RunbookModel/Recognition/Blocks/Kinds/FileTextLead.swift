/// What the sentence before a block puts into a file is the text of that file.
///
/// `Add the following to /etc/hosts:`, ``Create `app.conf` with:``, `Put these lines into the
/// crontab:`, ``Change the last line of `Dockerfile` to``, `The format of this file is:` say what
/// the block is, whatever its fence says. Lines of `KEY=value` become values to enter, everything
/// else is `config`.
///
/// A sentence that names a file and does not point at what to write in it (`Create the file:`,
/// ``Update `app.conf`:``) decides only when the block is not all commands: `touch app.conf` is
/// to be run. So is what stands after `Run the following to add it to the file:` or `Paste this
/// into your terminal:`.
struct FileTextLead: BlockRule {
  static let name: RuleName = "file-text-lead"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    let lead = block.lead
    guard ![.code, .output, .directive, .markup].contains(block.fence),
      !lead.isEmpty, Self.tellsOfFile(lead, of: block), lead.isOpen || lead.points,
      block.transcript?.hasPrompts != true,
      !lead.namesTerminal, !Self.ordersRun(lead), !lead.words.contains("message"),
      !block.script.commands.contains(where: \.opensEditor)
    else { return nil }
    guard let isPlain = Self.isPlain(lead, of: block) else { return nil }
    if block.fence.isShell, block.commands(atLeast: .certain) {
      // `Create the file with the following:` before `touch app.conf`.
      let write = block.script.commands.allSatisfy { $0.writesFile || $0.changesFiles }
      if !isPlain || write { return nil }
    }
    return block.byLead(block.kindOfFile)
  }

  private static let fileWords: Set<String> = [
    "file", "crontab", "dockerfile", "makefile", "manifest", "sudoers", "fstab",
  ]

  /// Whether a sentence tells of a file at all.
  private static func tellsOfFile(_ lead: BlockLead, of block: BlockCandidate) -> Bool {
    lead.words.contains { fileWords.contains($0) || Lexicon.fileNouns.contains($0) }
      || lead.fileName != nil || block.place.previous.flatMap(AfterEditor.editor) != nil
  }

  /// Whether a sentence that names a file points at its text; `nil` where it tells of no file.
  private static func isPlain(_ lead: BlockLead, of block: BlockCandidate) -> Bool? {
    let words = lead.words
    let followsEditor = block.place.previous.flatMap(AfterEditor.editor) != nil
    let namesFile = lead.fileName != nil || words.contains(where: fileWords.contains)
    guard namesFile || followsEditor || words.contains(where: Lexicon.fileNouns.contains) else {
      return nil
    }
    if namesFile, describes(lead) { return true }
    if let verb = words.firstIndex(where: Lexicon.writingVerbs.contains),
      !asks(before: verb, in: words)
    {
      return (namesFile || followsEditor) && (lead.points || writesInto(lead))
    }
    return words.contains(where: Lexicon.settlingVerbs.contains) ? false : nil
  }

  /// `… change the file to`, `… in the file, set`: the verb or its goal ends the sentence.
  private static func writesInto(_ lead: BlockLead) -> Bool {
    guard let last = lead.words.last else { return false }
    return ["to", "with", "add", "append", "set", "insert", "as", "put", "write"].contains(last)
  }

  /// `The format of this file is`, ``a sample `app.conf` ``, ``the content of `app.conf` ``.
  private static func describes(_ lead: BlockLead) -> Bool {
    let words = lead.words
    let isForm = words.contains {
      ["format", "content", "contents", "syntax", "sample", "minimal"].contains($0)
    }
    if isForm { return true }
    if words.contains(phrase: ["look", "like"]) || words.contains(phrase: ["looks", "like"]) {
      return true
    }
    return words.contains { ["containing", "contain", "placed", "saved"].contains($0) }
  }

  /// `You have to have created the file` orders nothing; `which adds` tells of something else.
  private static func asks(before verb: Int, in words: [String]) -> Bool {
    verb > 0 && ["have", "had", "which", "that", "was", "were", "been"].contains(words[verb - 1])
  }

  private static let runningVerbs = ["run", "execute", "running", "executing", "invoke"]

  /// `Run the following to …`, `with this command`: an order that outweighs the file's name.
  private static func ordersRun(_ lead: BlockLead) -> Bool {
    let words = lead.words
    if words.contains("command") || words.contains("commands") { return true }
    return words.indices.contains { index in
      guard runningVerbs.contains(words[index]) else { return false }
      let next = index + 1 < words.count ? words[index + 1] : ""
      let isOrder = index == 0 || ["and", "then", "by", "now", "just"].contains(words[index - 1])
      return next.isEmpty || isOrder || ["following", "this", "these"].contains(next)
        || words[(index + 1)...].prefix(2) == ["the", "following"]
    }
  }
}

extension BlockCandidate {
  /// What the text of a file is: values where every line gives a name in capitals one.
  var kindOfFile: GuideBlock.Kind {
    guard !filled.isEmpty else { return .config }
    let isForValues =
      lead.allCodeSpans.contains { $0.contains("env") }
      || lead.words.contains { ["environment", "variables", "variable"].contains($0) }
    let areValues = filled.allSatisfy { line in
      guard Assignment.isLoose(line.text) else { return line.text.hasPrefix("export ") }
      return isForValues || Assignment.isWhole(line.text)
    }
    return areValues ? .environment : .config
  }
}
