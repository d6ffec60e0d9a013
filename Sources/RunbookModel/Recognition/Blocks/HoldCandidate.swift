/// What a block would run, with the words around it, as rules see it that hold it.
struct HoldCandidate {
  let script: ScriptText
  let lead: BlockLead
  let place: BlockPlace
  /// The line on which something else than a shell asks in a transcript.
  let otherPrompt: Int?

  init(
    _ script: ScriptText, lead: BlockLead = .none, place: BlockPlace = BlockPlace(),
    otherPrompt: Int? = nil
  ) {
    self.script = script
    self.lead = lead
    self.place = place
    self.otherPrompt = otherPrompt
    commands = script.commands
    comments = script.comments
  }

  /// What a block of a kind that is run would run.
  init(_ block: BlockCandidate) {
    self.init(
      block.script, lead: block.lead, place: block.place,
      otherPrompt: block.transcript?.otherPrompt)
  }

  let commands: [ScriptText.Command]
  let comments: [ScriptText.Comment]
  var parts: [ScriptText.Part] { script.parts }

  /// Comments on lines of their own.
  var fullComments: [ScriptText.Comment] { comments.filter { !$0.isTrailing } }

  /// A verdict that a comment decided.
  func by(_ comment: ScriptText.Comment, _ hold: GuideBlock.Hold) -> Verdict<GuideBlock.Hold> {
    Verdict(hold, words: comment.text, line: comment.number)
  }

  /// A verdict that a command decided.
  func by(_ command: ScriptText.Command, _ hold: GuideBlock.Hold) -> Verdict<GuideBlock.Hold> {
    Verdict(hold, words: command.text, line: command.number)
  }

  /// The last command that begins before a line, and the first behind it.
  ///
  /// - Complexity: O(log *n*) for *n* commands.
  func commands(around number: Int) -> (ScriptText.Command?, ScriptText.Command?) {
    var low = 0
    var high = commands.count
    while low < high {
      let middle = (low + high) / 2
      if commands[middle].number < number { low = middle + 1 } else { high = middle }
    }
    let before = low > 0 ? commands[low - 1] : nil
    return (before, low < commands.count ? commands[low] : nil)
  }

  /// Whether a command stands behind a line.
  func hasCommand(after number: Int) -> Bool {
    commands.last.map { $0.number > number } ?? false
  }

  /// Whether a command stands before a line.
  func hasCommand(before number: Int) -> Bool {
    commands.first.map { $0.number < number } ?? false
  }
}
