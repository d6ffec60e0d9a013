import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SampleIdentifierTests {
  @Test(arguments: [
    "git revert «abc123»", "kill -9 «12345»", "aws sts x arn:aws:iam::«123456789012»:role/x",
    "git switch -c feature/«ABC-123-login»", "./deploy «web-bucket-abc123»",
    "del --inode «1234:5678»", "docker stop «abc123def456»", "x «0123456789abcdef»",
    "ec2 stop «i-1234567890abcdef0»", "log «xyz789»", "id «12345678-1234-1234-1234-123456789012»",
    "kubectl logs «web-7d4-abc12»", "curl https://acme.dev/orders/«12345»", "strace -p «12345»",
    "id «a1b2c3d4»", "show «00000000-0000-0000-0000-000000000000»", "git show «deadbeef»",
    "ec2 stop «i-0abc123def456»",
  ])
  func `a number or mark that counts up is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == SampleIdentifier.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "curl localhost:12345", "nc -l -p 12345", "serve --port 12345", "PORT=12345",
    "ssh -p 12345 h1", "docker run -p 12345:80 app", "sleep 1234", "curl localhost:1234",
    "chmod 1755 x", "head -c 1024 x", "git show 3f2a9c1", "kill 4242", "echo 54321",
    "apt install abc", "UTF-8", "sha256-1", "echo 1999", "docker run -p 1234:1234 app",
  ])
  func `ports and other numbers are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == SampleIdentifier.name }
    #expect(found.map(\.text) == [])
  }
}
