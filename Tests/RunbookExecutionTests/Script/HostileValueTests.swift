import RunbookExecution
import RunbookModel
import RunbookTestSupport
import Testing

/// A value is data wherever it stands: the real bash is asked what became of it.
struct HostileValueTests {
  static let values = [
    "plain", "a b  c", "$(touch /tmp/runbook-pwned)", "`id`", "'; id; '", "\"; id; \"", "$HOME",
    "\\", "a\\", "*", "~", "-n", "x'\"y", "}", ")", "$((1+1))", "#no", "a\tb", "é•", "!!", "&& id",
    ">file", "${IFS}", "\\n", "%s",
  ]

  static let scripts = [
    "printf %s «V»", "printf %s x«V»y | sed 's/^x//;s/y$//'", "printf %s \"«V»\"",
    "printf %s '«V»'", "printf %s $'«V»'", "v=«V»; printf %s \"$v\"",
    "printf %s \"$(printf %s «V»)\"",
    "printf %s \"$(printf %s \"«V»\")\"", "printf %s \"${unset:-«V»}\"",
    "printf %s \"`printf %s '«V»'`\"",
    "printf %s \\\n  «V»", "f() { printf %s \"$1\"; }; f «V»", "# about «V»\nprintf %s «V»",
    "cat <<EOF | tr -d '\\n'\n«V»\nEOF", "cat <<-EOF | tr -d '\\n'\n\t«V»\n\tEOF",
    "cat <<'EOF' | tr -d '\\n'\n«V»\nEOF", "cat <<A; printf %s «V»\nA",
    "if true; then printf %s «V»; fi", "printf %s $(true)«V»",
    "case «V» in *) printf %s «V»;; esac",
  ]

  @Test(arguments: scripts)
  func `a value arrives as it is and changes nothing`(_ script: String) async throws {
    var shell = try ShellSessionTests.Shell()
    for value in Self.values {
      // Where a word may be split or a pattern, quoting is what is under test; nothing else.
      #expect(try await shell.run(script, ["V": value]) == 0, "\(script) with \(value)")
      #expect(shell.output == value, "\(script) with \(value): \(shell.errors)")
    }
  }

  /// Those in which no second layer reads the value, such as a command in backticks.
  static let copied = scripts.filter { !$0.contains("`") && !$0.contains("{unset") }

  @Test(arguments: copied)
  func `what is shown can be copied, and does the same`(_ script: String) async throws {
    var shell = try ShellSessionTests.Shell()
    for value in Self.values {
      let block = GuideBlock.command(script)
      let shown = try PreparedScript(block, inputs: [], values: ["V": value]).display
      #expect(try await shell.run(shown) == 0, "\(shown)")
      #expect(shell.output == value, "\(shown): \(shell.errors)")
    }
  }

