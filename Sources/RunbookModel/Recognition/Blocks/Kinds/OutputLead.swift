/// What the sentence before a block announces as printed is output.
///
/// `You should see:`, `Expected output:`, `The response looks like this:`, `**Symptom:**`,
/// `It fails with an error like` announce what somebody will read on the screen. The block is
/// shown with the result of the step and never run, whatever its fence says.
///
/// Left alone are sentences about a file (`Your file should look like this:` shows what to
/// write) and blocks with prompts in a fence that names a shell, which show the command together
/// with its output. Where the sentence orders a command as well (`Run this, and you should see
/// the pods:`) and the block holds nothing but commands, it is to be run.
struct OutputLead: BlockRule {
  static let name: RuleName = "output-lead"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    let lead = block.lead
    guard !lead.isEmpty, lead.fileName == nil, block.fence != .code, block.fence != .markup,
      !lead.words.contains(where: Self.shapeWords.contains)
    else { return nil }
    guard Self.announces(lead) || Self.isLabel(lead, of: block) else { return nil }
    // `The result will look like:` before YAML shows what to write.
    if block.fence == .config, block.language != "json",
      !lead.words.contains(where: Self.printingWords.contains)
    {
      return nil
    }
    if let transcript = block.transcript, transcript.hasPrompts {
      // Only the sentence's order makes a transcript without a shell's name one to carry out.
      if block.fence.isShell || lead.ordersRun || lead.ordersAnything { return nil }
    } else if block.fence.isShell, Self.outweighs(block) {
      return nil
    }
    return block.byLead(.output)
  }

  /// Whether a block of commands is to be run although its output is told of: the sentence orders
  /// that, it tells of a trouble for which they are the remedy, or it belongs to another block.
  private static func outweighs(_ block: BlockCandidate) -> Bool {
    if block.lead.words.first == "if" || block.place.touchesPrevious {
      return block.commands(atLeast: .possible)
    }
    guard block.commands(atLeast: .certain) else { return false }
    // `This will show its state:` with no command before it tells of the one in the block.
    let tellsOfItself = block.lead.words.first == "this" && block.place.previous == nil
    return tellsOfItself || block.lead.ordersRun || block.lead.ordersAnything
  }

  /// Words of a sentence about the shape of files, folders and messages, which nothing prints.
  private static let shapeWords: Set<String> = [
    "file", "structure", "directory", "folder", "tree", "layout", "diagram", "hierarchy", "format",
    "template", "syntax",
  ]

  private static let printingWords: Set<String> = [
    "output", "response", "see", "prints", "print", "returns", "return", "shows", "show", "outputs",
    "error", "symptom", "symptoms",
  ]

  /// Words that say, near a sentence's end, that what follows is printed.
  private static let closingVerbs: Set<String> = [
    "outputs", "prints", "printed", "returns", "reports", "emits", "shows", "displays", "produces",
    "yields", "says", "responds", "logged", "returned", "displayed", "prompted", "get", "see",
  ]

  private static let showingVerbs: Set<String> = [
    "includes", "shows", "displays", "contains", "lists", "looks", "reads", "says", "indicates",
    "appears", "has", "will", "should",
  ]

  private static func announces(_ lead: BlockLead) -> Bool {
    guard lead.isOpen || lead.points else { return false }
    if Lexicon.outputPhrases.occur(in: lead.words.suffix(14)) { return true }
    guard lead.endsWithColon else { return false }
    if lead.words.suffix(3).contains(where: closingVerbs.contains) {
      return !lead.ordersAnything || lead.words.contains("you")
    }
    // `The response includes the state of each part:`
    guard let noun = lead.words.prefix(4).firstIndex(where: Lexicon.outputNouns.contains) else {
      return false
    }
    return !lead.ordersAnything
      && lead.words[noun...].prefix(4).contains(where: showingVerbs.contains)
  }

  /// `Output:`, `Expected result:`; `Logs:` before a command names what the command is for.
  private static func isLabel(_ lead: BlockLead, of block: BlockCandidate) -> Bool {
    guard lead.isOpen, lead.words.count <= 4, let last = lead.words.last,
      Lexicon.outputLabels.contains(last), !lead.ordersAnything
    else { return false }
    let isPlain = last == "output" || lead.words.count > 1 && lead.words[0] == "expected"
    return isPlain || !block.fence.isShell || !block.commands(atLeast: .certain)
  }
}
