/// Sentences before a block that say not to run it: `Never run this on the primary:`.
enum Prohibitions {
  /// Whether the words right before a block forbid what is in it.
  static func forbid(_ lead: [String]) -> Bool {
    if ["wrong", "bad", "incorrect"].contains(lead.first), lead.count < 3 { return true }
    for opener in openers {
      guard let start = lead.firstIndex(of: opener) else { continue }
      let next = lead.dropFirst(start + opener.count).first
      // `Do not forget to run:` orders it.
      if let next, harmless.contains(next) { continue }
      // Further into a text only what forbids to run says something of the block.
      if start == 0 || next.map(runVerbs.contains) == true { return true }
    }
    return false
  }

  private static let openers: [[String]] = [
    ["do", "not"], ["don't"], ["never"], ["avoid"], ["instead", "of"], ["rather", "than"],
    ["what", "not", "to", "do"], ["this", "will", "fail"], ["this", "is", "wrong"],
    ["the", "following", "is", "wrong"], ["the", "following", "will", "fail"],
    ["previously", "this"], ["previously", "we"],
    ["formerly"],
  ]

  private static let harmless: Set<String> = ["forget", "worry", "hesitate", "skip", "be", "panic"]

  private static let runVerbs: Set<String> = ["run", "running", "execute", "do", "use", "using"]
}
