import RunbookModel
import RunbookTestSupport
import Testing

struct RunStateInputTests {
  private let runbook: Runbook = {
    var runbook = Runbook(title: "Inputs", titleRange: nil)
    runbook.blocks = [
      SampleRunbook.command("deploy", line: 3, inputs: ["DOMAIN", "TOKEN"], step: "1"),
      SampleRunbook.command("check", line: 6, inputs: ["DOMAIN"], step: "2"),
    ]
    runbook.steps = [
      SampleRunbook.step("1", line: 2, actions: [.command(0)]),
      SampleRunbook.step("2", line: 5, actions: [.command(1)]),
    ]
    return runbook
  }()

  @Test func `an input is asked once, before the first command that needs it`() {
    let state = RunState(of: runbook, after: RunRecord())
    #expect(
      state.next.map(\.waitsFor) == [.input("DOMAIN"), .input("TOKEN"), .person, .person])
    #expect(state.next.map(\.id.description) == ["1", "1", "1", "2"])
  }

  @Test func `what was given is not asked, and a secret is known only as given`() {
    var builder = RecordBuilder()
    builder.add(.inputGiven(name: "DOMAIN", value: "example.org"))
    builder.add(.inputGiven(name: "TOKEN", value: nil))
    let state = RunState(of: runbook, after: builder.record)
    #expect(state.next.map(\.waitsFor) == [.person, .person])
    #expect(state.inputs == ["DOMAIN": .value("example.org"), "TOKEN": .secret])
  }

  @Test func `a command that has ended needs nothing any more`() {
    var builder = RecordBuilder()
    builder.finish("1")
    let state = RunState(of: runbook, after: builder.record)
    #expect(state.next.map(\.waitsFor) == [.input("DOMAIN"), .person])
  }
}
