import Testing

@testable import RunbookModel

struct ShellTextTests {
  /// The bytes of a script that stand in a context, as a text.
  private func bytes(
    of script: String, in context: ShellText.Context, _ dialect: ShellDialect = .posix
  ) -> String {
    let text = ShellText(script, dialect: dialect)
    let indices = text.bytes.indices.filter { text.context($0) == context }
    return String(decoding: indices.map { text.bytes[$0] }, as: UTF8.self)
  }

  @Test(arguments: [
    ("echo 'a b' c", "'a b'"), ("echo $'a\\'b' c", "$'a\\'b'"), ("echo it's", ""),
    ("echo \\'a", ""),
    ("echo \"'a'\"", ""), ("echo <the team's name> 'a'", "'a'"),
  ])
  func `what stands between apostrophes is not expanded`(_ script: String, _ inside: String) {
    #expect(bytes(of: script, in: .singleQuoted) == inside)
  }

  @Test(arguments: [
    ("echo \"a $(b \"c\") d\"", "\"a  d\"\"c\""), ("echo \"a \\\" b\"", "\"a \\\" b\""),
    ("echo \"${A:-b}\"", "\"\""),
  ])
  func `a command in quotes has quotes of its own`(_ script: String, _ inside: String) {
    #expect(Set(bytes(of: script, in: .doubleQuoted)) == Set(inside))
  }

  @Test(arguments: [
    ("a # b\nc", "# b"), ("a#b", ""), ("echo \"# a\"", ""), ("# a", "# a"), ("x=$#; y", ""),
    ("cat <<EOF\n# a\nb\nEOF", "# a\n"), ("echo '# a' # b", "# b"),
  ])
  func `a comment begins a word`(_ script: String, _ comment: String) {
    #expect(bytes(of: script, in: .comment) == comment)
  }

  @Test(arguments: [
    ("cat <<EOF\na $b\nEOF\nc", "a $b\n"), ("cat <<A <<B\na\nA\nb\nB\n", "a\nb\n"),
    ("cat <<EOF\na", ""),
    ("cat <<-EOF\n\ta\n\tEOF\n", "\ta\n"), ("echo $((1<<2))\n2\n", ""), ("cat <<< a\na", ""),
  ])
  func `a here-document goes to the line that ends it`(_ script: String, _ text: String) {
    #expect(bytes(of: script, in: .document) == text)
  }

  @Test func `a quoted delimiter keeps a here-document as it is`() {
    #expect(bytes(of: "cat <<'EOF'\na $b\nEOF\n", in: .literalDocument) == "a $b\n")
    #expect(bytes(of: "cat <<\\EOF\na $b\nEOF\n", in: .literalDocument) == "a $b\n")
  }

  @Test(arguments: [
    ("echo `'a' 'b'", ShellDialect.powerShell, "' '"), ("rem it's\necho 'a'", .commandPrompt, ""),
    ("A='b' # 'c'", .values, "'b'"),
  ])
  func `each dialect has its own quotes`(
    _ script: String, _ dialect: ShellDialect, _ inside: String
  ) {
    #expect(bytes(of: script, in: .singleQuoted, dialect) == inside)
  }

  @Test(arguments: [
    ("bash", "$env:A = 1", ShellDialect.powerShell), ("bash", "$name = 'a'", .powerShell),
    ("sh", "A=$name", .posix),
    ("pwsh", "ls", .powerShell), ("bat", "dir", .commandPrompt), ("fish", "ls", .fish),
    ("sh", "$A = 1x", .powerShell),
    ("sh", "[ $a = 1 ]", .posix),
  ])
  func `the fence says which shell reads a script, or the script itself`(
    _ language: String, _ script: String, _ dialect: ShellDialect
  ) {
    #expect(ShellDialect(language: language, script: script) == dialect)
  }

  @Test(arguments: [
    "\"", "'", "`", "$(", "${", "$((", "<<", "<<'", "<a'", "$'\\", "\\", "((", "a\"$(`'",
  ])
  func `half a script has a context for each byte`(_ script: String) {
    for dialect in [ShellDialect.posix, .fish, .powerShell, .commandPrompt, .values] {
      #expect(ShellText(script, dialect: dialect).contexts.count == script.utf8.count)
    }
  }
}
