import RunbookModel
import RunbookTestSupport
import Testing

struct BoldLeadTests {
  @Test func `a bold line heads the list after it`() {
    let guide = CompiledGuide(
      """
      # Guide

      ## 1. Check the keys

      **In the frontend:**

      - Open the site
      - Verify that it says live

      **In the backend**

      1. Read the log
      """)
    #expect(
      guide.outline == """
        1 Check the keys
          1.1 In the frontend
            1.1.1 Open the site [manual]
            1.1.2 Verify that it says live [verify]
          1.2 In the backend
            1.2.1 Read the log [manual]
        """)
    #expect(guide.reasons(of: "1.1") == ["bold-lead 5: In the frontend"])
  }

  @Test(arguments: ["**Now** do this:", "In the frontend:", "**Steps:**"])
  func `a line that is bold in part, or only says that steps follow, heads nothing`(
    _ lead: String
  ) {
    let guide = CompiledGuide("# Guide\n\n## 1. Check\n\n\(lead)\n\n- Open the site\n")
    #expect(guide.ids == ["1", "1.1"])
  }

  @Test func `a bold line inside an item heads nothing`() {
    let guide = CompiledGuide("# Guide\n\n1. Check it\n\n   **In the front:**\n\n   - Open it\n")
    #expect(guide.ids == ["1", "1.1"])
  }
}
