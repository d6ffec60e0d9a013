import RunbookTestSupport
import Testing

@testable import RunbookModel

struct BlockKindTests {
  /// The kind of the one block of a guide that has `lead` before it.
  private func kind(
    _ content: String, language: String = "", lead: String = ""
  ) -> GuideBlock.Kind? {
    let before = lead.isEmpty ? "" : lead + "\n\n"
    return CompiledGuide("# T\n\n## 1. Do it\n\n\(before)```\(language)\n\(content)\n```\n").kinds
      .first
  }

  @Test(arguments: ["bash", "sh", "shell", "console", "zsh", ""])
  func `commands are commands whatever shell the fence names`(_ language: String) {
    #expect(kind("sudo systemctl restart nginx", language: language) == .command)
  }

  @Test(arguments: ["bash", "sh", "", "console"])
  func `a fence that holds only values is environment`(_ language: String) {
    let values = "# for production\nAPI_URL=https://api.acme.dev\nLOG_LEVEL=info  # or debug"
    #expect(kind(values, language: language, lead: "Set these in the panel:") == .environment)
    #expect(kind(values, language: language) == .environment)
  }

  @Test func `a quoted value, a placeholder and an address are values`() {
    let values = "NAME=\"two words\"\nKEY=<your key>\nURL=postgres://u:[password]@[host]/db"
    #expect(kind(values, language: "bash") == .environment)
  }

  @Test(arguments: [
    "DATE=$(date +%s)", "export REGION=eu-west-1", "DEBUG=1 ./run.sh", "FOO=bar make test",
  ])
  func `a line that a shell must read is a command`(_ line: String) {
    #expect(kind(line, language: "bash") == .command)
  }

  @Test func `exports that go into a file are values`() {
    #expect(
      kind("export REGION=eu", language: "sh", lead: "Add this to your `.env` file:")
        == .environment)
  }

  @Test(arguments: [
    "You should see:", "Expected output:", "The response should look like this:",
    "This prints:", "**Symptom:**", "The output looks like:", "Example response:", "Error:",
  ])
  func `what the guide announces as output is never run`(_ lead: String) {
    #expect(kind("make: nothing to be done", language: "bash", lead: lead) == .output)
    #expect(kind("kubectl 1.30", lead: lead) == .output)
  }

  @Test(arguments: [
    "Add the following to `/etc/hosts`:", "Create the file `app.conf` with:",
    "Append this to the crontab:", "Put these lines into `~/.ssh/config`:",
    "Edit `/etc/fstab` and add:",
  ])
  func `the text of a file is never run, even where the fence says bash`(_ lead: String) {
    #expect(kind("10.0.0.5 db.internal", language: "bash", lead: lead) == .config)
  }

  @Test func `a file that commands write is written by commands`() {
    let script = "cat > app.conf <<'EOF'\nport = 80\nEOF"
    #expect(kind(script, language: "bash") == .command)
  }

  @Test(arguments: [
    ("yaml", GuideBlock.Kind.config), ("json", .config), ("ini", .config), ("nginx", .config),
    ("sql", .code), ("python", .code), ("js", .code), ("text", .text), ("mermaid", .text),
    ("env", .environment), ("dotenv", .environment), ("klingon", .text), ("{note}", .text),
  ])
  func `a language that no shell reads decides`(_ language: String, _ kind: GuideBlock.Kind) {
    #expect(self.kind("restart: always", language: language) == kind)
  }

  @Test func `a transcript is a session`() {
    #expect(kind("$ uname -s\nLinux", language: "console") == .session)
    #expect(kind("$ uname -s", language: "sh") == .session)
    #expect(kind("$ uname -s\nLinux") == .session)
  }

  @Test func `addresses to enter somewhere are values of a list`() {
    let list = "https://acme.dev\nhttps://www.acme.dev"
    #expect(kind(list, lead: "Add these origins:") == .config)
    #expect(kind(list, lead: "The mirrors are known.") == .text)
  }

  @Test(arguments: [
    "{\"status\": \"ok\"}", "---\nkind: Pod", "name: web\nreplicas: 3", "[Unit]\nAfter=network",
  ])
  func `data without a language is not run`(_ content: String) {
    #expect(kind(content) == .config)
  }

  @Test(arguments: [
    "Hello, I would like to order the certificate", "ACME Corp.\nMain Street 1",
    "frobnicate --all the things", "<paste here>",
  ])
  func `what nobody knows to be a command is shown and not run`(_ content: String) {
    #expect(kind(content).map { $0 != .command && $0 != .session } == true)
  }

  @Test(arguments: [
    "2026-11-23 10:00:01 INFO started\n2026-11-23 10:00:02 INFO ready",
    "{\"status\":\"ok\",\n\"version\":2}",
  ])
  func `a log or an answer in a fence that says bash is output`(_ content: String) {
    #expect(kind(content, language: "bash") == .output)
  }

  @Test func `an empty block is text`() {
    #expect(kind("", language: "bash") == .text)
    #expect(kind("   \n\t", language: "sh") == .text)
  }

  @Test func `indented code is read like a fence without a language`() {
    let guide = CompiledGuide("# T\n\n## 1. Restart\n\nRun:\n\n    sudo systemctl restart web\n")
    #expect(guide.kinds == [.command])
    #expect(guide.runbook.blocks.first?.line == 7)
  }
}
