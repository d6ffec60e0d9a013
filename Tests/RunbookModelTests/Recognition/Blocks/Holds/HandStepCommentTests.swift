import Testing

@testable import RunbookModel

struct HandStepCommentTests {
  @Test(arguments: [
    "./request\n\n# Wait for the e-mail and click the link\n\n./install",
    "./request\n\n# Log in to the dashboard and copy the key\n\n./install",
    "./request\n\n# Open the browser and confirm\n\n./install",
    "./start\n# Wait a few minutes\n./check",
    "./a\n\n# 2. Go to the settings page\n\n./b",
  ])
  func `what a person does between commands holds`(_ script: String) {
    #expect(OneBlock(held: script).hold == [.edit])
    #expect(OneBlock(held: script).holdRules == ["hand-step-comment"])
  }

  @Test(arguments: [
    "# Wait for the rollout\nkubectl rollout status deploy/web\n./next",
    "# Wait a minute\nsleep 60\n./next",
    "ssh-keygen\n# press Enter for the defaults\n\ncat key.pub",
    "# Open the firewall\nufw allow 80\nufw enable",
    "# Log the state\n./state\n./next", "# Select the project\n./select web\n./next",
    "./a\n\n# Go to the web page to see it",
  ])
  func `a comment on a command, or the last one, does not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }
}
