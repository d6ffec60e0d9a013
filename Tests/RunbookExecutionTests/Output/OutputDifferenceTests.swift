import Testing

@testable import RunbookExecution

struct OutputDifferenceTests {
  private func missing(_ shown: String, _ came: String) -> String? {
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    return OutputDifference(
      between: lines.map { (String($0.element), $0.offset + 1) }, and: came)?.expected
  }

  @Test(arguments: [
    ("ready", "ready"), ("  ready", "ready  "), ("a\n\nb", "a\nb"), ("b", "a\nb\nc"),
    ("tool 1.2.3", "tool 1.10.0"), ("tool v1.2.3-rc1", "tool v2.0.0"),
    ("at 12:30:01 ok", "at 09:00:59 ok"),
    ("2026-01-31T10:00:00Z start", "2027-11-01T00:10:00Z start"),
    ("Mon Jan 5 10:00:00 2026", "Tue Feb 9 11:00:10 2027"),
    ("web-5d4f8c7b9-x2x1v Running 5m", "web-7f6d9b8c4-qq9zt Running 12s"),
    ("commit 3f786850e387550f", "commit 89e6c98d92887913"), ("pid 12345", "pid 77711"),
    ("id 123e4567-e89b-12d3-a456-426614174000", "id 9b2e4567-e89b-12d3-a456-426614170000"),
    ("...\nready", "x\ny\nready"), ("loading ... done", "loading a b c done"),
    ("host <your-host> up", "host web1 up"), ("took 1.5s", "took 230ms"),
    ("[...]\nb", "a\nb"), ("10.0.0.1 up", "192.168.7.12 up"), ("", "anything"),
  ])
  func `what changes from run to run is no difference`(shown: String, came: String) {
    #expect(missing(shown, came) == nil)
  }

  @Test(arguments: [
    ("ready", "broken", "ready"), ("a\nb", "b\na", "b"), ("HTTP/2 200", "HTTP/2 500", "HTTP/2 200"),
    ("3 pods", "2 pods", "3 pods"), ("0 errors", "1 errors", "0 errors"), ("ready", "", "ready"),
    ("status: green", "status: red", "status: green"), ("a b", "a b c", "a b"),
    ("exit code 0", "exit code 1", "exit code 0"), ("healthy", "5m", "healthy"),
    ("node1 up", "node2 up", "node1 up"),
  ])
  func `anything else is one, and the line is named`(
    shown: String, came: String, expected: String
  ) {
    #expect(missing(shown, came) == expected)
  }

  @Test func `of a line longer than any that people write, the beginning is compared`() {
    let shown = String(repeating: "... a ", count: 2000) + "z"
    let came = String(repeating: "a ", count: 4000)
    #expect(missing(shown, came) == nil)
  }
}
