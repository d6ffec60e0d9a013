/// Words by which one of several ways is known.
extension Lexicon {
  /// Words that begin a heading or a lead which starts one of several ways.
  static let alternativeLeads: Set<String> = ["for", "on", "using", "via", "with"]

  /// Words that name one of several ways, followed by a letter or number.
  static let alternativeNames: Set<String> = [
    "option", "method", "alternative", "variant", "way", "scenario", "approach",
  ]

  /// What a heading `For X` ends with when each X is to be done, not one of them.
  static let repeatedTargets: Set<String> = [
    "repository", "repositories", "repo", "each", "every", "all",
  ]
}
