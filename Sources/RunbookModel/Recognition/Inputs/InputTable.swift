/// Gathers the inputs of a guide while its blocks are read in order.
///
/// Placeholders that stand for the same thing become one input: the same text, the same words in
/// another spelling, or the whole value of the same variable. Where a variable is given values of
/// two kinds (a live key here, a test key there), each kind is an input of its own.
struct InputTable {
  private struct Entry {
    var name: Input.Name
    var startsWith: String?
    var form: Input.Form?
    /// Whether a variable stands behind `://`, and so holds a part of an address at most.
    var isPartOfAddress = false
    var placeholders: [String] = []
    var variables: [String] = []
    var lines: [Int] = []
    var reason: Reason
    /// Why it is secret; `nil` where it is not.
    var secrecy: Reason?
  }

  private var entries: [Entry] = []
  private var byName: [Input.Name: Int] = [:]
  private var byPlaceholder: [String: Int] = [:]
  private var byWords: [String: Int] = [:]

  /// Notes a placeholder on a line with what stands beside it, and the reason why it is one.
  ///
  /// - Returns: The name of its input.
  mutating func add(
    _ placeholder: Placeholder, _ surroundings: PlaceholderSurroundings, line: Int,
    because reason: Reason
  ) -> Input.Name {
    let index =
      placeholder.order?.input.flatMap { byName[$0] }
      ?? known(placeholder, beside: surroundings.variable)
      ?? insert(new(placeholder, surroundings, because: reason))
    if byPlaceholder[placeholder.text] == nil {
      byPlaceholder[placeholder.text] = index
      entries[index].placeholders.append(placeholder.text)
    } else if !entries[index].placeholders.contains(placeholder.text) {
      entries[index].placeholders.append(placeholder.text)
    }
    if let key = InputNames.words(of: placeholder), byWords[key] == nil { byWords[key] = index }
    note(line, for: index)
    if entries[index].secrecy == nil {
      entries[index].secrecy = secrecy(of: placeholder, surroundings, at: line)
    }
    if entries[index].form == nil {
      entries[index].form = InputForms.form(
        of: placeholder, named: entries[index].name, isWhole: surroundings.isWhole)
    }
    return entries[index].name
  }

  /// Notes that a command reads a variable that nothing before it sets.
  ///
  /// - Returns: The name of its input: the variable's in capitals.
  mutating func add(
    variable: String, line: Int, isPartOfAddress: Bool = false, because reason: Reason
  ) -> Input.Name {
    let name = InputNames.name(from: variable)
    let index = byName[name] ?? insert(Entry(name: name, reason: reason))
    if !entries[index].variables.contains(variable) { entries[index].variables.append(variable) }
    if isPartOfAddress { entries[index].isPartOfAddress = true }
    note(line, for: index)
    if entries[index].secrecy == nil, SecretName.isSecret(name) {
      entries[index].secrecy = Reason(SecretName.name, words: variable, line: line)
    }
    return name
  }

  /// The inputs in the order of first use, with the lines of steps that name them and with what
  /// the guide says of them.
  func inputs(
    mentionedIn mentions: InputMentions, described descriptions: InputDescriptions
  ) -> [Input] {
    entries.map { entry in
      let texts = entry.placeholders + entry.variables + [entry.name]
      let startsWith = entry.startsWith ?? descriptions.beginning(of: texts)
      var secrecy = entry.secrecy
      if secrecy == nil, let startsWith, SecretShape.isSecret(startsWith) {
        secrecy = Reason(SecretShape.name, words: startsWith, line: entry.reason.line)
      }
      return Input(
        name: entry.name, isSecret: secrecy != nil, startsWith: startsWith,
        placeholders: entry.placeholders, variables: entry.variables, lines: entry.lines,
        mentions: mentions.lines(naming: startsWith, or: entry.placeholders),
        description: descriptions.description(of: texts)
          ?? entry.placeholders.lazy.compactMap(InputNames.hint).first,
        form: entry.placeholders.isEmpty ? Self.form(ofVariable: entry) : entry.form,
        reasons: [entry.reason] + (secrecy.map { [$0] } ?? []))
    }
  }

  private static func form(ofVariable entry: Entry) -> Input.Form? {
    let form = InputForms.form(ofVariable: entry.name)
    return form == .url && entry.isPartOfAddress ? nil : form
  }

  /// The input of a placeholder that has been seen, beside no variable; `nil` for a new one.
  func input(of placeholder: Placeholder) -> Input.Name? {
    byPlaceholder[placeholder.text].map { entries[$0].name }
  }

  // MARK: Entries

  private mutating func note(_ line: Int, for index: Int) {
    if entries[index].lines.last != line { entries[index].lines.append(line) }
  }

  /// The input that a placeholder belongs to.
  private func known(_ placeholder: Placeholder, beside variable: String?) -> Int? {
    if placeholder.order?.input != nil { return nil }
    let same = byPlaceholder[placeholder.text]
    let words = InputNames.words(of: placeholder)
    guard let variable else {
      return same ?? words.flatMap { byWords[$0] }.flatMap { isOfKind(placeholder, $0) ? $0 : nil }
    }
    if let known = byName[variable] { return isOfKind(placeholder, known) ? known : same }
    // What says itself what it is, is the same whatever variable it is given to.
    guard words != nil else { return nil }
    return same
  }

  /// Whether an input's value starts as the placeholder says, as far as both say anything.
  private func isOfKind(_ placeholder: Placeholder, _ index: Int) -> Bool {
    entries[index].startsWith == placeholder.startsWith || placeholder.startsWith == nil
      || entries[index].startsWith == nil
  }

  private func new(
    _ placeholder: Placeholder, _ surroundings: PlaceholderSurroundings, because reason: Reason
  ) -> Entry {
    let names = InputNames.candidates(for: placeholder, surroundings)
    var name = names.first { byName[$0] == nil } ?? names[0]
    var count = 2
    while byName[name] != nil {
      name = "\(names[0])_\(count)"
      count += 1
    }
    return Entry(name: name, startsWith: placeholder.startsWith, reason: reason)
  }

  private mutating func insert(_ entry: Entry) -> Int {
    byName[entry.name] = entries.count
    entries.append(entry)
    return entries.count - 1
  }

  /// Why a placeholder's value is secret.
  private func secrecy(
    of placeholder: Placeholder, _ surroundings: PlaceholderSurroundings, at line: Int
  ) -> Reason? {
    let own = placeholder.naming == .own ? placeholder.text : nil
    let names = surroundings.variable.map { [$0] } ?? [own, surroundings.label].compactMap(\.self)
    if let name = names.first(where: SecretName.isSecret) {
      return Reason(SecretName.name, words: name, line: line)
    }
    if surroundings.isPassword {
      return Reason(SecretName.name, words: placeholder.text + "@", line: line)
    }
    guard let start = placeholder.startsWith, SecretShape.isSecret(start) else { return nil }
    return Reason(SecretShape.name, words: start, line: line)
  }
}
