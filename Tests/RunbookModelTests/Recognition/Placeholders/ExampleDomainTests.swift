import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ExampleDomainTests {
  @Test(arguments: [
    "certbot -d «www.example.com»", "ssh «admin@db.example.com»",
    "curl https://«api.example.org»/v1", "ping «example.net»", "login -m «me@example.com»",
    "curl https://«domain.com»", "dig «mail.mydomain.tld»", "curl https://«db.example»",
    "git config user.email «you@email.com»", "export HOST=«app.example.com»:8080",
  ])
  func `a host or mailbox for examples is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == ExampleDomain.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "curl https://acme.dev", "cp .env.example .env", "cp config.example config",
    "cat settings.py.example", "ping examples.com", "curl https://example.acme.dev",
    "curl https://domain.acme.dev/x", "npm run example", "ls example", "curl myexample.com",
  ])
  func `other hosts and files are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == ExampleDomain.name }
    #expect(found.map(\.text) == [])
  }
}
