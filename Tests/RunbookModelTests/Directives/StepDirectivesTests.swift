import RunbookTestSupport
import Testing

@testable import RunbookModel

struct StepDirectivesTests {
  private let guide = CompiledGuide(
    """
    # Guide

    <!-- runbook: cwd=deploy -->
    ## 1. Deploy

    1. Build it: <!-- runbook: retry=2 verify="test -f app" -->

       ```sh {timeout=5m}
       make
       ```
    2. Open the console <!-- runbook: run="open ." -->

    ## 2. Test

    Run the tests: <!-- runbook: exit=0,2 rollback="make clean" -->

    ```sh
    make test
    ```
    """)

  @Test func `a step has what is said of it and of what it stands in`() {
    #expect(guide.step("1.1")?.directive.retry == 2)
    #expect(guide.step("1.1")?.directive.verify == "test -f app")
    #expect(guide.step("1.1")?.directive.cwd == "deploy")
    #expect(guide.step("1.2")?.directive.run.map(\.text) == ["open ."])
    #expect(guide.step("2")?.directive.rollback == ["make clean"])
    #expect(guide.step("2")?.directive.cwd == nil)
  }

  @Test func `a block has what is said of it and what passes from its step`() throws {
    let first = try #require(guide.runbook.blocks.first)
    #expect(first.directive.timeout == .seconds(300))
    #expect(first.directive.retry == 2)
    #expect(first.directive.cwd == "deploy")
    #expect(first.directive.verify == nil)
    #expect(guide.runbook.blocks.last?.directive.exit == .codes([0...0, 2...2]))
  }

  @Test func `a statement knows its words and line`() throws {
    let statement = try #require(guide.step("1.1")?.directive[.retry])
    #expect(statement.words == "retry=2")
    #expect(statement.line == 6)
  }
}
