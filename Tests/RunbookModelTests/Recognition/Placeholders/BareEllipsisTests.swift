import RunbookTestSupport
import Testing

@testable import RunbookModel

struct BareEllipsisTests {
  @Test(arguments: [
    "export TOKEN=«...»", #"export TOKEN="«...»""#, "deploy --key=«…»",
    "sudo USERS='«anna bert ...»' ./update.sh", #"IDS="«1 2 …»" ./run"#,
  ])
  func `dots for a whole value or the rest of a list are to be written`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == BareEllipsis.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "...", "make ...", "go test ./...", #"echo "wait ...""#, "git log a...b", "cd ...",
    "for i in 1 2 ...; do x; done", "X=a...b",
  ])
  func `dots for commands or in sentences are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == BareEllipsis.name }
    #expect(found.map(\.text) == [])
  }
}
