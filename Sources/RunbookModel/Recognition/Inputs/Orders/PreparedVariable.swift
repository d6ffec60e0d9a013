/// A variable that the guide says is there already is nothing to ask for.
///
/// ```text
/// For your convenience, the cluster's name is set as `$CLUSTER_NAME`.
/// The pipeline sets `RELEASE_TAG` automatically.
/// ```
///
/// A sentence that tells the reader to set it, or what it must be set to, says the contrary.
struct PreparedVariable: Rule {
  static let name: RuleName = "prepared-variable"

  private static let told = Phrases([
    "automatically", "already set", "already exported", "already been set", "already available",
    "for your convenience", "we have added", "we've added", "we have set", "we've set",
    "we have exported", "has been set", "have been set", "has been exported", "have been exported",
    "preconfigured", "pre-configured", "prepopulated", "pre-populated", "is set by", "are set by",
    "provided by", "injected", "is predefined", "are predefined",
  ])

  private static let orders: Set<String> = [
    "must", "should", "need", "needs", "ensure", "make", "verify", "check", "not", "if", "once",
    "after", "unless",
  ]

  /// The variables that a sentence says are set.
  static func variables(in sentence: OrderSentence) -> [String] {
    let words = sentence.words
    guard told.occur(in: words), !words.contains(where: orders.contains) else { return [] }
    return sentence.spans.compactMap { span in
      let bare = span.filter { !"${}".contains($0) }
      let isName =
        bare.utf8.allSatisfy(ASCII.isNameByte) && bare.utf8.first.map(ASCII.isNameStart) == true
      return isName && (span.hasPrefix("$") || bare.utf8.allSatisfy { !ASCII.isLower($0) })
        ? bare : nil
    }
  }
}