  @Test func `a value that ends the quoted here-document it stands in is refused`() {
    let block = GuideBlock.command("cat <<'EOF'\n«V»\nEOF\necho after")
    #expect(throws: PreparedScript.Refusal.self) {
      try PreparedScript(block, inputs: [], values: ["V": "EOF"])
    }
  }

  @Test(arguments: [
    "ssh host \"ls «V»\"", "bash -c 'ls «V»'", "eval ls «V»", "ssh host \\\n  ls «V»",
    "ssh host \"\n  ls «V»\n\"", "bash <<EOF\nls «V»\nEOF", "bash -s <<'EOF'\nls «V»\nEOF",
    "cat <<EOF | sh\nls «V»\nEOF", "ssh host <<EOF\nls «V»\nEOF",
    "sudo bash -euo pipefail <<-EOF\n\tls «V»\n\tEOF", "echo \"ls «V»\" | sh",
    "printf 'ls %s' «V» | sudo bash -s", "bash <<< \"ls «V»\"", "source <(echo \"a=«V»\")",
    "find . -exec sh -c 'ls «V» {}' \\;", "echo «V» | xargs rm",
    "timeout 5 env sh -ec \"ls «V»\"", "kubectl exec -i pod -- bash <<EOF\nls «V»\nEOF",
    "command=\"ls «V»\"\nbash -c \"$command\"", "command=\"ls «V»\"\nbash <<< \"$command\"",
    "command=\"ls «V»\"\necho \"$command\" | sh", "python3 -c \"print('«V»')\"",
    "python3 - <<EOF\nprint('«V»')\nEOF", "perl -ne 'print if /«V»/' file",
    "node -e 'console.log(\"«V»\")'", "awk 'BEGIN { print \"«V»\" }'",
    "ruby <<'EOF'\nputs '«V»'\nEOF",
    "mongosh --eval \"db.a.find('«V»')\"", "true && bash -c \"ls «V»\" 2>&1 || true",
    "psql -c \"SELECT '«V»'\"", "psql <<EOF\nSELECT '«V»';\nEOF",
    "echo \"SELECT '«V»'\" | mysql app",
    "sed -i \"s/A/«V»/\" file", "sqlite3 a.db \"SELECT '«V»'\"", "jq \".a = \\\"«V»\\\"\" a.json",
  ])
  func `what is read as code once more takes no value that could be code`(_ script: String) throws {
    let block = GuideBlock.command(script)
    for value in ["a'; id; '", "\";system(\"id\");\"", "x\n!id"] {
      #expect(throws: PreparedScript.Refusal.self, "\(value)") {
        try PreparedScript(block, inputs: [], values: ["V": value])
      }
    }
    #expect(throws: Never.self) { try PreparedScript(block, inputs: [], values: ["V": "/srv/a-1"]) }
  }

  @Test(arguments: [
    "ssh-keygen -f «V»", "bash install.sh «V»", "python3 manage.py -c «V»", "echo «V» | tee file",
    "curl «V» | python3 -m json.tool", "curl «V» | python3 -c 'import json'",
    "cat > file <<EOF\n«V»\nEOF",
    "eval \"$(ssh-agent)\"; ssh-add «V»", "psql «V» -c 'SELECT 1'",
    "awk -v a=\"«V»\" '{ print a }'",
    "ssh host uptime\necho «V»", "ssh host uptime && echo «V»",
    "kubectl apply -f - <<EOF\na: «V»\nEOF",
    "jq --arg a \"«V»\" '.a = $a' a.json", "curl «V» | bash", "a=«V»\ncurl \"$a\"",
  ])
  func `what is no code takes any value`(_ script: String) throws {
    let block = GuideBlock.command(script)
    for value in ["a'; id; '", "$(id)"] {
      #expect(throws: Never.self, "\(value)") {
        try PreparedScript(block, inputs: [], values: ["V": value])
      }
    }
  }

  @Test(arguments: [
    ("ssh host \"ls $NAME\"", true), ("bash -c \"ls ${NAME}\"", true),
    ("bash <<EOF\nls $NAME\nEOF", true),
    ("bash -c 'ls \"$NAME\"'", false), ("bash <<'EOF'\nls \"$NAME\"\nEOF", false),
    ("curl \"$NAME\"", false), ("python3 -c \"print('$NAME')\"", true),
    ("ls $NAMES; ssh a b", false),
  ])
  func `a variable whose value the shell puts into code takes plain values too`(
    _ script: String, _ isRefused: Bool
  ) throws {
    let plain = GuideBlock.command(script)
    let block = GuideBlock(
      code: plain.code, range: plain.range, line: 1, endLine: 1, kind: .command, needs: [],
      inputs: ["NAME"], hold: [], step: nil, script: script, slots: [])
    let input = Input(
      name: "NAME", isSecret: false, startsWith: nil, placeholders: [], variables: ["NAME"],
      lines: [1])
    let prepared = try? PreparedScript(block, inputs: [input], values: ["NAME": "$(id)"])
    #expect((prepared == nil) == isRefused)
  }

  @Test func `a calculation takes numbers alone`() throws {
    let block = GuideBlock.command("echo $(( «V» + 1 ))")
    #expect(throws: PreparedScript.Refusal.self) {
      try PreparedScript(block, inputs: [], values: ["V": "a[$(id)]"])
    }
    #expect(throws: Never.self) { try PreparedScript(block, inputs: [], values: ["V": "41"]) }
  }
}
