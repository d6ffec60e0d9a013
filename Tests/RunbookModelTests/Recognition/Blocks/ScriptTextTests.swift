import Testing

@testable import RunbookModel

struct ScriptTextTests {
  private func commands(_ text: String) -> [String] { ScriptText(text).commands.map(\.text) }

  @Test func `a command has all the lines that belong to it`() {
    #expect(commands("docker run \\\n  -d \\\n  web\nls") == ["docker run -d web", "ls"])
    #expect(commands("curl -d '{\n  \"a\": 1\n}' url\nls") == ["curl -d '{ \"a\": 1 }' url", "ls"])
    #expect(commands("cat > f <<'EOF'\n# Or\nbrew x\nEOF\nls") == ["cat > f <<'EOF'", "ls"])
    #expect(commands("a |\n  b\nls") == ["a | b", "ls"])
  }

  @Test func `a quote that never ends was none`() {
    #expect(commands("echo don't\n# Or\nls") == ["echo don't", "ls"])
  }

  @Test func `comments and blank lines part a script`() {
    let script = ScriptText("# one\na\nb  # why\n\n# two\n\nc\n# three", firstLine: 10)
    #expect(
      script.parts.map { $0.comments.map(\.text) } == [["one", "why"], ["two"], [], ["three"]])
    #expect(script.parts.map { $0.commands.map(\.text) } == [["a", "b"], [], ["c"], []])
    #expect(script.comments.map(\.number) == [10, 12, 14, 17])
    #expect(script.comments.map(\.isTrailing) == [false, true, false, false])
    #expect(script.parts.map(\.followsBlank) == [false, true, true, false])
  }

  @Test func `what is run one after another or through pipes is seen one by one`() throws {
    let command = try #require(ScriptText("cd web && npm start 2>&1 | tee 'a;b'").commands.first)
    #expect(command.stages.map(\.programName) == ["cd", "npm", "tee"])
  }
}
