import Testing

@testable import RunbookModel

struct KeepsRunningWordsTests {
  private func block(lead: String = "Run:", _ script: String = "./fleet-proxy", behind: String = "")
    -> OneBlock
  {
    OneBlock(guide: "# T\n\n## 1. Do it\n\n\(lead)\n\n```sh\n\(script)\n```\n\n\(behind)\n")
  }

  @Test(arguments: [
    "./fleet-proxy  # keep this running", "# Leave this terminal open\n./fleet-proxy",
    "./fleet-proxy\n# Ctrl+C to stop", "./fleet-proxy  # Press Ctrl-C when done",
  ])
  func `a comment that says that it keeps running holds`(_ script: String) {
    let block = block(script)
    #expect(block.hold == [.forever])
    #expect(block.holdRules == ["keeps-running-words"])
  }

  @Test(arguments: [
    "Leave it running while you work.", "Press Ctrl+C to stop it.",
    "In a second terminal, look at it.",
    "It runs in the foreground.", "It listens on port 80. Keep this terminal open.",
    "From another terminal, ask it.",
  ])
  func `so do the words behind the block`(_ behind: String) {
    #expect(block(behind: behind).hold == [.forever])
  }

  @Test func `so do the words before it`() {
    #expect(block(lead: "Start it and keep it running:").hold == [.forever])
  }

  @Test func `words about something else, and what is in the background, do not`() {
    #expect(block(behind: "Open a new terminal for the change to take effect.").hold == [])
    #expect(block("systemctl start web", behind: "In a second terminal, look at it.").hold == [])
    #expect(block("./fleet-proxy &", behind: "Keep it running.").hold == [])
    #expect(block(behind: "The other hosts keep working.").hold == [])
  }
}
