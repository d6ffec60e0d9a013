import RunbookTestSupport
import Testing

@testable import RunbookModel

struct RandomNameTests {
  @Test(arguments: [
    "kubectl logs «web-7d4b9c6f8-x2k9p»", "docker exec -it «4c01db0b339c» sh",
    "git revert «3f2a9c1»", "ec2 stop --ids «i-0c4f9d27be31a8660»",
    "git cherry-pick -x «3f2a9c1d»", "podman rm «3f2a9c41d7b0»", "git reset --hard «9c1d3f2a»",
  ])
  func `what a machine made up is somebody's`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == RandomName.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "git checkout 3f2a9c1", "kubectl logs web-0", "apt install postgresql-15",
    "wget https://acme.dev/app-linux-x86_64.tar", "echo 3f2a9c41d7b0", "docker run ubuntu2204",
    "node-v18", "apt install linux-image-6.1.0-18-amd64", "docker pull app@sha256:3f2a9c41d7b0",
    "kubectl get pod cuda-ubuntu2204-x64", "curl https://acme.dev/a-7d4b9c6f8/x",
    "git revert HEAD",
  ])
  func `names, versions and checksums are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == RandomName.name }
    #expect(found.map(\.text) == [])
  }
}
