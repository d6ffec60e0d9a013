import MarkdownSyntax
import RunbookTestSupport
import Testing

@testable import RunbookModel

struct BoundCommandTests {
  @Test func `a step that is done by hand has the command that a directive gives it`() throws {
    let guide = CompiledGuide("1. Open the console <!-- runbook: run=\"open .\" -->\n2. Close it\n")
    let step = try #require(guide.step("1"))
    #expect(step.actions == [.run(line: 1)])
    #expect(guide.runbook.commands(of: step).map(\.script) == ["open ."])
    #expect(guide.step("2").map(guide.runbook.commands)?.isEmpty == true)
  }

  @Test func `a command in a directive takes the place of the step's own`() throws {
    let guide = CompiledGuide(
      "1. Build it: <!-- runbook: run=\"make all\" -->\n\n   ```sh\n   make\n   ```\n")
    #expect(guide.step("1").map(guide.runbook.commands)?.map(\.script) == ["make all"])
  }

  @Test func `what stands open in a directive's command is an input`() throws {
    let guide = CompiledGuide(
      """
      1. Deploy:

         <!-- runbook: verify="curl -f https://<your-domain>/" rollback="undo $RELEASE" -->
         ```sh
         deploy --to <your-domain>
         ```
      """)
    let verify = try #require(guide.runbook.bound[.block(0), .verify].first)
    #expect(verify.needs == ["<your-domain>"])
    #expect(verify.inputs == guide.runbook.blocks.first?.inputs)
    #expect(guide.runbook.bound[.block(0), .rollback].first?.inputs == ["RELEASE"])
    #expect(guide.runbook.inputs.map(\.name).contains("RELEASE"))
  }

  @Test func `what is said of a block that alone is a step is said of the step`() throws {
    let guide = CompiledGuide(
      "## 1. Build\n\n- Make it\n\n```sh {verify=\"test -f app\"}\nmake\n```\n\n- Ship it\n")
    let owner = try #require(guide.runbook.blocks.first?.step)
    let found =
      guide.runbook.bound[.step(owner), .verify] + guide.runbook.bound[.block(0), .verify]
    #expect(found.map(\.script) == ["test -f app"])
  }
}
