import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SampleMailboxTests {
  @Test(arguments: [
    "ssh «user@server»", "scp a.tar root@«server-ip»:/srv/", "ssh «username@hostname»",
    "rsync -a x «user@remote-host»:/srv", "ssh «user@host» -p 22", "ssh deploy@«host»",
    "ssh «username»@h7.acme.dev", "ssh ubuntu@«ip-address»", "ssh «user@prod-host»",
  ])
  func `a login in general words is to be written`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == SampleMailbox.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "ssh root@db1", "git clone git@acme.dev:app.git", "ssh deploy@h7.acme.dev",
    "npm i @acme/host", "echo a@b", "docker pull acme/user@sha256:3f", "ssh host7",
    "curl user.acme.dev",
  ])
  func `accounts and hosts of their own are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == SampleMailbox.name }
    #expect(found.map(\.text) == [])
  }
}
