import RunbookTestSupport
import Testing

/// A value is data and nothing else, whatever it holds, wherever it stands, wherever it comes from.
struct ExecHostileInputTests {
  /// Each would do harm, or not arrive, if a shell read it.
  static let values: [String] = [
    "a  b\tc * ? [x] ~ {1,2}", "\"; touch pwned; echo \"", "'; touch pwned; echo '",
    "`touch pwned`", "$(touch pwned)", "${IFS}$HOME$$((1+1))",
    "one\n; touch pwned\n$(touch pwned)\n",
    "back\\slash\\", "&& touch pwned || > pwned | tee pwned; #", "-n --help %s%d\\n!!",
    "e\u{301}'\u{301}\"\u{301}`\u{301}$\u{301}(\u{1F680}\r\n\u{200D}", "EOF\u{301}\nEOF \n\tEOFX",
  ]

  /// A step for each of six contexts; each but the comment writes what has arrived to a file.
  static let guide = """
    # Keep It

    1. Bare:

       ```bash
       printf %s YOUR_VALUE > bare
       ```

    2. In double quotes:

       ```bash
       printf %s "YOUR_VALUE" > double
       ```

    3. In single quotes:

       ```bash
       printf %s 'YOUR_VALUE' > single
       ```

    4. In a here-document:

       ```bash
       cat > here <<EOF
       YOUR_VALUE
       EOF
       ```

    5. In a quoted here-document:

       ```bash
       cat > literal <<'EOF'
       YOUR_VALUE
       EOF
       ```

    6. In a comment:

       ```bash
       # for YOUR_VALUE
       touch comment  # and YOUR_VALUE
       ```

    """

