import RunbookTestSupport
import Testing

@testable import RunbookModel

struct VerificationsTests {
  private func texts(_ text: String) -> [String] {
    Verifications.find(in: Prose(text: text, line: 3)).map(\.text)
  }

  @Test(arguments: [
    "Verify that the page loads", "Check the log for errors", "Confirm that nobody is signed in",
    "Make sure the disk is not full", "Look for: `listening on 8080`", "You should see a banner.",
    "The command should return 200.", "Then validate the file.", "Ensure both replicas are up",
  ])
  func `a sentence that asks for a check, or says what to see, is one`(_ text: String) {
    #expect(texts(text) == [text])
  }

  @Test(arguments: [
    "Look up the id of the node", "Restart the proxy", "The verification takes an hour",
    "See the manual", "A checklist follows",
  ])
  func `any other sentence is none`(_ text: String) {
    #expect(texts(text).isEmpty)
  }

  @Test func `only the sentence that checks is taken`() {
    #expect(
      texts("Open the page. You should see the new logo. Close it.")
        == ["You should see the new logo."])
  }

  @Test func `a step that is only a check has a check to do`() {
    let guide = CompiledGuide(
      """
      # Check the shop

      1. Open https://shop.example.org
      2. Verify that the basket is empty
      """)
    #expect(
      guide.outline == """
        1 Open https://shop.example.org [open]
        2 Verify that the basket is empty [verify]
        """)
    #expect(guide.runbook.verifications.map(\.line) == [4])
    #expect(guide.runbook.verifications.map(\.step?.description) == ["2"])
  }

  @Test func `an expectation after a command belongs to the command's step`() {
    let guide = CompiledGuide(
      """
      # Check

      ## 1. Ask for the version

      ```sh
      psql --version
      ```

      You should see:

      ```text
      psql (PostgreSQL) 17.2
      ```
      """)
    #expect(guide.outline == "1 Ask for the version [command]")
    #expect(guide.kinds == [.command, .output])
    #expect(guide.runbook.verifications.map(\.step?.description) == ["1"])
  }
}
