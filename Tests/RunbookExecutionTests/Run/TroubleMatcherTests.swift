import MarkdownSyntax
import RunbookModel
import Testing

@testable import RunbookExecution

struct TroubleMatcherTests {
  private let entries = CompiledGuide(
    compiling: SourceText(
      """
      # Run the shop

      ## Steps

      1. Start it

      ## Troubleshooting

      ### The database does not answer

      **Symptoms:** connection refused on port 5432

      **Solutions:** Restart the database.

      ### The disk is full

      **Symptoms:** no space left on device

      **Solutions:** Remove old images with `docker image prune`.

      ### Orders do not arrive

      **Symptoms:** the queue grows

      **Solutions:** Restart the worker. Look at `QUEUE_URL`.

      ### Mail is slow

      **Symptoms:** mail comes late

      **Solutions:** Wait.
      """, path: "guide.md")
  ).runbook.troubleshooting

  private func titles(_ output: String, _ step: String = "Start it") -> [String] {
    TroubleMatcher(entries).entries(for: output, of: step).entries.map(\.title)
  }

  @Test(arguments: [
    ("psql: could not connect: Connection refused", "The database does not answer"),
    ("write /var/lib: no space left on device", "The disk is full"),
    ("docker: image prune is running", "The disk is full"),
    ("KeyError: 'QUEUE_URL'", "Orders do not arrive"),
    ("connection to the queue grows cold", "Orders do not arrive"),
  ])
  func `the entry that shares most with the output comes first`(output: String, title: String) {
    #expect(titles(output).first == title)
  }

  @Test func `the words of the step count where the output says nothing`() {
    #expect(titles("exit 1", "Send the mail").first == "Mail is slow")
  }

  @Test func `where nothing fits, the first three are offered in the guide's order`() {
    #expect(
      titles("boom", "Go") == [
        "The database does not answer", "The disk is full", "Orders do not arrive",
      ])
    #expect(!TroubleMatcher(entries).entries(for: "boom", of: "Go").fit)
    #expect(TroubleMatcher(entries).entries(for: "no space left", of: "Go").fit)
  }
}
