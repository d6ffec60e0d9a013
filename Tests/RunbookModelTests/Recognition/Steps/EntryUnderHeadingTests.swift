import RunbookTestSupport
import Testing

@testable import RunbookModel

struct EntryUnderHeadingTests {
  @Test(arguments: [
    "Configure the proxy", "Configuring the proxy", "2. The proxy", "If you use a proxy",
  ])
  func `a heading with a number, a verb or a condition over values to enter is a step`(
    _ heading: String
  ) {
    let guide = CompiledGuide("# Guide\n\n## \(heading)\n\n```yaml\nport: 80\n```\n")
    #expect(guide.titles.count == 1)
    #expect(guide.rules.first?.hasSuffix(" entry-under-heading") == true)
  }

  @Test(arguments: [
    "Add these lines to `proxy.conf`:", "You need these lines:", "**In `proxy.conf`:**",
    "To let it in, the file holds:",
  ])
  func `a sentence that says to enter them makes a step of any heading`(_ sentence: String) {
    let guide = CompiledGuide("# Guide\n\n## Proxy\n\n\(sentence)\n\n```yaml\nport: 80\n```\n")
    #expect(guide.rules == ["1 entry-under-heading"])
  }

  @Test(arguments: ["These are the settings:", "The file looks like this:", ""])
  func `a mere list of settings is a reference`(_ sentence: String) {
    let guide = CompiledGuide("# Guide\n\n## Proxy\n\n\(sentence)\n\n```yaml\nport: 80\n```\n")
    #expect(guide.ids == [])
  }

  @Test func `the heading or the sentence is the reason`() {
    let block = "```\nport: 80\n```\n"
    #expect(
      StepCandidate.first(in: "## Configure it\n\n\(block)", kinds: [.config])?.decision
        == "yes by entry-under-heading 1: Configure it")
    #expect(
      StepCandidate.first(in: "## Proxy\n\nAdd this:\n\n\(block)", kinds: [.config])?.decision
        == "yes by entry-under-heading 3: Add this:")
  }
}