  @Test(arguments: values)
  func `a value changes nothing and arrives to the byte in each of six contexts`(
    _ value: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "keep.md")
    let exec = try Tool.run(
      "exec", "keep.md", "--yes", "--no-input", "--input", "YOUR_VALUE=\(value)", in: folder)
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    for name in ["bare", "double", "single"] {
      #expect(try folder.bytes(of: name) == Array(value.utf8), "\(name)")
    }
    for name in ["here", "literal"] {
      #expect(try folder.bytes(of: name) == Array((value + "\n").utf8), "\(name)")
    }
    #expect(
      try folder.names == [
        "bare", "comment", "double", "here", "keep.md", "keep.progress.md", "literal", "single",
      ])
  }

  @Test(arguments: values)
  func `a value is the same when a run goes on with it from its record`(_ value: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "keep.md")
    _ = try Tool.run(
      "exec", "keep.md", "--yes", "--no-input", "--only", "1", "--input", "YOUR_VALUE=\(value)",
      in: folder)
    let exec = try Tool.run("exec", "keep.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    for name in ["bare", "double"] {
      #expect(try folder.bytes(of: name) == Array(value.utf8), "\(name)")
    }
    #expect(try Tool.run("strip", "keep.progress.md", in: folder).output == Self.guide)
  }

  @Test(arguments: ["EOF", "a\nEOF\ntouch pwned\n", "a\r\nEOF\ntouch pwned", "\tx\n\tEOF"])
  func `what would end the quoted text it stands in is refused`(_ value: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "keep.md")
    let exec = try Tool.run(
      "exec", "keep.md", "--yes", "--no-input", "--only", "5", "--input", "YOUR_VALUE=\(value)",
      in: folder)
    #expect(exec.exitCode == 4)
    #expect(exec.output.contains("the value of YOUR_VALUE would end the text it stands in"))
    #expect(try folder.names == ["keep.md", "keep.progress.md"])
  }

  @Test(arguments: [
    "bash -c \"echo YOUR_VALUE\"", "bash -c '\necho YOUR_VALUE\n'",
    "bash <<EOF\necho YOUR_VALUE\nEOF",
    "bash <<'EOF'\necho YOUR_VALUE\nEOF", "cat <<EOF | sh\necho YOUR_VALUE\nEOF",
    "echo \"echo YOUR_VALUE\" | sh", "bash <<< \"echo YOUR_VALUE\"", "eval \"echo YOUR_VALUE\"",
    "command=\"echo YOUR_VALUE\"\nbash -c \"$command\"", "python3 -c \"print('YOUR_VALUE')\"",
    "python3 <<EOF\nprint('YOUR_VALUE')\nEOF", "awk 'BEGIN { print \"YOUR_VALUE\" }'",
    "perl -e 'print \"YOUR_VALUE\"'", "bash -c \"echo $VALUE\"", "bash <<EOF\necho $VALUE\nEOF",
    "echo A | sed \"s/A/YOUR_VALUE/\"", "echo A | sed s/A/$VALUE/", "bash -ce \"echo YOUR_VALUE\"",
  ])
  func `what is read as code once more runs nothing of a value`(_ script: String) throws {
    let folder = try TemporaryFolder()
    let block = script.replacing("\n", with: "\n   ")
    try folder.write("# A\n\n1. Do it:\n\n   ```bash\n   \(block)\n   ```\n", to: "a.md")
    let name = script.contains("$VALUE") ? "VALUE" : "YOUR_VALUE"
    for value in [
      "$(touch pwned)", "'; touch pwned; '", "\"; touch pwned; \"", "x\ntouch pwned",
      "'); import os; os.system('touch pwned'); print('", "\"; system(\"touch pwned\"); print \"",
      "touch pwned/e #",
    ] {
      let exec = try Tool.run(
        "exec", "a.md", "--new", "--yes", "--no-input", "--input", "\(name)=\(value)", in: folder)
      #expect(exec.exitCode == 4, "\(exec.output)\(exec.errors)")
      #expect(exec.output.contains("not run (line 5): the value of \(name) "))
      #expect(try !folder.names.contains("pwned"))
    }
  }

  @Test func `sh takes values as they are too`() throws { try Self.takesValues("sh") }

  @Test(.enabled(if: InstalledProgram.isThere("zsh"), "zsh is not installed"))
  func `zsh takes values as they are too`() throws { try Self.takesValues("zsh") }

  @Test(.enabled(if: InstalledProgram.isThere("fish"), "fish is not installed"))
  func `fish takes values as they are too`() throws { try Self.takesValues("fish") }

  private static func takesValues(_ shell: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Keep It

      1. Do it:

         ```\(shell)
         printf %s YOUR_VALUE > bare
         printf %s "YOUR_VALUE" > double
         printf %s 'YOUR_VALUE' > single
         # for YOUR_VALUE
         ```

      """, to: "keep.md")
    for value in Self.values {
      let exec = try Tool.run(
        "exec", "keep.md", "--new", "--yes", "--no-input", "--input", "YOUR_VALUE=\(value)",
        in: folder)
      #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
      for name in ["bare", "double", "single"] {
        #expect(try folder.bytes(of: name) == Array(value.utf8), "\(name)")
      }
      #expect(try !folder.names.contains("pwned"))
    }
  }

  // MARK: Sources

  /// How a file of variables writes a value.
  private static func written(_ value: String) -> String {
    let escaped = value.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\", "$", "`": "\\\(Character(scalar))"
      case "\r": "\\r"
      default: String(Character(scalar))
      }
    }
    return "\"\(escaped.joined())\""
  }

  @Test(arguments: values)
  func `a value is the same from the environment, a file and a command that prints it`(
    _ value: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Keep It

      1. Do it:

         <!-- runbook: secret="FROM_COMMAND=cat value" -->
         ```bash
         printf %s "$FROM_ENVIRONMENT" > environment
         printf %s <from-option> > option
         printf %s <from-file> > file
         printf %s "<from-command>" > command
         ```

      """, to: "keep.md")
    try folder.write("# ours\nexport FROM_FILE=\(Self.written(value)) # kept\n", to: "values.env")
    // Printing ends the last line, and that end is none of the value.
    try folder.write(value, to: "value")
    let exec = try Tool.run(
      "exec", "keep.md", "--yes", "--no-input", "--input", "FROM_OPTION", "--inputs", "values.env",
      in: folder, environment: ["FROM_ENVIRONMENT": value, "FROM_OPTION": value])
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    for name in ["environment", "option", "file"] {
      #expect(try folder.bytes(of: name) == Array(value.utf8), "\(name)")
    }
    var printed = value
    while printed.utf8.last == 10 { printed.unicodeScalars.removeLast() }
    #expect(try folder.bytes(of: "command") == Array(printed.utf8))
    #expect(try !folder.names.contains("pwned"))
  }

  @Test func `a value that was typed arrives as it was typed`() throws {
    for value in Self.values where !value.contains(where: \.isNewline) && !value.contains("\t") {
      let folder = try TemporaryFolder()
      try folder.write(Self.guide, to: "keep.md")
      let exec = try Tool.run(
        "exec", "keep.md", "--yes", "--only", "2", in: folder, input: " \(value) \n")
      #expect(exec.exitCode == 4, "\(exec.output)\(exec.errors)")
      #expect(try folder.bytes(of: "double") == Array(" \(value) ".utf8))
      #expect(exec.output.contains("the blanks at its beginning or end are kept"))
      #expect(try !folder.names.contains("pwned"))
    }
  }

  @Test func `bytes that are no text are refused and not changed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "keep.md")
    try folder.write(Array("YOUR_VALUE=a".utf8) + [0xFF, 10], to: "values.env")
    let exec = try Tool.run(
      "exec", "keep.md", "--yes", "--no-input", "--inputs", "values.env", in: folder)
    #expect(exec.exitCode == 3)
    #expect(
      exec.errors
        == "values.env:1:12: error: the value of YOUR_VALUE holds bytes that are no UTF-8\n")
    try folder.write(Array("YOUR_VALUE='a".utf8) + [0] + Array("b'\n".utf8), to: "values.env")
    let nul = try Tool.run(
      "exec", "keep.md", "--yes", "--no-input", "--inputs", "values.env", in: folder)
    #expect(nul.exitCode == 4)
    #expect(nul.errors.contains("the value of YOUR_VALUE holds a NUL byte"))
    #expect(try !folder.names.contains("bare"))
  }

  @Test(arguments: [
    ("A=1\nYOUR_VALUE='x\n", "values.env:2:12: error: the quote that begins here is not closed\n"),
    ("no value here\n", "values.env:1:1: error: here stands no NAME=value\n"),
    (
      "A=\"1\"2\n",
      "values.env:1:6: error: a value ends at its closing quote, and more stands behind it\n"
    ),
  ])
  func `what cannot be read of a file of variables is said with its place`(
    _ text: String, _ message: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "keep.md")
    try folder.write(text, to: "values.env")
    let exec = try Tool.run(
      "exec", "keep.md", "--yes", "--no-input", "--inputs", "values.env", in: folder)
    #expect(exec.exitCode == 3)
    #expect(exec.errors == message)
  }
}
