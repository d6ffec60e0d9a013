/// What an input is called: after the variable beside it, else after what says most of it.
enum InputNames {
  /// Names for a new input, the best first; there is at least one.
  static func candidates(
    for placeholder: Placeholder, _ surroundings: PlaceholderSurroundings
  ) -> [Input.Name] {
    let own = name(from: placeholder.text)
    if let directed = placeholder.order?.input { return [directed, own] }
    if let variable = surroundings.variable { return [variable, own] }
    let label = surroundings.label.map(name)
    switch placeholder.naming {
    case .own: return [own]
    case .called(let noun): return [noun, own]
    case .around: return [label, isTelling(own) ? own : nil, "VALUE"].compactMap(\.self)
    }
  }

  /// A text in capitals: `<your-domain>` gives `YOUR_DOMAIN`, `sk_test_XXXX` `SK_TEST`.
  static func name(from text: String) -> Input.Name {
    var name = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 48...57, 65...90: name.unicodeScalars.append(scalar)
      case 97...122: name += String(scalar).uppercased()
      default: if !name.isEmpty, !name.hasSuffix("_") { name += "_" }
      }
    }
    while name.hasSuffix("_") { name.removeLast() }
    let bare = name.lastIndex { $0 != "X" }.map { String(name[...$0]) } ?? name
    if bare.hasSuffix("_"), bare.count > 1 { name = String(bare.dropLast()) }
    // A whole sentence between brackets is no name.
    if name.count > 40, let end = name.prefix(40).lastIndex(of: "_") { name = String(name[..<end]) }
    guard let first = name.first, !first.isNumber else {
      return name.isEmpty ? "VALUE" : "INPUT_" + name
    }
    return name
  }

  /// What a placeholder says of its value in several words: `e.g. blue-7` of `<e.g. blue-7>`.
  static func hint(in placeholder: String) -> String? {
    guard let first = placeholder.first, "<[{".contains(first), placeholder.contains(" ") else {
      return nil
    }
    let words = placeholder.drop { "<[{".contains($0) }.prefix { !">]}".contains($0) }
    return String(words).trimmed
  }

  private static func isTelling(_ name: Input.Name) -> Bool {
    !name.hasPrefix("INPUT_") && name.contains { $0 != "X" && $0 != "_" }
  }

  /// The words of a placeholder that say what it stands for, however they are written; `nil`
  /// where they could be said of two different things.
  static func words(of placeholder: Placeholder) -> String? {
    guard placeholder.naming == .own, placeholder.startsWith == nil else { return nil }
    let words = placeholder.text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let telling = words.filter {
      !Lexicon.ownWords.contains(String($0)) && !Lexicon.replacingWords.contains(String($0))
    }
    guard let first = telling.first,
      telling.count > 1 || !Lexicon.genericNouns.contains(String(first))
    else { return nil }
    return words.joined(separator: "_")
  }
}
