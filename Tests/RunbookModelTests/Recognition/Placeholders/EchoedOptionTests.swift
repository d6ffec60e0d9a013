import RunbookTestSupport
import Testing

@testable import RunbookModel

struct EchoedOptionTests {
  @Test(arguments: [
    "kubectl --namespace «namespace» get pods", "aws x --bucket «bucket» --region=«region»",
    "PASSWORD=«password» ./run", #"az x --resource-group "«resource-group»""#,
  ])
  func `a value that repeats its option is to be written`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == EchoedOption.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "tar --output output", "kubectl --namespace web get pods", "POSTGRES_PASSWORD=password ./run",
    "echo name", "deploy --name", "name=name ./run", "make build build",
  ])
  func `other values are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == EchoedOption.name }
    #expect(found.map(\.text) == [])
  }
}
