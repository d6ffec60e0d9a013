import RunbookTestSupport
import Testing

@testable import RunbookModel

struct TranscriptTests {
  private func transcript(_ text: String, language: String? = nil) -> Transcript? {
    Transcript(
      lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
      language: language)
  }

  @Test func `lines after a prompt run, the others are what came back`() throws {
    let session = try #require(transcript("$ uname -s\nLinux\n$ id -u\n1000"))
    #expect(session.script == "uname -s\nid -u")
    #expect(session.hasOutput)
  }

  @Test func `what a command printed behind a blank line is not run, though nothing has a prompt`()
    throws
  {
    let session = try #require(
      transcript("sudo tail /var/log/app.log\n\nNov 24 11:57:47 app[973]: rm -rf /\n12 lines"))
    #expect(session.script == "sudo tail /var/log/app.log")
    #expect(session.hasOutput)
    #expect(transcript("make build\n\n./deploy.sh") == nil)
    #expect(transcript("make build\n\nmytool deploy") == nil)
    #expect(transcript("make build\n\nMODE=fast make deploy") == nil)
  }

  @Test func `a here-document after a prompt is whole, whatever its lines look like`() throws {
    let session = try #require(
      transcript("$ cat > motd <<'EOF'\nWelcome\nEOF\n$ cat motd\nWelcome"))
    #expect(session.script == "cat > motd <<'EOF'\nWelcome\nEOF\ncat motd")
  }

  @Test func `a command goes on after a backslash`() throws {
    let session = try #require(transcript("$ docker run \\\n>   --rm \\\n    alpine\nhello"))
    #expect(session.script == "docker run \\\n  --rm \\\n    alpine")
    #expect(session.hasOutput)
  }

  @Test(arguments: [
    "$ ls", "root@web1:~$ ls", "ana@db-1.internal:/srv/app$ ls", "PS C:\\Users> ls", "(venv) $ ls",
  ])
  func `the prompt is not a part of the command`(_ line: String) throws {
    #expect(try #require(transcript(line)).script == "ls")
    #expect(try #require(transcript(line)).hasOutput == false)
  }

  @Test func `a root prompt counts only in a console where every line has it`() throws {
    #expect(
      try #require(transcript("# apt update\n# reboot", language: "console")).script
        == "apt update\nreboot")
    #expect(transcript("# a comment\nls", language: "console") == nil)
    #expect(transcript("# apt update", language: "bash") == nil)
    #expect(
      transcript("# systemctl status web\nActive: active", language: "console")?.hasOutput == true)
  }

  @Test func `without a language root's prompt has a command behind it on every line`() throws {
    #expect(
      try #require(transcript("# apt update\n# systemctl restart web")).script
        == "apt update\nsystemctl restart web")
    #expect(transcript("# the update\n# and the restart") == nil)
    #expect(transcript("# apt update\nport = 80") == nil)
  }

  @Test func `among lines of a user, root's command is run and a comment is kept`() throws {
    let text = "$ make\n# apt install jq\n# Then look at it\n$ ls"
    let session = try #require(transcript(text, language: "console"))
    #expect(session.script == "make\napt install jq\n# Then look at it\nls")
    #expect(try #require(transcript(text, language: "sh")).script.contains("# apt install jq"))
  }

  @Test func `an open quote, a loop and a pipe take the lines that belong to them`() throws {
    let quoted = try #require(transcript("$ curl -d '{\n  \"a\": 1\n}' url\n{\"ok\": true}"))
    #expect(quoted.script == "curl -d '{\n  \"a\": 1\n}' url")
    let loop = try #require(transcript("$ for h in a b; do\n>   ping -c1 $h\n> done\na is up"))
    #expect(loop.script == "for h in a b; do\n  ping -c1 $h\ndone")
    let cut = try #require(transcript("$ echo don't\nso be it\n$ ls"))
    #expect(cut.script == "echo don't\nls")
  }

  @Test func `a table under a command is what the command prints`() throws {
    let session = try #require(transcript("kubectl get pods\nNAME    READY\nweb-1   1/1"))
    #expect(session.script == "kubectl get pods")
    #expect(!session.hasPrompts)
  }

  @Test func `lines keep their numbers, and another prompt is noticed`() throws {
    let lines = ["$ psql app", "app=# select 1;", "$ ls"]
    let session = try #require(Transcript(lines: lines, firstLine: 7, language: nil))
    #expect(session.numbers == [7, 9])
    #expect(session.otherPrompt == 8)
  }

  @Test func `a quoting sign counts only where every line has it`() throws {
    #expect(try #require(transcript("> one\n> two")).script == "one\ntwo")
    #expect(transcript("ls\n> two") == nil)
    #expect(transcript("> Status: active\n> To: all") == nil)
  }

  @Test(arguments: ["ls", "", "\n\n", "echo $ HOME", "price: 5 $ a day", "mail ana@acme.dev $NOW"])
  func `text without a prompt is no transcript`(_ text: String) {
    #expect(transcript(text) == nil)
  }
}

struct EnvironmentPromptTests {
  @Test func `a command in parentheses is no prompt`() {
    let guide = CompiledGuide(
      "# T\n\n## 1. Wait\n\n```sh\n(sleep 1; touch ready) > /dev/null 2>&1 &\n```\n")
    #expect(guide.runbook.blocks.first?.script == "(sleep 1; touch ready) > /dev/null 2>&1 &")
    #expect(guide.kinds == [.command])
  }
}
