/// What an item of a checklist says has been done: `closed` of `Ticket closed`.
///
/// An item is fulfilled by a step that does this, not by one that does something else, let alone
/// the contrary, to the same thing: `Open the ticket`.
struct ChecklistDeed {
  /// Stems of the item's participles, or of the verb with which it begins.
  let verbs: Set<String>

  init(of text: String) {
    let words = Words.of(text)
    var verbs: Set<String> = []
    for word in words {
      if let verb = Self.irregular[word] {
        verbs.insert(Words.stem(verb))
      } else if word.utf8.count > 4, word.hasSuffix("ed"), !Self.noDeeds.contains(word) {
        verbs.insert(Words.stem(word))
      }
    }
    // `Backup complete` is no order.
    if verbs.isEmpty, let first = words.first, Lexicon.actionVerbs.contains(first),
      !Lexicon.stopWords.contains(first),
      !words.map(Words.stem).contains(where: Self.isOver.contains)
    {
      verbs.insert(Words.stem(first))
    }
    self.verbs = verbs
  }

  /// Words that say that something is over and not what was done.
  static let isOver: Set<String> = Set(
    ["done", "completed", "complete", "finished", "performed", "executed", "successfully"]
      .map(Words.stem))

  /// Whether all of it is among what a step does, as stems of its words.
  func isDone(by deeds: Set<String>) -> Bool {
    verbs.allSatisfy { verb in
      deeds.contains(verb)
        || Self.synonyms[verb].map { !$0.isDisjoint(with: deeds) } == true
        || deeds.contains { Self.isNoun($0, of: verb) }
    }
  }

  /// `rotation` of `rotat`, `deployment` of `deploi`.
  private static func isNoun(_ word: String, of verb: String) -> Bool {
    let root = verb.hasSuffix("i") ? verb.dropLast() : verb[...]
    guard root.utf8.count > 4, word.hasPrefix(root) else { return false }
    return ["ion", "ment", "fication", "cation", "yment", "ation", "al"].contains {
      word.dropFirst(root.count) == $0
    }
  }

  /// Whether it takes something away.
  var isRemoval: Bool { !verbs.isDisjoint(with: Self.removals) }

  /// Whether a step with this title takes something away or ends it.
  static func isRemoval(_ title: String) -> Bool {
    Words.of(title).contains { removals.contains(Words.stem($0)) }
  }

  private static let removals = Set(
    [
      "remove", "delete", "drop", "destroy", "purge", "wipe", "disable", "deactivate", "stop",
      "revoke", "unset", "uninstall", "close", "terminate", "undo", "revert", "cancel", "abort",
    ].map(Words.stem))

  /// Stems with those of past forms as of their verbs: `take` for `taken`.
  static func plain(_ stems: Set<String>) -> Set<String> {
    Set(stems.map { irregularStems[$0] ?? $0 })
  }

  private static let irregularStems = Dictionary(
    irregular.map { (Words.stem($0.key), Words.stem($0.value)) }, uniquingKeysWith: { $1 })

  /// Past forms that do not end in `-ed`.
  private static let irregular: [String: String] = [
    "sent": "send", "built": "build", "rebuilt": "rebuild", "written": "write", "taken": "take",
    "withdrawn": "withdraw", "withdrew": "withdraw", "frozen": "freeze", "told": "tell",
    "brought": "bring", "chosen": "choose", "given": "give", "shown": "show", "drawn": "draw",
    "begun": "begin", "kept": "keep", "made": "make", "undone": "undo", "overwritten": "overwrite",
    "overridden": "override", "shut": "shut", "unfrozen": "unfreeze", "found": "find",
  ]

  /// Words in `-ed` that are no deeds of an item's own.
  private static let noDeeds: Set<String> = [
    "needed", "required", "expected", "dedicated", "speed", "embed", "limited", "related",
    "based", "detailed", "hundred", "unused", "unneeded", "completed", "finished", "performed",
    "executed", "affected", "desired", "supported", "allowed", "indeed", "managed", "trusted",
    "unchanged",
  ]

  /// Verbs that say the same of what an item and a step are about.
  private static let synonyms: [String: Set<String>] = {
    let groups = [
      ["deploy", "release", "ship", "publish", "redeploy", "promote"],
      ["create", "add", "provision", "generate", "make"],
      ["remove", "delete", "drop", "destroy", "purge", "wipe"],
      ["configure", "setup", "set", "update", "change", "edit", "adjust"],
      ["verify", "check", "test", "confirm", "validate", "ensure"],
      ["start", "launch", "boot"], ["stop", "halt", "shut"], ["enable", "activate"],
      ["disable", "deactivate"], ["send", "announce", "notify", "inform", "tell", "post"],
      ["copy", "save", "store", "record", "note", "write"], ["rotate", "replace", "renew"],
      ["update", "upgrade"], ["back", "backup"], ["restart", "reboot"], ["undo", "revert"],
    ]
    var result: [String: Set<String>] = [:]
    for group in groups {
      let stems = Set(group.map(Words.stem))
      for stem in stems { result[stem, default: []].formUnion(stems) }
    }
    return result
  }()
}
