import MarkdownSyntax
import Testing

/// The pages of `docs/rules`, which are written from the rules' own doc comments.
struct RulePagesTests {
  @Test func `each rule has the page that its doc comment is`() throws {
    let rules = try RuleSource.all()
    #expect(!rules.isEmpty)
    for rule in rules {
      let document = ProjectDocument(path: rule.page)
      if ProjectDocument.isRewriting { try document.write(Array(rule.text.utf8)) }
      #expect(
        document.text == rule.text,
        "\(rule.page) differs from the doc comment in \(rule.path); RUNBOOK_REWRITE=1 rewrites")
    }
  }

  @Test func `no page tells of a rule that is not there`() throws {
    let pages = Set(try RuleSource.all().map(\.page))
    for document in ProjectDocument.all
    where document.path.hasPrefix("docs/rules/") && !document.path.hasSuffix("README.md") {
      #expect(pages.contains(document.path))
    }
  }

  @Test func `the index has each rule at its place in its lists`() throws {
    let document = ProjectDocument(path: "docs/rules/README.md")
    let text = try #require(document.text)
    let mark = try #require(text.firstRange(of: RuleIndex.mark))
    let index = RuleIndex(lists: RuleList.all(), rules: try RuleSource.all())
    let types = Set(index.rules.map(\.type))
    #expect(index.lists.count >= 5)
    for list in index.lists { #expect(types.isSuperset(of: list.types), "\(list.name)") }
    let expected = text[..<mark.upperBound] + "\n\n" + index.text
    if ProjectDocument.isRewriting { try document.write(Array(expected.utf8)) }
    #expect(text == expected, "RUNBOOK_REWRITE=1 rewrites")
  }

  @Test func `a rule has the name of its file`() throws {
    for rule in try RuleSource.all() { #expect(rule.name == rule.nameOfFile, "\(rule.path)") }
  }
}

/// A file of `Recognition` that holds a rule.
struct RuleSource {
  /// From the root: `Sources/RunbookModel/Recognition/Blocks/OutputLeadIn.swift`.
  let path: String
  let name: String
  /// `OutputLeadIn`.
  let type: String
  /// The lines of the doc comment before the type.
  let comment: [String]

  var page: String { "docs/rules/\(name).md" }

  var text: String {
    let area = path.split(separator: "/").dropLast().last.map { $0.lowercased() } ?? ""
    return "# `\(name)`\n\n*\(area)*\n\n" + comment.joined(separator: "\n") + "\n"
  }

  /// The first sentence of the page.
  var firstSentence: String {
    let paragraph = Self.paragraph(comment)
    // The points in `2. Drain the node` end no sentence.
    let end =
      paragraph.ranges(of: ". ").map(\.lowerBound).first { point in
        paragraph[..<point].count { $0 == "`" }.isMultiple(of: 2)
      } ?? paragraph.endIndex
    let sentence = paragraph[..<end]
    return sentence.hasSuffix(".") || sentence.hasSuffix("!") ? String(sentence) : sentence + "."
  }

  /// The first paragraph of the doc comment before a declaration, on one line.
  static func paragraph(before declaration: Int, in lines: [String]) -> String {
    let comment = lines[..<declaration].reversed()
      .map { String($0.drop { $0 == " " }) }.prefix { $0.hasPrefix("///") }.reversed()
    return paragraph(comment.map { String($0.dropFirst($0.hasPrefix("/// ") ? 4 : 3)) })
  }

  private static func paragraph(_ lines: [String]) -> String {
    lines.prefix { !$0.isEmpty }.joined(separator: " ")
  }

  /// `output-lead-in` of `OutputLeadIn.swift`.
  var nameOfFile: String {
    let file = path.split(separator: "/").last?.split(separator: ".").first ?? ""
    return file.reduce(into: "") { name, letter in
      if letter.isUppercase, !name.isEmpty { name += "-" }
      name += letter.lowercased()
    }
  }

  /// Every rule, in the order of its file's path.
  static func all() throws -> [RuleSource] {
    ProjectDocument.files(under: "Sources/RunbookModel/Recognition").compactMap { path in
      guard path.hasSuffix(".swift"), let text = ProjectDocument(path: path).text else {
        return nil
      }
      return RuleSource(path: path, source: text)
    }
  }

  init?(path: String, source: String) {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let mark = "static let name: RuleName = \""
    guard let declaration = lines.firstIndex(where: { $0.contains(mark) }),
      let type = lines[..<declaration].lastIndex(where: { $0.hasPrefix("struct ") }),
      let start = lines[declaration].firstRange(of: mark)
    else { return nil }
    self.path = path
    self.type = String(lines[type].dropFirst("struct ".count).prefix { $0.isLetter || $0.isNumber })
    name = String(lines[declaration][start.upperBound...].prefix { $0 != "\"" })
    let comment = lines[..<type].reversed().prefix { $0.hasPrefix("///") }.reversed()
    self.comment = comment.map { String($0.dropFirst($0.hasPrefix("/// ") ? 4 : 3)) }
  }
}
