import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SampleVersionTests {
  @Test(arguments: [
    "git tag «v1.2.3»", "docker pull acme/app:«1.2.3»", "git push origin «v1.2.3»-rc1",
    "pip install app==«1.2.3»", "tar -xf app-«1.2.3».tar.gz", "git switch release-«1.2.3»",
    "deploy --tag «V1.2.3»",
  ])
  func `a version that counts up is to be written`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == SampleVersion.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "git tag v1.2.4", "pip install app==11.2.3", "docker pull app:1.2.30", "ping 1.2.3.4",
    "npm i app@2.1.2.3", "deploy --tag v2.0.1", "echo 1.2",
  ])
  func `every other version is left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == SampleVersion.name }
    #expect(found.map(\.text) == [])
  }
}
