import RunbookModel
import RunbookTestSupport
import Testing

struct WayHeadingTests {
  private func guide(_ headings: [String], _ text: String = "It is managed for you.\n")
    -> CompiledGuide
  {
    CompiledGuide(
      "# Guide\n\n## 1. Get a certificate\n\n"
        + headings.map { "### \($0)\n\n\(text)" }.joined(separator: "\n"))
  }

  @Test(arguments: [
    ["Option A: The cloud", "Option B: Your own host"], ["Method 1", "Method 2"],
    ["Using rsync", "Using a snapshot"], ["Linux", "Windows"],
  ])
  func `a heading that names one of several ways is a step with anything below it`(
    _ headings: [String]
  ) {
    let guide = guide(headings)
    #expect(guide.ids == ["1", "1.1", "1.2"])
    #expect(guide.rules.dropFirst().allSatisfy { $0.contains(" way-heading, ") })
  }

  @Test func `a named option is one also without others beside it`() {
    #expect(guide(["Option A: The cloud"]).rules == ["1 steps-inside", "1.1 way-heading"])
  }

  @Test(arguments: [["Using rsync"], ["The cloud", "The host"]])
  func `a heading that is no way needs something to do below it`(_ headings: [String]) {
    #expect(!guide(headings).rules.contains { $0.contains("way-heading") })
  }

  @Test func `a way with nothing below it is nothing to take`() {
    #expect(guide(["Option A", "Option B"], "").ids == ["1"])
  }

  @Test func `the heading is the reason, also where a command stands below it`() {
    let guide = guide(["Option A: Buy", "Option B: Sign"], "```sh\necho certificate\n```\n")
    #expect(
      guide.reasons(of: "1.1") == ["way-heading 5: Option A: Buy", "named-option 5: Option A: Buy"])
  }
}
