/// Gathers the inputs of a guide while its blocks are read in order.
///
/// Placeholders that stand for the same thing become one input: the same text, or the whole
/// value of the same variable. Where a variable is given values of two kinds (a live key here, a
/// test key there), each kind is an input of its own.
struct InputTable {
  private struct Entry {
    var name: Input.Name
    var isSecret: Bool
    var startsWith: String?
    var placeholders: [String] = []
    var variables: [String] = []
    var lines: [Int] = []
  }

  private var entries: [Entry] = []
  private var byName: [Input.Name: Int] = [:]
  private var byPlaceholder: [String: Int] = [:]

  /// Notes that `placeholder` stands on `line`, as the whole value of `variable` if that is given.
  ///
  /// - Returns: The name of its input.
  mutating func add(_ placeholder: Placeholder, variable: String?, line: Int) -> Input.Name {
    let index = entry(for: placeholder, variable: variable)
    if !entries[index].placeholders.contains(placeholder.text) {
      entries[index].placeholders.append(placeholder.text)
    }
    if entries[index].lines.last != line { entries[index].lines.append(line) }
    if byPlaceholder[placeholder.text] == nil { byPlaceholder[placeholder.text] = index }
    return entries[index].name
  }

  /// Notes that a command on `line` reads the variable `name`, which nothing before it sets.
  ///
  /// - Returns: The name of its input: the variable's in capitals.
  mutating func add(variable: String, line: Int) -> Input.Name {
    let name = Self.name(from: variable)
    let index =
      byName[name]
      ?? insert(Entry(name: name, isSecret: SecretNames.isSecret(name), startsWith: nil))
    if !entries[index].variables.contains(variable) { entries[index].variables.append(variable) }
    if entries[index].lines.last != line { entries[index].lines.append(line) }
    return name
  }

  /// The inputs in the order of first use, with the lines of steps that name them.
  func inputs(mentionedIn mentions: InputMentions) -> [Input] {
    entries.map { entry in
      Input(
        name: entry.name, isSecret: entry.isSecret, startsWith: entry.startsWith,
        placeholders: entry.placeholders, variables: entry.variables, lines: entry.lines,
        mentions: mentions.lines(naming: entry.startsWith, or: entry.placeholders))
    }
  }

  /// The input of a placeholder that has been seen, beside no variable; `nil` for a new one.
  func input(of placeholder: Placeholder) -> Input.Name? {
    byPlaceholder[placeholder.text].map { entries[$0].name }
  }

  private mutating func entry(for placeholder: Placeholder, variable: String?) -> Int {
    guard let variable else {
      if let known = byPlaceholder[placeholder.text] { return known }
      return insert(new(placeholder, wanted: Self.name(from: placeholder.text)))
    }
    if let known = byName[variable] {
      let isSameKind =
        entries[known].startsWith == placeholder.startsWith
        || placeholder.startsWith == nil || entries[known].startsWith == nil
      if isSameKind { return known }
      if let known = byPlaceholder[placeholder.text] { return known }
      return insert(new(placeholder, wanted: Self.name(from: placeholder.text), beside: variable))
    }
    return insert(new(placeholder, wanted: variable))
  }

  private func new(
    _ placeholder: Placeholder, wanted: Input.Name, beside variable: String? = nil
  ) -> Entry {
    var name = wanted
    var count = 2
    while byName[name] != nil {
      name = "\(wanted)_\(count)"
      count += 1
    }
    let isSecret =
      SecretNames.isSecret(variable ?? name)
      || placeholder.startsWith.map(SecretNames.isSecretPrefix) == true
    return Entry(name: name, isSecret: isSecret, startsWith: placeholder.startsWith)
  }

  private mutating func insert(_ entry: Entry) -> Int {
    byName[entry.name] = entries.count
    entries.append(entry)
    return entries.count - 1
  }

  /// A placeholder in capitals: `<your-domain>` gives `YOUR_DOMAIN`, `sk_test_XXXX` `SK_TEST`.
  static func name(from placeholder: String) -> Input.Name {
    var name = ""
    for scalar in placeholder.unicodeScalars {
      switch scalar.value {
      case 48...57, 65...90: name.unicodeScalars.append(scalar)
      case 97...122: name += String(scalar).uppercased()
      default: if !name.isEmpty, !name.hasSuffix("_") { name += "_" }
      }
    }
    while name.hasSuffix("_") { name.removeLast() }
    let bare = name.lastIndex { $0 != "X" }.map { String(name[...$0]) } ?? name
    if bare.hasSuffix("_"), bare.count > 1 { name = String(bare.dropLast()) }
    guard let first = name.first, !first.isNumber else { return "INPUT_" + name }
    return name
  }
}

/// Whether a name or a prefix says that its value is secret.
enum SecretNames {
  /// Prefixes with which services mark keys that must stay secret.
  private static let prefixes: Set<String> = ["sk", "whsec", "rk", "xoxb", "xoxp", "ghp", "glpat"]

  static func isSecret(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.contains("public") || words.contains("publishable") { return false }
    if words.contains(where: Lexicon.secretWords.contains) { return true }
    return zip(words, words.dropFirst()).contains { pair in
      Lexicon.secretPairs.contains { $0 == pair }
    }
  }

  static func isSecretPrefix(_ prefix: String) -> Bool {
    prefixes.contains(String(prefix.lowercased().prefix { $0.isLetter }))
  }
}
