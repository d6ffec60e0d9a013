import RunbookTestSupport
import Testing

@testable import RunbookModel

struct CommandInProseTests {
  private func offers(_ item: String) -> [String]? {
    CompiledGuide("# T\n\n## Release\n\n1. \(item)\n2. Look at the result\n")
      .step("1.1")?.hints.offers.map(\.text)
  }

  @Test(arguments: [
    ("Fetch the tags: `git fetch --tags`", ["git fetch --tags"]),
    (
      "Run `./release 1.2` and then `sudo systemctl restart web`.",
      ["./release 1.2", "sudo systemctl restart web"]
    ),
    ("Start `./deploy`", ["./deploy"]), ("Run `build.sh`", ["build.sh"]),
  ])
  func `a command in the words of a step is offered`(_ item: String, _ expected: [String]) {
    #expect(offers(item) == expected)
  }

  @Test(arguments: [
    "Open `git`", "Edit `./docs/notes.md`", "Set `--verbose`", "Update `/etc/hosts`",
    "Never run `rm -rf build`, remove the files one by one",
  ])
  func `a name, a path, an option or a warning is no offer`(_ item: String) {
    #expect(offers(item) == [])
  }

  @Test func `a step with a block of its own offers nothing else`() {
    let guide = CompiledGuide(
      "# T\n\n## 1. Restart\n\nUnlike `git pull --all`, this restarts it:\n\n```sh\nsystemctl restart web\n```\n"
    )
    #expect(guide.step("1")?.hints.offers == [])
    #expect(guide.step("1")?.actions.map(\.name) == ["command"])
  }

  @Test func `what is offered is by hand until somebody runs it`() {
    let guide = CompiledGuide("# T\n\n1. Fetch: `git fetch`\n2. Tag it: `git tag v1`\n")
    #expect(guide.step("2")?.actions.map(\.name) == ["manual"])
    #expect(guide.step("2")?.hints.offers.map(\.line) == [4])
  }
}
