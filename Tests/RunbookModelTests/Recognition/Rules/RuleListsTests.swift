import RunbookTestSupport
import Testing

@testable import RunbookModel

/// The lists in which rules are asked.
struct RuleListsTests {
  private static let lists: [(name: String, rules: [any Rule])] = [
    ("sections", SectionRules.inOrder), ("headings", StepRules.ofHeadings),
    ("numbered items", StepRules.ofOrderedItems), ("bullets", StepRules.ofBullets),
    ("ways", WayRules.inOrder),
  ]

  @Test(arguments: lists.map(\.name))
  func `no rule is asked twice in one list`(_ name: String) throws {
    let rules = try #require(Self.lists.first { $0.name == name }).rules
    let names = rules.map { type(of: $0).name }
    #expect(!names.isEmpty)
    #expect(Set(names).count == names.count)
  }

  @Test func `no two rules have one name`() {
    let rules = Self.lists.flatMap(\.rules)
    let types = Set(rules.map { ObjectIdentifier(type(of: $0)) })
    #expect(Set(rules.map { type(of: $0).name }).count == types.count)
  }

  @Test func `what the author says is asked before all else`() {
    let firsts = Self.lists.compactMap { $0.rules.first.map { type(of: $0).name.description } }
    #expect(firsts.allSatisfy { $0.hasPrefix("directed-") })
  }

  @Test(arguments: Fixture.all)
  func `a page tells of each rule to which a guide owes a step`(_ fixture: Fixture) {
    let steps = fixture.guide.runbook.steps.flattened.map(\.step)
    for rule in Set(steps.flatMap(\.reasons).map(\.rule.description)) {
      #expect(Fixture.text(at: "docs/rules/\(rule).md") != nil, "\(rule)")
    }
  }
}
