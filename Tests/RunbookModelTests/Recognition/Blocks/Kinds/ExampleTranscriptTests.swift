import Testing

@testable import RunbookModel

struct ExampleTranscriptTests {
  private let transcript = "ana@web1:~$ uptime\n 10:00 up 2 min"

  @Test(arguments: ["For example, after the last outage:", "An example", "e.g."])
  func `a transcript that is called an example is output`(_ lead: String) {
    for language in ["", "bash", "console"] {
      let block = OneBlock(transcript, language: language, lead: lead)
      #expect(block.kind == .output)
    }
  }

  @Test func `a transcript in a part to be read is output`() {
    let block = OneBlock(transcript, lead: "The host was slow.", heading: "Background")
    #expect(block.rule == "example-transcript")
    #expect(OneBlock(transcript, heading: "Example").kind == .output)
  }

  @Test func `an order makes it a session`() {
    #expect(OneBlock(transcript, lead: "Look how long it has been up:").kind == .session)
    #expect(OneBlock(transcript, lead: "For example, run:", heading: "Background").kind == .session)
    #expect(OneBlock("$ uptime", lead: "For example:").kind == .session)
  }
}
