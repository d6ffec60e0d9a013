import RunbookTestSupport
import Testing

@testable import RunbookModel

struct VersionPatternTests {
  @Test(arguments: [
    "git tag «vX.Y.Z»", "git switch release-«X.Y.Z»", "git push origin «vX.Y.Z-rcN»",
    "npm i app@«x.y.z»", "git checkout «vN.x»", "git switch release-«X.Y»",
    "pip install app==«X.Y.Z»", "git tag «v1.X.0»", "grep «11.M.M» app",
    "docker pull acme/app:«vX.Y.Z»", "git tag app-«vX»", "curl https://acme.dev/app-«vX.Y.Z»/a",
  ])
  func `a version in letters is to be written`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == VersionPattern.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "curl https://acme.dev/setup_18.x", "nvm install 18.x", "git switch release-1.x", "ssh h1.n",
    "apt install max-x", "cat x", "node app.mjs", "kubectl -n x get pods", "sed -n 1,5p x",
    "cd m.n", "echo 1.0", "v1", "echo xy.zx",
  ])
  func `series and other words are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == VersionPattern.name }
    #expect(found.map(\.text) == [])
  }
}
