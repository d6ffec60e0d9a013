import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ValuesReadLaterTests {
  private func guide(_ lead: String, _ content: String, later: String) -> String {
    "# T\n\n## 1. Deploy\n\n\(lead)\n\n```sh\n\(content)\n```\n\n"
      + "Then:\n\n```sh\n\(later)\n```\n"
  }

  private func kinds(_ lead: String, _ content: String, later: String) -> [GuideBlock.Kind] {
    CompiledGuide(guide(lead, content, later: later)).kinds
  }

  @Test func `values that a later command reads are typed at its terminal`() {
    #expect(kinds("Choose:", "REGION=eu", later: "./deploy \"$REGION\"") == [.command, .command])
    #expect(kinds("Choose:", "region=eu", later: "./deploy $region") == [.command, .command])
  }

  @Test func `values that nobody reads, or that have another place, stay values`() {
    #expect(kinds("Choose:", "REGION=eu", later: "./deploy") == [.environment, .command])
    #expect(
      kinds("Set this in the dashboard:", "REGION=eu", later: "./deploy $REGION")
        == [.environment, .command])
  }
}
