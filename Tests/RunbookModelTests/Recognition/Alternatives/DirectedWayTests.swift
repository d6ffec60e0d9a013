import RunbookModel
import RunbookTestSupport
import Testing

struct DirectedWayTests {
  private func guide(_ first: String, _ second: String, _ headings: [String]) -> CompiledGuide {
    CompiledGuide(
      """
      # Guide

      ## 1. Install it

      <!-- runbook: \(first) -->
      ### \(headings[0])

      ```sh
      apt install it
      ```

      <!-- runbook: \(second) -->
      ### \(headings[1])

      ```sh
      brew install it
      ```
      """)
  }

  @Test(arguments: [["Servers", "Laptops"], ["For Debian", "For macOS"], ["1. One", "2. Two"]])
  func `directives make one choice of the steps side by side, under their labels`(
    _ headings: [String]
  ) {
    let guide = guide("choice=\"Debian 13\"", "choice=Mac", headings)
    #expect(guide.ways == [["Debian 13", "Mac"]])
    #expect(guide.rules.dropFirst().allSatisfy { $0.hasSuffix(" directed-step, directed-way") })
  }

  @Test func `a directive that says something else, or stands alone, makes none`() {
    #expect(guide("timeout=5m", "timeout=6m", ["Servers", "Laptops"]).ways == [])
    #expect(guide("choice=Debian", "timeout=6m", ["Servers", "Laptops"]).ways == [])
  }

  @Test func `the directive wins over the words`() {
    let guide = guide("choice=A", "choice=B", ["Option 1", "Option 2"])
    #expect(guide.ways == [["A", "B"]])
  }
}
