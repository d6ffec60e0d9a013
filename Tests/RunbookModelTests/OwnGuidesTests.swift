import MarkdownSyntax
import RunbookModel
import Testing

/// What holds for each of our own guides, and what is special to the shorter ones.
struct OwnGuidesTests {
  @Test(arguments: OwnGuide.allCases)
  func `nothing is found to complain about`(_ guide: OwnGuide) throws {
    let diagnostics = try guide.compiled().runbook.diagnostics
    #expect(diagnostics.map(\.message) == [])
  }

  @Test(arguments: OwnGuide.allCases)
  func `no two things have the same id`(_ guide: OwnGuide) throws {
    let runbook = try guide.compiled().runbook
    let ids =
      runbook.steps.flattened.map(\.step.id)
      + runbook.prerequisites.map(\.id)
      + runbook.checks.filter { $0.step == nil }.map(\.id)
    #expect(ids.count == Set(ids).count)
  }

  @Test(arguments: OwnGuide.allCases)
  func `a group has no action of its own`(_ guide: OwnGuide) throws {
    let groups = try guide.compiled().runbook.steps.flattened.map(\.step).filter { !$0.isLeaf }
    #expect(!groups.isEmpty)
    #expect(groups.allSatisfy { $0.actions.isEmpty })
  }

  @Test(arguments: OwnGuide.allCases)
  func `reading it twice gives the same`(_ guide: OwnGuide) throws {
    let (first, second) = (try guide.compiled().runbook, try guide.compiled().runbook)
    #expect(first.steps == second.steps)
    #expect(first.blocks == second.blocks)
    #expect(first.inputs == second.inputs)
  }

  // MARK: A small service

  @Test func `the local service asks for a name and for nothing else`() throws {
    let runbook = try OwnGuide.localService.compiled().runbook
    #expect(runbook.inputs.map(\.name) == ["YOUR_NAME"])
    #expect(runbook.prerequisites.count == 2)
    #expect(runbook.choices.isEmpty && !runbook.conditions.contains(where: \.isAsked))
  }

  @Test func `each block of the local service that is no output can be run`() throws {
    let runbook = try OwnGuide.localService.compiled().runbook
    #expect(runbook.blocks.map(\.kind).filter { $0 == .output }.count == 3)
    let rest = runbook.blocks.filter { $0.kind != .output }
    #expect(rest.allSatisfy { $0.kind == .command && $0.hold.isEmpty && $0.step != nil })
    #expect(runbook.commands.count == 14)
  }

  @Test func `the local service is undone by its rollback alone`() throws {
    let runbook = try OwnGuide.localService.compiled().runbook
    #expect(runbook.rollbacks.map(\.title) == ["Rollback"])
    #expect(runbook.commands.last?.script.contains("rm -rf") == true)
    #expect(runbook.step("5.3")?.part == .main)
  }

  // MARK: A release

  @Test func `the boxes of the release are its steps`() throws {
    let runbook = try OwnGuide.release.compiled().runbook
    #expect(runbook.checks.count == 21)
    #expect(runbook.checks.allSatisfy { $0.step != nil })
  }

  @Test func `the release waits for CI and asks for the version`() throws {
    let runbook = try OwnGuide.release.compiled().runbook
    #expect(runbook.waits.count == 2)
    #expect(runbook.waits.last?.upTo == .seconds(3600))
    #expect(runbook.inputs.map(\.placeholders) == [["X.Y.Z"]])
  }

  @Test func `the release warns of the point of no return where the tag is pushed`() throws {
    let runbook = try OwnGuide.release.compiled().runbook
    let warned = runbook.steps.flattened.map(\.step).filter { !$0.warnings.isEmpty }
    #expect(warned.map(\.title) == ["Push the tag, and no other"])
  }

  // MARK: A recognition rule

  @Test func `the guide to a rule runs the build only where the name of the rule is known`() throws
  {
    let runbook = try OwnGuide.recognitionRule.compiled().runbook
    let build = try #require(runbook.blocks.first { $0.script.hasPrefix("swift build") })
    #expect(build.kind == .command && build.needs.isEmpty)
    let test = try #require(runbook.blocks.first { $0.script.contains("--filter") })
    #expect(test.kind == .command && test.needs == ["<RuleName>"])
  }
}
