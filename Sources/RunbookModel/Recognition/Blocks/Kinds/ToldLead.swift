/// What the sentence before a block only tells of is text: it happens by itself, it was done
/// before, or somebody would do it.
///
/// ```markdown
/// Under the hood, this runs:
///
/// The script executes the following commands:
///
/// In the old setup we used:
///
/// For example, to wipe the cache you would run:
/// ```
///
/// A program, a script or `this` runs the block itself, so the sentence ends with what it does;
/// `This command runs the tests:` tells what the block is for, and the block is run. What was
/// done is told with `we used`, `used to` and the like. To have a block run, order it: `Run:`.
struct ToldLead: BlockRule {
  static let name: RuleName = "told-lead"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isShell || block.fence.isOpen,
      let lead = block.leads.first(where: Self.tells)
    else { return nil }
    return block.byLead(.text, lead)
  }

  /// Whether a lead tells of what it leads in, and orders none of it.
  static func tells(_ lead: BlockLead) -> Bool {
    let orders = lead.openings.last.map(Lexicon.actionVerbs.contains) == true
    guard lead.isOpen || lead.points, !orders else { return false }
    return tellsOfItself(lead.words) || tellsOfBefore(lead.words) || tellsWhatWould(lead.words)
  }

  // MARK: By itself

  private static let running: Set<String> = [
    "runs", "executes", "calls", "invokes", "issues", "performs", "does", "run", "execute", "call",
    "invoke", "issue", "perform", "do",
  ]

  private static let subjects: Set<String> = [
    "this", "that", "it", "which", "script", "tool", "workflow", "pipeline", "job", "program",
    "installer", "automation", "action", "playbook", "function", "hook", "wrapper", "target",
    "task", "timer", "service", "daemon", "operator", "controller", "bot", "helper", "entrypoint",
    "cron", "step",
  ]

  /// `The script then runs:`, `Under the hood, this will execute the following commands:`.
  private static func tellsOfItself(_ words: [String]) -> Bool {
    var rest = words[...]
    while let last = rest.last, pointers.contains(last) { rest = rest.dropLast() }
    guard let verb = rest.last, running.contains(verb), rest.count > 1 else { return false }
    rest = rest.dropLast()
    // `run` by itself is an order; `the script will run` is none.
    let isThirdPerson = verb.hasSuffix("s") || verb == "does"
    if !isThirdPerson, rest.last.map(auxiliaries.contains) != true,
      rest.last.map(adverbs.contains) != true
        || rest.dropLast().last.map(auxiliaries.contains) != true
    {
      return false
    }
    while let last = rest.last, adverbs.contains(last) || auxiliaries.contains(last) {
      rest = rest.dropLast()
    }
    guard let subject = rest.last else { return false }
    if isThirdPerson, insides.start(of: words) != nil { return true }
    return subjects.contains(subject) && !rest.contains { pointing.contains($0) }
  }

  private static let insides = Phrases([
    "under the hood", "behind the scenes", "internally", "in the background",
  ])

  private static let pointers: Set<String> = [
    "the", "following", "these", "this", "command", "commands", "here", "line", "lines", "below",
    "steps", "roughly", "something", "like", "basically", "essentially",
  ]

  private static let pointing: Set<String> = ["following", "below", "you", "we", "please"]

  private static let auxiliaries: Set<String> = ["will", "would", "just", "only", "simply", "may"]

  private static let adverbs: Set<String> = [
    "then", "also", "automatically", "basically", "essentially", "internally", "roughly",
    "effectively", "now", "in", "turn", "just", "simply", "itself", "first", "finally", "always",
  ]

  // MARK: Before

  private static let earlier = Phrases([
    "we used", "we ran", "we did", "we had", "we used to", "you used to", "one used to",
    "used to run",
    "used to be", "they used", "they ran", "was done with", "was done by", "was done as",
  ])

  private static let then = Phrases([
    "in the old", "in the previous", "in the past", "in old", "in earlier", "in older",
    "in previous", "before the migration", "before version", "up to version", "until version",
    "with the old", "previously", "formerly", "historically", "back then", "in former",
  ])

  /// `In the old setup we used:`, `Previously this was done with:`.
  private static func tellsOfBefore(_ words: [String]) -> Bool {
    if earlier.occur(in: words), !words.contains(where: asking.contains) { return true }
    return then.start(of: words) != nil && words.contains(where: past.contains)
  }

  private static let asking: Set<String> = ["same", "replace", "change", "repeat", "as"]

  private static let past: Set<String> = [
    "used", "ran", "was", "were", "did", "had", "would", "looked", "worked", "called", "needed",
  ]

  // MARK: Would

  /// `For example, to wipe the cache you would run:`, `Normally one would type:`.
  private static func tellsWhatWould(_ words: [String]) -> Bool {
    guard let index = words.lastIndex(where: { $0 == "would" || $0 == "you'd" || $0 == "we'd" })
    else { return examples.start(of: words) != nil }
    let rest = words[(index + 1)...].drop { adverbs.contains($0) || habits.contains($0) }
    let isSomebodys =
      words[index] != "would"
      || words[..<index].last { !habits.contains($0) }.map(persons.contains) == true
    return isSomebodys && rest.first.map(typing.contains) == true
  }

  private static let habits: Set<String> = [
    "normally", "usually", "typically", "otherwise", "manually", "still",
  ]

  private static let persons: Set<String> = ["you", "one", "we", "somebody", "someone", "they"]

  private static let typing: Set<String> = [
    "run", "use", "type", "execute", "do", "call", "enter", "issue", "write",
  ]

  private static let examples = Phrases([
    "for example to", "for instance to", "as an example to", "e.g to",
  ])
}
