/// What stands in the braces of another program's template is for that program.
///
/// ```sh
/// docker ps --format '{{.Names}}'
/// kubectl get pods -o go-template='{{range .items}}{{.metadata.name}}{{end}}'
/// ```
///
/// A template begins with `.` or `$`, holds one of its language's words (`range`, `if`, `json`),
/// pipes a value on, or stands behind an option that takes templates. `${{ … }}` belongs to
/// whoever runs a pipeline. The text of a file that is written as it stands (a here-document whose
/// delimiter is quoted) keeps its templates as well.
struct ForeignTemplates: PlaceholderRule {
  static let name: RuleName = "foreign-templates"
  var signs: String { "{" }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let start = place.offset
    guard place.byte(start + 1) == UInt8(ascii: "{"),
      let close = place.closing(mark: "}}", from: start + 2)
    else { return nil }
    let inside = place.text.text(start + 2..<close).trimmed
    let isForeign =
      place.before == UInt8(ascii: "$") || isTemplate(inside)
      || place.context == .literalDocument || takesTemplates(place)
    return isForeign ? .literal(until: close + 2) : nil
  }

  private func isTemplate(_ inside: String) -> Bool {
    if inside.hasPrefix("<") || inside.hasPrefix("%") { return false }
    let words = inside.split(separator: " ")
    guard let first = words.first else { return true }
    return Lexicon.templateWords.contains(String(first))
      || words.contains { $0.hasPrefix(".") || $0.hasPrefix("$") || $0.hasPrefix("-") }
      || inside.utf8.contains { "|()\"=#/!&*@".utf8.contains($0) }
  }

  private func takesTemplates(_ place: PlaceholderPlace) -> Bool {
    place.argumentsBefore.suffix(3).contains { argument in
      argument == "--format" || argument.hasPrefix("--format=") || argument.hasPrefix("--template")
        || argument.contains("go-template")
    }
  }
}
