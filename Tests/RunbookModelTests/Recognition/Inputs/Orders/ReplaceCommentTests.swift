import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ReplaceCommentTests {
  private func needs(_ script: String) -> [String] {
    CompiledGuide("# T\n\n## 1. Run it\n\n```bash\n\(script)\n```\n").runbook.blocks[0].needs
  }

  @Test(arguments: [
    ("git push origin v4.2.0  # Replace with your version", ["v4.2.0"]),
    ("REGION=eu-west-7  # your region\nlook", ["eu-west-7"]),
    ("export ZONE=\"b\" # change this\nlook", ["b"]),
    ("deploy --region=eu-7 # <- your region", ["eu-7"]),
    ("deploy --region eu-7 # Change to your region", ["eu-7"]),
    ("look 'a7' # update this", ["a7"]),
    (
      "# Set your values\nexport CLUSTER=blue\nexport ZONE=b\n\nexport REST=c\nlook", ["blue", "b"]
    ),
    ("# Replace these\nCLUSTER=blue\nlook blue", ["blue"]), ("A=$(date) # your date\nlook", []),
  ])
  func `a comment that orders it is about the value before or below it`(
    _ script: String, _ needs: [String]
  ) {
    #expect(self.needs(script) == needs)
  }

  @Test(arguments: [
    "look a7 # change this if needed", "look a7 # shows your host",
    "kubectl replace x # replace the pod",
    "look # your host", "deploy --all # use your head", "# Set the values\nCLUSTER=blue\nlook",
    "look a7#replace this", "echo \"a # your b\"x",
  ])
  func `other comments order nothing`(_ script: String) {
    #expect(needs(script) == [])
  }

  @Test func `a plain value is replaced where it is set, and nowhere else`() {
    let guide = CompiledGuide(
      """
      # T

      ## 1. Set it

      ```bash
      STAGE=blue  # your stage
      look $STAGE
      ```

      ## 2. Look

      ```bash
      look blue $STAGE
      ```
      """)
    #expect(guide.runbook.blocks.map(\.needs) == [["blue"], []])
    #expect(guide.runbook.inputs.map(\.name) == ["STAGE"])
  }
}
