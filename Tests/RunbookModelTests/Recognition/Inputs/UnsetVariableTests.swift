import RunbookTestSupport
import Testing

@testable import RunbookModel

struct UnsetVariableTests {
  private func needs(_ blocks: String...) -> [[String]] {
    let steps = blocks.enumerated().map { "## \($0 + 1). Run it\n\n```sh\n\($1)\n```\n" }
    return CompiledGuide("# T\n\n" + steps.joined(separator: "\n")).runbook.blocks.map(\.needs)
  }

  @Test func `a variable that nothing sets is needed in each block that reads it`() {
    #expect(needs("aws s3 ls $BUCKET", "aws s3 rm $BUCKET") == [["$BUCKET"], ["$BUCKET"]])
  }

  @Test func `a variable that a block before sets is needed nowhere`() {
    #expect(needs("BUCKET=a", "aws s3 ls $BUCKET") == [[], []])
    #expect(needs("export BUCKET=$(pick)", "echo ${BUCKET}") == [[], []])
    #expect(needs("source settings.env", "echo $BUCKET") == [[], []])
  }

  @Test func `a variable that is set later is needed before`() {
    #expect(needs("aws s3 ls $BUCKET", "BUCKET=a", "aws s3 ls $BUCKET") == [["$BUCKET"], [], []])
  }

  @Test func `a value before a command holds for that command alone`() {
    #expect(needs("BUCKET=a make", "aws s3 ls $BUCKET") == [[], ["$BUCKET"]])
  }

  @Test func `an exported value of a dashboard's is known to commands`() {
    let guide = CompiledGuide(
      """
      # T

      ## 1. Set it

      Add this to `~/.profile`:

      ```bash
      export BUCKET=acme
      ```

      ## 2. Use it

      ```bash
      aws s3 ls $BUCKET
      ```
      """)
    #expect(guide.runbook.blocks.map(\.needs) == [[], []])
  }

  @Test func `each variable has a reason with its line`() {
    let guide = CompiledGuide("# T\n\n## 1. Run it\n\n```sh\nls\nls $A ${B}\n```\n")
    #expect(
      guide.runbook.blocks[0].reasons.suffix(2) == [
        Reason("unset-variable", words: "$A", line: 7),
        Reason("unset-variable", words: "$B", line: 7),
      ])
  }
}
