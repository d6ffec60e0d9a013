import Testing

@testable import RunbookModel

struct EditorAmongCommandsTests {
  @Test(arguments: [
    "sudo nano /etc/web.conf\nsudo systemctl restart web", "crontab -e\n# Add: 0 4 * * * backup",
    "vi f  # remove the last line",
    "systemctl edit web\n\n# The new lines are\n[Service]\nRestart=always",
    "kubectl edit configmap web\n# Set workers to 4",
    "nano f\n[Replace the names with your own]\n./run f",
    "$EDITOR web.conf\n./run",
  ])
  func `an editor with commands or words behind it holds`(_ script: String) {
    let block = OneBlock(held: script)
    #expect(block.hold == [.edit])
    #expect(block.holdRules == ["editor-among-commands"])
  }

  @Test(arguments: [
    "sudo nano /etc/web.conf", "mv f f.bak\nnano f", "# Open it\nkubectl edit configmap web",
    "cd app && code .\nmake all", "crontab -l\nmake all",
  ])
  func `an editor alone or last does not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }

  @Test func `a transcript that shows what to write is not held`() {
    let block = OneBlock("$ sudo nano /etc/web.conf\nworkers 4", language: "sh")
    #expect(block.kind == .session)
    #expect(block.hold == [])
  }
}
