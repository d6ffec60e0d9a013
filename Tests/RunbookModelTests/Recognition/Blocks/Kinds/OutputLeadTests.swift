import Testing

@testable import RunbookModel

struct OutputLeadTests {
  @Test(arguments: [
    "You should see:", "Expected output:", "The response should look like this:",
    "This prints:", "**Symptom:**", "The output looks like:", "Example response:", "Error:",
    "If all is well, you will see something like", "It fails with an error like:",
    "The response includes the state of each part:", "You should now see the pods:",
    "When the deploy fails you may see the following error:", "Expected result:",
    "Afterwards the log shows:", "This returns the following:",
  ])
  func `what the sentence announces as printed is output`(_ lead: String) {
    for language in ["bash", "", "text", "json"] {
      let block = OneBlock("web: nothing to be done", language: language, lead: lead)
      #expect(block.kind == .output, "\(language)")
      #expect(block.rule == "output-lead")
    }
  }

  @Test(arguments: [
    "Your file should look like this:", "The directory should look like this:",
    "Use the following message format:",
  ])
  func `a sentence about files and forms announces no output`(_ lead: String) {
    #expect(OneBlock("web: nothing to be done", lead: lead).kind != .output)
  }

  @Test(arguments: [
    "Check the logs:", "Run this, and you should see the pods:", "Logs:",
    "The following command prints the version:", "This will show its state:",
    "If that returns an error, run:",
  ])
  func `an order to run a command outweighs what it prints`(_ lead: String) {
    #expect(OneBlock("kubectl logs web", language: "bash", lead: lead).kind == .command)
  }

  @Test func `a command that is only shown is not run`() {
    let lead = "After you have signed up, you will see:"
    #expect(OneBlock("npx tool login --key abc", language: "bash", lead: lead).kind == .output)
  }

  @Test func `prompts in a shell's fence make a session also after such a sentence`() {
    let content = "$ uname -s\nLinux"
    #expect(OneBlock(content, language: "sh", lead: "You should see:").kind == .session)
    #expect(OneBlock(content, lead: "You should see:").kind == .output)
    #expect(OneBlock(content, lead: "Check it. You should see:").kind == .session)
  }

  @Test func `settings that result from an edit are settings`() {
    let lead = "The result will look like:"
    #expect(OneBlock("workers: 4", language: "yaml", lead: lead).kind == .config)
    #expect(OneBlock("{\"a\": 1}", language: "json", lead: lead).kind == .output)
    #expect(OneBlock("var a = 1", language: "js", lead: "Use something like this:").kind == .code)
  }
}
