import RunbookTestSupport
import Testing

@testable import RunbookModel

struct PreparedVariableTests {
  private func needs(_ words: String) -> [String] {
    CompiledGuide("# T\n\n## 1. Run it\n\n\(words)\n\n```sh\nlook $CLUSTER\n```\n")
      .runbook.blocks[0].needs
  }

  @Test(arguments: [
    "For your convenience, the name is in `$CLUSTER`.",
    "The pipeline sets `CLUSTER` automatically.",
    "We have added the name as the variable `$CLUSTER`.", "`CLUSTER` has been set in the image.",
    "The variable `${CLUSTER}` is already set.",
  ])
  func `a variable that the guide says is set is not needed`(_ words: String) {
    #expect(needs(words) == [])
  }

  @Test(arguments: [
    "`CLUSTER` must be set automatically.", "Set `CLUSTER` to the name of the cluster.",
    "Make sure that `CLUSTER` is already set.", "The name is in `$CLUSTER`.",
    "If `CLUSTER` is already set, go on.",
    "`OTHER` has been set in the image.", "`$CLUSTER` is not set automatically.",
  ])
  func `a variable that the reader is to set is needed`(_ words: String) {
    #expect(needs(words) == ["$CLUSTER"])
  }
}
