import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ElidedValueTests {
  @Test(arguments: [
    "OPENAI_KEY=«sk-...»", "SENTRY_DSN=«https://...»", "DATABASE_URL=«postgresql+asyncpg://...»",
    #"curl -H "Authorization: Bearer «eyJ...»""#, "export ID=«AKIA...»", #"export K="«ghp_...»""#,
    "KEY=«sk-…»", "ssh-add «AAAAB3Nza...»", "git clone «https://...»", "TX=«0x3f9c...»",
    "K=«AKIA...9F2»",
  ])
  func `a beginning with dots is to be completed`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == ElidedValue.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "go test ./...", #"echo "Loading...""#, "echo Waiting for pods...", "git log main...feature",
    "git diff v1.0...v1.1", #"printf "Done3...""#, "cd ...", "for i in {1...3}; do x; done",
    "kubectl explain pod...", #"echo "step 1...""#,
  ])
  func `sentences, ranges and patterns are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == ElidedValue.name }
    #expect(found.map(\.text) == [])
  }
}
