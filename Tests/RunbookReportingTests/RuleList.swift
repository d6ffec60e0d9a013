import MarkdownSyntax

/// A list of `Recognition` that says in which order rules are asked, as its source has it.
struct RuleList {
  /// `StepRules.ofHeadings`.
  let name: String
  /// What the type with the list says of itself, then what the list does.
  let summary: String
  /// The names of the rules' types, in order.
  let types: [String]

  /// Every list, in the order of the files' paths.
  static func all() -> [RuleList] {
    ProjectDocument.files(under: "Sources/RunbookModel/Recognition").flatMap { path in
      lists(in: ProjectDocument(path: path).text ?? "")
    }
  }

  private static func lists(in source: String) -> [RuleList] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.indices.compactMap { index in
      let line = lines[index]
      guard line.hasPrefix("  static let "), line.contains(": [any "), line.hasSuffix("Rule] = ["),
        let type = lines[..<index].lastIndex(where: {
          $0.hasPrefix("enum ") || $0.hasPrefix("struct ")
        }),
        let end = lines[index...].firstIndex(of: "  ]")
      else { return nil }
      let names = [lines[type], line].map { declaration in
        let words = declaration.split { !$0.isLetter && !$0.isNumber }
        return words.drop { !["enum", "struct", "let"].contains($0) }.dropFirst().first ?? ""
      }
      return RuleList(
        name: names.joined(separator: "."),
        summary: [type, index].map { RuleSource.paragraph(before: $0, in: lines) }
          .filter { !$0.isEmpty }.joined(separator: " "),
        types: types(in: lines[(index + 1)..<end]))
    }
  }

  /// The names before `()`.
  private static func types(in lines: ArraySlice<String>) -> [String] {
    lines.flatMap { $0.split(separator: ",") }.compactMap { element in
      element.split(separator: "(").first.map { $0.filter { $0 != " " } }
    }.filter { !$0.isEmpty }
  }
}

/// The index of the rules' pages: the lists with a line for each rule, then the rules in none.
struct RuleIndex {
  /// What stands before the part that is written.
  static let mark =
    "<!-- From here on written from the lists in Sources; RUNBOOK_REWRITE=1 rewrites. -->"

  let lists: [RuleList]
  let rules: [RuleSource]

  var text: String {
    let byType = Dictionary(rules.map { ($0.type, $0) }, uniquingKeysWith: { first, _ in first })
    let parts = lists.map { list in
      let lines = list.types.compactMap { byType[$0] }.enumerated().map {
        "\($0 + 1). \(Self.line($1))"
      }
      return "## `\(list.name)`\n\n\(list.summary)\n\n" + lines.joined(separator: "\n")
    }
    let listed = Set(lists.flatMap(\.types))
    let rest = rules.filter { !listed.contains($0.type) }.map { "- \(Self.line($0))" }
    let others =
      "## In no list\n\nEach of these is asked at one place alone.\n\n"
      + rest.joined(separator: "\n")
    return (parts + [others]).joined(separator: "\n\n") + "\n"
  }

  private static func line(_ rule: RuleSource) -> String {
    "[`\(rule.name)`](\(rule.name).md): \(rule.firstSentence)"
  }
}
