import RunbookTestSupport
import Testing

@testable import RunbookModel

struct CommandUnderHeadingTests {
  @Test func `a guide of prose and blocks has its headings as steps`() {
    let guide = CompiledGuide(
      """
      # Renew the certificate

      ## Ordering

      ```sh
      certbot certonly -d acme.dev
      ```

      ## The web server

      It has to read the new file:

      ```console
      $ sudo systemctl reload nginx
      ```
      """)
    #expect(guide.outline == "1 Ordering [command]\n2 The web server [session]")
    #expect(guide.reasons(of: "2") == ["command-under-heading 9: The web server"])
  }

  @Test(arguments: [GuideBlock.Kind.output, .text])
  func `a heading over a block that is only read is no step`(_ kind: GuideBlock.Kind) {
    let candidate = StepCandidate.first(in: "## Ordering\n\n```\nx\n```\n", kinds: [kind])
    #expect(candidate?.decision == nil)
  }

  @Test func `a block that runs beside one to enter makes the heading a step by itself`() {
    let text = "## Ordering\n\n```\nx\n```\n\n```\ny\n```\n"
    #expect(
      StepCandidate.first(in: text, kinds: [.config, .command])?.decision
        == "yes by command-under-heading 1: Ordering")
  }
}
