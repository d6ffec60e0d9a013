import RunbookModel
import RunbookTestSupport
import Testing

struct TroubleDetailsTests {
  private func guide(_ summary: String) -> CompiledGuide {
    CompiledGuide(
      """
      # Guide

      ## 1. Install it

      ```sh
      apt install web
      ```

      <details>
      <summary>\(summary)</summary>

      Remove the lock:

      ```sh
      rm /var/lock/web
      ```

      </details>

      ## 2. Start it

      ```sh
      web start
      ```
      """)
  }

  @Test(arguments: ["Error: lock is held", "The <b>installation fails</b>", "It cannot be found"])
  func `what is folded under an error is on nobody's way`(_ summary: String) {
    let guide = guide(summary)
    #expect(guide.outline == "1 Install it [command]\n2 Start it [command]")
    #expect(guide.runbook.blocks.map(\.step?.description) == ["1", nil, "2"])
  }

  @Test(arguments: ["For those who come from 1.x", "More", ""])
  func `what is folded under anything else is read like the text around it`(_ summary: String) {
    #expect(guide(summary).runbook.blocks.allSatisfy { $0.step != nil })
  }
}
