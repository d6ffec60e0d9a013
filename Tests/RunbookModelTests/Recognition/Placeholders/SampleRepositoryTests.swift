import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SampleRepositoryTests {
  @Test(arguments: [
    "git clone https://github.com/«username/repository».git", "docker pull «username/image»",
    "git clone git@acme.dev:«org/repo».git", "gh repo clone «owner/repo»", "npm i «user/repo»",
  ])
  func `a repository in general words is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == SampleRepository.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "git clone https://acme.dev/web/app.git", "docker pull acme/image", "cd user/local",
    "ls org/files", "cat group/all.yml",
  ])
  func `repositories of their own are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == SampleRepository.name }
    #expect(found.map(\.text) == [])
  }
}
