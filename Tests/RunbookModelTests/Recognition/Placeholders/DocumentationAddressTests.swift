import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DocumentationAddressTests {
  @Test(arguments: [
    "ssh admin@«203.0.113.10»", "ping «192.0.2.1»", "curl http://«198.51.100.7»:8080",
    "ping6 «2001:db8::1»", "ssh «2001:0db8:0:1::5»", "ip route add «192.0.2.0»/24",
  ])
  func `an address for documentation is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == DocumentationAddress.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "ping 192.0.3.1", "ping 203.0.11.3", "ping6 2001:4860::8888", "ping 10.0.0.1", "echo 2001",
    "ssh 198.51.100", "ping6 fe80::1",
  ])
  func `other addresses are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == DocumentationAddress.name }
    #expect(found.map(\.text) == [])
  }
}
