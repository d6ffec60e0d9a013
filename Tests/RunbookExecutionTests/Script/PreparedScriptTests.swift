import MarkdownSyntax
import RunbookExecution
import RunbookModel
import RunbookTestSupport
import Testing

struct PreparedScriptTests {
  static let key = Input(
    name: "API_KEY", isSecret: true, startsWith: nil, placeholders: ["<API_KEY>"],
    variables: [], lines: [1])

  @Test func `what a person reads has the values, and dots for secrets`() throws {
    let block = GuideBlock.command("deploy --host «HOST» --key «API_KEY»")
    let script = try PreparedScript(
      block, inputs: [Self.key], values: ["HOST": "example.net", "API_KEY": "s3cr3t"])
    #expect(script.display == "deploy --host example.net --key ••••••••")
    #expect(!script.text.contains("s3cr3t"))
    #expect(!script.text.contains("example.net"))
  }

  @Test(arguments: [
    ("ls «V»", "/srv/a-1,b=2@c:d%e+f", "ls /srv/a-1,b=2@c:d%e+f"), ("ls «V»", "", "ls ''"),
    ("ls «V»", "a b", "ls 'a b'"), ("ls «V»", "it's; id", "ls 'it'\\''s; id'"),
    ("ls \"«V»\"", #"a "b" \ $HOME `id` it's"#, #"ls "a \"b\" \\ \$HOME \`id\` it's""#),
    ("ls '«V»'", "it's $HOME", "ls 'it'\\''s $HOME'"),
    ("ls $'«V»'", #"it's \n"#, #"ls $'it\'s \\n'"#),
    ("cat <<E\n«V»\nE", #"a "b" \ $HOME `id`"#, "cat <<E\n" + #"a "b" \\ \$HOME \`id\`"# + "\nE"),
    ("cat <<'E'\n«V»\nE", "$HOME `id`", "cat <<'E'\n$HOME `id`\nE"),
    ("ls # as «V»", "a b", "ls # as a b"), ("ls # as «V»", "a\nid", "ls # as <V>"),
  ])
  func `a value is shown as a shell would have to be given it`(
    _ script: String, _ value: String, _ shown: String
  ) throws {
    let prepared = try PreparedScript(.command(script), inputs: [], values: ["V": value])
    #expect(prepared.display == shown)
  }

  @Test func `a secret inside another value is dots whatever quotes it gets`() throws {
    let block = GuideBlock.command("fetch «URL» \"«URL»\"")
    let values = ["URL": "https://a:p$\"1@host/", "API_KEY": "p$\"1"]
    let script = try PreparedScript(block, inputs: [Self.key], values: values)
    let dots = "https://a:••••••••@host/"
    #expect(script.display == "fetch '\(dots)' \"\(dots)\"")
  }

  @Test func `a placeholder without a value keeps a script from being made`() {
    let block = GuideBlock.command("deploy «HOST»")
    #expect(throws: PreparedScript.Refusal.missing("HOST")) {
      try PreparedScript(block, inputs: [], values: [:])
    }
  }

  @Test func `a text to replace that stands outside every slot keeps a script from being made`() {
    let slotted = GuideBlock.command("deploy «HOST»")
    let block = GuideBlock(
      code: slotted.code, range: slotted.range, line: 1, endLine: 1, kind: .command,
      needs: slotted.needs + ["YOUR_KEY"], inputs: slotted.inputs, hold: [], step: nil,
      script: slotted.script + " --key YOUR_KEY", slots: slotted.slots)
    #expect(throws: PreparedScript.Refusal.placeholder("YOUR_KEY")) {
      try PreparedScript(block, inputs: [], values: ["HOST": "example.net"])
    }
  }

  @Test(arguments: [
    ("add --username username", "username"), ("push v4.2.0  # Replace v4.2.0 with yours", "v4.2.0"),
    ("restore 2024-03-15.sql; ls app-2024-03-15.sql", "2024-03-15"),
    ("scale --replicas=N && echo N", "N"),
    ("PERIOD=5 keep PERIOD", "PERIOD"),
  ])
  func `a text that has its slot may stand elsewhere as a part, a plain word or a comment`(
    _ script: String, _ need: String
  ) throws {
    let bytes = Array(script.utf8)
    let marks = bytes.indices.filter { bytes[$0...].starts(with: need.utf8) }
    let start = try #require(
      script.hasPrefix("PERIOD") || script.hasPrefix("add") ? marks.last : marks.first)
    let plain = GuideBlock.command("x")
    let block = GuideBlock(
      code: plain.code, range: plain.range, line: 1, endLine: 1, kind: .command, needs: [need],
      inputs: ["A"], hold: [], step: nil, script: script,
      slots: [.init(range: start..<start + need.utf8.count, input: "A")])
    #expect(throws: Never.self) { try PreparedScript(block, inputs: [], values: ["A": "b"]) }
  }

  @Test func `a variable that the guide itself reads needs nothing in its place`() throws {
    let guide = CompiledGuide(
      compiling: SourceText(
        "# A\n\n## Steps\n\n### Step 1: Try\n\n```bash\necho \"$API_TOKEN\"\n```\n", path: "a.md"))
    let block = try #require(guide.runbook.blocks.first)
    let script = try PreparedScript(
      block, inputs: guide.runbook.inputs, values: ["API_TOKEN": "t0ken-value"])
    #expect(script.text.contains("echo \"$API_TOKEN\""))
    #expect(throws: PreparedScript.Refusal.missing("API_TOKEN")) {
      try PreparedScript(block, inputs: guide.runbook.inputs, values: [:])
    }
  }

  @Test(arguments: [GuideBlock.Hold.alternatives, .edit, .elided, .forever])
  func `a block on hold keeps a script from being made`(_ hold: GuideBlock.Hold) {
    let block = GuideBlock.command("deploy", hold: [hold])
    #expect(throws: PreparedScript.Refusal.hold(hold)) {
      try PreparedScript(block, inputs: [], values: [:])
    }
  }

  @Test func `a comment keeps its placeholder`() throws {
    let block = GuideBlock.command("ls # as «HOST»")
    let script = try PreparedScript(block, inputs: [], values: ["HOST": "x\ny"])
    #expect(script.text == "ls # as <HOST>")
  }
}
