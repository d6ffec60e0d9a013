import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SampleConnectionTests {
  @Test(arguments: [
    "psql «postgres://user:password@localhost:5432/app»",
    #"export URL="«mysql://username:pass@db/app»""#,
    "export URL=«postgresql+asyncpg://user:password@h/db»",
    "redis-cli -u «redis://user:secret@h:6379»",
  ])
  func `an address with an account in general words is to be written`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == SampleConnection.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "psql postgres://app:3f9c@db/app", "curl https://acme.dev", "psql postgres://localhost/app",
    "curl https://user@acme.dev", "export URL=postgres://$U:$P@db/app",
  ])
  func `other addresses are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == SampleConnection.name }
    #expect(found.map(\.text) == [])
  }
}
