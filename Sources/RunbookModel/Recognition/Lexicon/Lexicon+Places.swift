/// Words by which a place or a reference is known.
extension Lexicon {
  /// What begins a place.
  static let placePrepositions: Set<String> = ["on", "in", "from", "at"]

  /// What stands between the preposition and the place.
  static let placeDeterminers: Set<String> = [
    "the", "your", "a", "an", "each", "every", "all", "another", "both", "any", "one", "this",
    "that", "same",
  ]

  /// Machines and windows, where something is typed.
  static let placeNouns: Set<String> = [
    "server", "servers", "machine", "machines", "host", "hosts", "node", "nodes", "laptop",
    "workstation", "computer", "droplet", "vm", "vms", "instance", "instances", "primary",
    "secondary", "replica", "replicas", "standby", "leader", "follower", "master", "masters",
    "worker", "workers", "bastion", "jumphost", "client", "clients", "container", "pod",
    "terminal", "shell", "window", "console", "box", "device",
  ]

  /// Nouns before the number of a step.
  static let referenceNouns: Set<String> = ["step", "steps", "section", "sections", "phase"]
}
