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

  @Test func `a calculation takes numbers alone`() throws {
    let block = GuideBlock.command("echo $(( «V» + 1 ))")
    #expect(throws: PreparedScript.Refusal.self) {
      try PreparedScript(block, inputs: [], values: ["V": "a[$(id)]"])
    }
    #expect(throws: Never.self) { try PreparedScript(block, inputs: [], values: ["V": "41"]) }
  }
}
