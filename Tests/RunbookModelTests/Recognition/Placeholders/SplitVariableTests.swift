import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SplitVariableTests {
  @Test(arguments: [
    "restore «${your-snapshot}»", #"restore --to "«${db-instance-name}»""#,
    "curl https://«${your-domain}»/", "rm «${YOUR-FILE}»",
  ])
  func `a name with hyphens in a variable's braces is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == SplitVariable.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "echo ${NAME:-world}", "echo ${PORT-8080}", "echo ${name:-x}", "echo ${name}",
    "echo ${your_name}", "echo ${name-}", "echo ${X%-*}", "echo ${#name}",
  ])
  func `what a shell takes instead of an unset variable is left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == SplitVariable.name }
    #expect(found.map(\.text) == [])
  }
}
