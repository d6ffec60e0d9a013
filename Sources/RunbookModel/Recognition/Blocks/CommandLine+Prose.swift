/// What a line shows to be words for people, or something that a program has printed.
extension CommandLine {
  /// An option, a pipe, a path, an address or a value by name.
  var hasTechnicalArgument: Bool {
    arguments.contains { word in
      guard let first = word.utf8.first else { return false }
      if first == 45 { return word.utf8.count > 1 && !["->", "--", "-->"].contains(word) }
      if word.utf8.count < 5, Self.operators.contains(String(word)) { return true }
      if first == 36 || word.hasPrefix("<<") || word.hasPrefix("\"$") { return true }
      guard word.utf8.count > 1 else { return false }
      return word.utf8.contains(47) || first != 61 && word.utf8.count > 2 && word.utf8.contains(61)
    }
  }

  private static let operators: Set<String> = ["|", "||", "&&", ">", ">>", "<", "2>&1", "&"]

  /// Whether a word may stand behind a program: not `a:`, `*` or `of,`.
  static func canBeArgument(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, let last = word.utf8.last else { return false }
    return ![58, 61, 124, 42, 43, 40, 91].contains(first) && ![58, 44, 33, 63, 59].contains(last)
      && word != "->" && word != "-"
  }

  /// Whether it ends as settings and sentences do: `a = b`, `web-data;`, `server {`, `is done.`.
  var endsAsProse: Bool {
    if let second = words.dropFirst().first, ["=", ":", "->", "=>", ":=", "+="].contains(second) {
      return true
    }
    guard let last = words.last, words.count > 1 else { return words.last?.hasSuffix(";") == true }
    if last == "{" || last == "};" { return !words.contains { $0.hasSuffix("()") } }
    guard let sign = last.utf8.last else { return false }
    if sign == 59 { return !last.hasSuffix("\\;") && !words.contains("do") && last != ";" }
    let letters = last.dropLast()
    // `scp web.conf host:`
    if sign == 58, isKnown { return false }
    return [33, 63, 44, 46, 58].contains(sign) && letters.count > 1
      && letters.allSatisfy(\.isLetter)
  }

  private static let sentenceWords: Set<String> = [
    "the", "is", "are", "was", "were", "you", "your", "that", "this", "sure", "will", "should",
    "has", "have", "been", "it", "its", "can", "they", "there", "when", "we",
  ]
  private static let smallWords: Set<String> = [
    "a", "an", "of", "and", "or", "not", "to", "with", "for", "on", "by", "as", "at", "from", "if",
    "but", "be", "all",
  ]

  /// Whether it reads as a sentence: words like `the` or `is` without quotes around them.
  var isSpoken: Bool {
    guard program != "echo", program != "printf" else { return false }
    var small = 0
    // `<the name of the host>` says what to write, and is no sentence.
    var isHint = false
    for word in arguments {
      if word.hasPrefix("<") || word.hasPrefix("[") || word.contains("=<") { isHint = true }
      defer { if word.hasSuffix(">") || word.hasSuffix("]") { isHint = false } }
      if isHint { continue }
      let plain = word.lowercased()
      if Self.sentenceWords.contains(plain) { return true }
      if Self.smallWords.contains(plain) { small += 1 }
    }
    return small > 1 && !hasTechnicalArgument
  }

  private static let doneWords: Set<String> = [
    "created", "configured", "deleted", "restarted", "unchanged", "patched", "scaled", "labeled",
    "annotated", "cordoned", "uncordoned", "drained", "evicted", "met", "edited", "updated",
    "removed", "started", "stopped", "exposed", "rolled",
  ]

  /// `npm ERR! code`, `tool version 2.1`, `node v20.1.0`: what a program says of itself.
  var printsOfItself: Bool {
    guard let second = arguments.first else { return false }
    if ["ERR!", "WARN", "ERROR", "INFO", "notice", "warn"].contains(second) { return true }
    // `deployment.apps/web restarted`, `pod/web-1 condition met`.
    if program.contains("/"), let last = arguments.last, Self.doneWords.contains(String(last)) {
      return !program.hasPrefix(".") && !program.hasPrefix("/")
    }
    // `npm version 1.2.3` and `./release v1.2.3` do something with the number.
    guard isKnown, !roles.contains(.scriptRunner) else { return false }
    let number = second == "version" ? arguments.dropFirst().first : second
    guard let number, arguments.count <= 2, program != "sleep" else { return false }
    let digits = number.hasPrefix("v") ? number.dropFirst() : number
    // Four numbers with points are an address.
    return digits.contains(".") && digits.split(separator: ".").count < 4
      && digits.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
  }
}
