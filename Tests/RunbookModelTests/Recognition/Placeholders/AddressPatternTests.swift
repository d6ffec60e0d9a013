import RunbookTestSupport
import Testing

@testable import RunbookModel

struct AddressPatternTests {
  @Test(arguments: [
    "ssh root@«x.x.x.x»", "ping «192.168.1.X»", "mount «10.0.0.xxx»:/export /mnt",
    "ping «1.2.3.4»", "curl http://«xxx.xxx.xxx.xxx»:8080", "ssh «a.b.c.d»", "nmap «10.x.x.x»/8",
  ])
  func `an address with letters for numbers is to be written`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == AddressPattern.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "ping 10.0.0.1", "ping 8.8.8.8", "curl 127.0.0.1:8080", "ssh a.b.c", "echo 1.2.3",
    "cat x.y.z.tar", "ping 0.0.0.0", "a.b.acme.dev",
  ])
  func `addresses and names are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == AddressPattern.name }
    #expect(found.map(\.text) == [])
  }
}
