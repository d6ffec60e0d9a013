import RunbookTestSupport
import Testing

@testable import RunbookModel

struct UnknownNumberTests {
  @Test(arguments: [
    "kubectl scale deployment web --replicas=«N»", "git rebase -i HEAD~«N»", "journalctl -n «N»",
    "helm rollback web «N»", "sleep «X»",
  ])
  func `a letter for a number is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == UnknownNumber.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "echo N | apt remove x", #"[ "$a" = N ] && exit"#, "curl -X POST https://acme.dev",
    #"read -p "[Y/N]" a"#, "grep N x", "sort -N x", #"echo "N""#, "N=3 ./run",
    #"awk "{print N}" x"#,
  ])
  func `answers, tests and options are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == UnknownNumber.name }
    #expect(found.map(\.text) == [])
  }
}
