import RunbookTestSupport
import Testing

@testable import RunbookModel

struct CreatedVersionTests {
  @Test(arguments: [
    "git tag -a «v2.4.0» -m x", "git push origin «v2.4.0»",
    "gh release create «v2.4.0» --notes x", "git switch -c release-«2.4»",
    "git checkout -b release-«v2.4.1-rc1»", "npm version «2.4.0»", "git tag -s «2.4.0»",
    "glab release create «v0.9»",
  ])
  func `the version that a command makes is to be written`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == CreatedVersion.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test func `only a version that is no other thing's is the same in the blocks that follow`() {
    func needs(_ version: String) -> [Int] {
      CompiledGuide(
        "# T\n\n## 1. Tag\n\n```sh\ngit tag \(version)\n```\n\n## 2. Use\n\n```sh\nuse \(version)\n```\n"
      ).runbook.blocks.map(\.needs.count)
    }
    #expect(needs("v2.4") == [1, 1])
    #expect(needs("2.4.0") == [1, 1])
    #expect(needs("2.4") == [1, 0])
  }

  @Test(arguments: [
    "git checkout v2.4.0", "pip install app==2.4.0", "git tag -d v2.4.0",
    "git push origin --delete v2.4.0", "helm upgrade web --version 2.4.0",
    "npm install app@2.4.0", "git tag -l v2.4.0", "git log v2.4.0", "git push origin main",
    "curl https://acme.dev/v2.4.0/x",
  ])
  func `a version that is there already is left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == CreatedVersion.name }
    #expect(found.map(\.text) == [])
  }
}
