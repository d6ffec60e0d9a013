import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SampleMessageTests {
  @Test(arguments: [
    #"git commit -m "feat: «your changes»""#,
    #"gh pr create --title "Fix it" --body "«Description of changes»""#,
    #"git commit -m "«Your commit message»""#, #"git commit -am "«commit message»""#,
    "gh release create x --notes '«Describe what is new»'",
    #"git tag -a x --message="«your message here»""#, "git commit -m '«message»'",
    #"git commit -m "feat: «description»""#, #"git config user.name "«Your Name»""#,
    #"git config user.name "«Jane Doe»""#, #"gh issue create --title "«Your title here»""#,
  ])
  func `words that tell what to write are to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == SampleMessage.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    #"git commit -m "Update the guide""#, #"echo "your changes are saved""#,
    #"echo "Your site is up""#, #"read -p "Your name: " NAME"#,
    #"git commit -m "docs: title of page""#, #"gh pr create --title "Pods described""#,
    #"git commit -m "fix: title of page""#, #"echo "message""#,
    #"curl -d "message" https://acme.dev"#, #"git commit -m "Summary of it""#,
  ])
  func `other messages are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == SampleMessage.name }
    #expect(found.map(\.text) == [])
  }
}
