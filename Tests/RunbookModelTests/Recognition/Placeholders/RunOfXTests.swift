import RunbookTestSupport
import Testing

@testable import RunbookModel

struct RunOfXTests {
  @Test(arguments: [
    "KEY=«sk_live_XXXXXXXX»", "TOKEN=«xxxxxxxx»", "ssh-copy-id admin@«xxx».acme.dev",
    "aws ec2 stop --instance-ids «i-xxxxxxxx»", "KEY=«sk-ant-xxx»", "tar -xf «app-XXX».tar",
    "fdisk /dev/«sdX»", "ssh ubuntu@«ec2-xx-xx-xx».acme.dev", "mkfs /dev/«sdX1»",
    "dd if=a of=/dev/«diskN»", "id «xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx»",
    "export ID=«G-XXXXXXXXXX»", "gpg --recv «XXXX»", "echo «xxx-yyy»",
  ])
  func `a run of X is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == RunOfX.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "mktemp /tmp/copy.XXXXXX", "mktemp -d -t app-XXXXXXXX", "apt install max-x", "xxhash file",
    "node --v8-options", "cat /dev/sda", "echo xx", "setenforce 0", "chmod +x file",
    "tar xf x.tar", "curl https://acme.dev/exxon", "kubectl get pods -o yaml",
  ])
  func `letters that only are there, and masks, are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == RunOfX.name }
    #expect(found.map(\.text) == [])
  }
}
