import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SampleHostTests {
  @Test(arguments: [
    "curl http://«hostname»:8080/", "psql -h «db-host» -U app", "ping «host»", "ssh «server-ip»",
    "curl https://«domain»/health", "mysql --host «hostname»",
  ])
  func `a host in general words is to be written`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == SampleHost.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "curl http://server:8080", "curl http://app/", "hostname", "echo host", "dig host.acme.dev",
    "cat /etc/hosts", "psql -h db", "curl http://hostname.acme.dev", "docker run --net host app",
  ])
  func `services and other words are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == SampleHost.name }
    #expect(found.map(\.text) == [])
  }
}
