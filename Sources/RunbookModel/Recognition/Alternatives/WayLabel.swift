/// What `--choose` calls a way.
enum WayLabel {
  /// A heading without `For`, `Option A:` and the like, nor what follows its first comma.
  static func label(of heading: String) -> String {
    let words = Words.of(heading)
    guard let first = words.first else { return heading }
    if NamedOption.isOption(words) || ContinuedWay.opens(words) {
      let afterName = heading[...].drop { $0 != " " && $0 != "," }.drop { $0 == " " || $0 == "," }
      guard !ContinuedWay.opens(words) else {
        let rest = afterName.trimmed
        return rest.isEmpty ? heading : rest
      }
      let afterLetter = afterName.drop { $0 != " " && $0 != ":" }
      let rest = afterLetter.drop { ":-–—.) ".contains($0) }
      return rest.isEmpty ? heading : rest.trimmed
    }
    guard Lexicon.wayPrepositions.contains(first) else {
      let bare = heading.hasSuffix(":") ? String(heading.dropLast()).trimmed : heading
      return bare.isEmpty ? heading : bare
    }
    let rest = heading[...].drop { $0 != " " }.trimmed
    let place = rest.prefix { $0 != "," && $0 != ":" }.trimmed
    return place.isEmpty ? heading : place
  }
}
