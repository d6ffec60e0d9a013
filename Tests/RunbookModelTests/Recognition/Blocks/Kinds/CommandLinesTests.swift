import Testing

@testable import RunbookModel

struct CommandLinesTests {
  @Test(arguments: [
    "sudo ufw status", "./deploy.sh prod", "frob --all web", "cd web\nfleet deploy",
    "# all\nkubectl get pods\n\nkubectl top nodes", "docker run \\\n  --rm web",
    "cat > f <<'EOF'\nSome words, as they are.\nEOF",
  ])
  func `lines that a shell can read are commands without a language`(_ content: String) {
    #expect(OneBlock(content).kind == .command)
    #expect(OneBlock(content).rule == "command-lines")
  }

  @Test func `words in small letters are a command where the guide says to run them`() {
    #expect(OneBlock("toolbox dump").kind == .text)
    #expect(OneBlock("toolbox dump", lead: "One way of doing that is running").kind == .command)
  }

  @Test func `a program that the guide runs elsewhere is known`() {
    let guide = """
      # T

      ## 1. Dump

      ```sh
      toolbox list --all
      ```

      And everything in it:

      ```
      toolbox dump
      ```
      """
    #expect(OneBlock(guide: guide).kind == .command)
  }

  @Test(arguments: [
    "Hello, I would like to order the certificate", "ACME Corp.\nMain Street 1", "<paste here>",
    "frobnicate all the things", "make sure that all is well\ntell the team", "web\nmedia\nsrc/",
    "/var/log/web.log\n/var/log/db.log", "ana\nbob", "kubectl 1.30", "[ ] ready:  curl acme.dev",
  ])
  func `what nobody knows to be a command is shown and not run`(_ content: String) {
    for lead in ["", "Send this:", "Use these names:"] {
      let kind = OneBlock(content, lead: lead).kind
      #expect(kind != .command && kind != .session)
    }
  }

  @Test func `indented code is read like a fence without a language`() {
    let guide = "# T\n\n## 1. Restart\n\nRun:\n\n    sudo systemctl restart web\n"
    #expect(OneBlock(guide: guide).kind == .command)
  }
}
