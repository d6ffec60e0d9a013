/// The words before a block, or the heading above it, say that it is typed in another place than
/// the rest: `On the standby, run:`, `Inside the container:`, `### On each worker`.
///
/// ```markdown
/// 3. On the standby, promote it:
///
///    ~~~sh
///    pg_ctl promote
///    ~~~
/// ```
///
/// Here, the command would do to this machine what was meant for that one; so before the first
/// block for a place, somebody has to say once that the place is here, also with `--yes`. A
/// terminal, a window and the reader's own computer are here. A block that goes there by itself
/// (`ssh standby …`, `docker exec …`) is run, and so is all of a guide whose every block is for
/// one place: that is where it is carried out.
struct OtherPlace: Rule {
  static let name: RuleName = "other-place"

  /// What names the place of a block; the answer is the place in the words of the guide.
  static func find(_ block: BlockCandidate) -> Verdict<String>? {
    for lead in block.leads where lead.isOpen || lead.points {
      guard let place = place(in: lead) else { continue }
      guard !goesThere(block, place) else { return nil }
      return Verdict(place.text, words: place.text, line: lead.line)
    }
    guard let title = block.place.otherPlace, let place = whole(title.words[...]),
      !goesThere(block, place)
    else { return nil }
    return Verdict(place.text, words: title.text, line: block.place.otherPlaceLine)
  }

  /// Whether a heading names a place and nothing else, so that all below is for there.
  static func isPlace(_ title: Title) -> Bool { whole(title.words[...]) != nil }

  // MARK: Words

  private struct Place {
    let words: ArraySlice<String>
    let isContainer: Bool
    var text: String { words.joined(separator: " ") }
  }

  private static func place(in lead: BlockLead) -> Place? {
    let words = lead.words.drop { Lexicon.orderLeadIns.contains($0) }
    if let place = opening(words) {
      let rest = words[place.words.endIndex...]
      guard let next = rest.first else { return place }
      // `On the instance list page, click` names a page.
      let clause = Clauses.of(lead.text).lazy.map { $0.drop { Lexicon.orderLeadIns.contains($0) } }
        .first { !$0.isEmpty }
      let isOver = clause?.count == place.words.count
      let hasComma = clause.map { $0.count < words.count } == true
      return isOver || behind.contains(next) || !hasComma && Lexicon.actionVerbs.contains(next)
        ? place : nil
    }
    guard let verb = words.first, running.contains(verb),
      let start = words.lastIndex(where: prepositions.contains),
      let place = whole(words[start...])
        ?? (start > words.startIndex ? whole(words[(start - 1)...]) : nil)
    else { return nil }
    return place
  }

  private static func whole(_ words: ArraySlice<String>) -> Place? {
    opening(words).flatMap { $0.words.endIndex == words.endIndex ? $0 : nil }
  }

  /// The place with which words begin: a preposition, what tells which, at most three words, a
  /// machine.
  private static func opening(_ words: ArraySlice<String>) -> Place? {
    guard let first = words.first, prepositions.contains(first) else { return nil }
    var rest = words.dropFirst()
    while let next = rest.first, prepositions.contains(next) { rest = rest.dropFirst() }
    guard let determiner = rest.first, determiners.contains(determiner) || isNumbered(rest) else {
      return nil
    }
    guard let noun = rest.prefix(5).lastIndex(where: { nouns.contains($0) }) else { return nil }
    let named = rest[...noun]
    guard !named.contains(where: here.contains),
      !named.dropLast().contains(where: notBefore.contains)
    else { return nil }
    let isOwn = named.contains("your") && own.contains(words[noun])
    guard !isOwn else { return nil }
    var end = noun + 1
    // `on node 2`, `on host db1`
    if determiner == words[noun], end < words.endIndex { end += 1 }
    return Place(words: words[..<end], isContainer: inner.contains(words[noun]))
  }

  /// `node 2`, `host db1`: a machine and its name without an article.
  private static func isNumbered(_ words: ArraySlice<String>) -> Bool {
    guard let noun = words.first, nouns.contains(noun), let name = words.dropFirst().first else {
      return false
    }
    return name.contains(where: \.isNumber)
  }

  private static let prepositions: Set<String> = ["on", "in", "inside", "within", "from", "at"]

  private static let determiners: Set<String> = [
    "the", "your", "a", "an", "each", "every", "all", "another", "both", "any", "one", "that",
    "these", "those", "other", "new", "old",
  ]

  /// Machines, and what is like one from the inside.
  private static let nouns: Set<String> = [
    "server", "servers", "machine", "machines", "host", "hosts", "node", "nodes", "droplet", "vm",
    "vms", "instance", "instances", "primary", "secondary", "replica", "replicas", "standby",
    "leader", "follower", "followers", "master", "masters", "worker", "workers", "bastion",
    "jumphost", "client", "clients", "box", "boxes", "device", "devices", "router", "switch",
    "firewall", "gateway", "hypervisor", "appliance", "guest",
    "container", "containers", "pod", "pods", "chroot", "jail", "sandbox",
  ]

  private static let inner: Set<String> = [
    "container", "containers", "pod", "pods", "chroot", "jail", "sandbox",
  ]

  /// What says that the place is where the reader is.
  private static let here: Set<String> = [
    "same", "this", "local", "own", "dev", "development", "current",
  ]

  /// The reader's own, after `your`.
  private static let own: Set<String> = ["machine", "box", "host", "device", "client"]

  /// What cannot stand inside a place's name.
  private static let notBefore: Set<String> = ["of", "to", "and", "that", "which", "with", "is"]

  /// What may follow a place in the same sentence.
  private static let behind: Set<String> = [
    "you", "we", "that", "which", "where", "with", "of", "in", "for", "named", "called", "the",
    "as", "itself", "only", "first", "now", "then", "after", "before", "and",
  ]

  private static let running: Set<String> = ["run", "execute", "do", "type", "issue", "repeat"]

  // MARK: Commands

  /// Whether a block's own command goes to the place.
  private static func goesThere(_ block: BlockCandidate, _ place: Place) -> Bool {
    block.script.commands.contains { command in
      let program = command.line.programName
      return remote.contains(program) || place.isContainer && containers.contains(program)
        || command.line.arguments.contains("ssh")
    }
  }

  private static let remote: Set<String> = [
    "ssh", "scp", "sftp", "rsync", "mosh", "ansible", "ansible-playbook", "salt", "pdsh", "pssh",
    "vagrant", "multipass", "fly", "flyctl", "heroku",
  ]

  private static let containers: Set<String> = [
    "docker", "podman", "nerdctl", "docker-compose", "kubectl", "oc", "lxc", "incus", "crictl",
    "systemd-nspawn", "machinectl", "chroot",
  ]
}
