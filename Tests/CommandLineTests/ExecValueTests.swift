import Testing

/// A value that was given is looked at, corrected and given anew at the prompts.
struct ExecValueTests {
  private static let guide = """
    # Set It Up

    1. Greet them:

       ```sh
       echo "YOUR_NAME" >> greeted
       ```

    2. Evaluate it:

       ```sh
       bash -c "echo YOUR_VALUE >> read"; test YOUR_VALUE = good
       ```

    3. Greet them again:

       ```sh
       echo "again YOUR_NAME" >> greeted
       ```

    """

  @Test func `a value that could be read as code is asked again at once, with the reason`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "set.md")
    var terminal = try ExecTerminal("exec", "set.md", "--from", "2", in: folder)
    try terminal.answer("in place of YOUR_VALUE", "$(touch pwned)")
    try terminal.expect("the value of YOUR_VALUE is read by a second shell")
    try terminal.answer("Return alone leaves the command to you", "x; touch pwned")
    try terminal.expect("the value of YOUR_VALUE is read by a second shell")
    try terminal.answer("Return alone leaves the command to you", "good")
    try terminal.expect("test good = good")
    try terminal.answer("[r]un", "r")
    try terminal.answer("in place of YOUR_NAME", "q")
    _ = try terminal.finish()
    #expect(try folder.read("read") == "good\n")
    #expect(try !folder.names.contains("pwned"))
  }

  @Test func `who has no other value does it by hand, or thinks of one after all`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "set.md")
    var terminal = try ExecTerminal("exec", "set.md", "--from", "2", in: folder)
    try terminal.answer("in place of YOUR_VALUE", "$(touch pwned)")
    try terminal.answer("Return alone leaves the command to you", "")
    try terminal.answer("[v]alue  [d]one by hand", "v")
    try terminal.answer("Return alone keeps it", "")
    try terminal.answer("[v]alue  [d]one by hand", "d")
    try terminal.expect("✓ done")
    try terminal.answer("in place of YOUR_NAME", "q")
    _ = try terminal.finish()
    #expect(try folder.names == ["set.md", "set.progress.md"])
  }

  @Test func `a mistyped value is given anew before the command runs that uses it`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "set.md")
    var terminal = try ExecTerminal("exec", "set.md", in: folder)
    try terminal.answer("in place of YOUR_NAME", "anna")
    try terminal.answer("[v]alue", "?")
    try terminal.expect("v  gives another value for what is put in")
    try terminal.answer("[v]alue", "v")
    try terminal.answer("YOUR_NAME is 'anna'; Return alone keeps it", "")
    try terminal.answer("[v]alue", "v your_name")
    try terminal.answer("YOUR_NAME is 'anna'; Return alone keeps it", "ana")
    try terminal.expect("echo \"ana\" >> greeted")
    try terminal.answer("[r]un", "r")
    // What has failed may have failed for its value.
    try terminal.answer("in place of YOUR_VALUE", "god")
    try terminal.answer("[r]un", "r")
    try terminal.expect("exit 1")
    try terminal.answer("[v]alue", "v")
    try terminal.answer("YOUR_VALUE is 'god'", "good")
    try terminal.expect("test good = good")
    try terminal.answer("[r]un", "r")
    // What was done with the old value is named.
    try terminal.expect("again ana")
    try terminal.answer("[v]alue", "v")
    try terminal.answer("YOUR_NAME is 'ana'", "otto")
    try terminal.expect("YOUR_NAME was 'ana' when 1 was done, and is another from here on")
    try terminal.answer("[r]un", "r")
    #expect(try terminal.finish().exitCode == 0)
    #expect(try folder.read("greeted") == "ana\nagain otto\n")
    #expect(try folder.read("read") == "god\ngood\n")
    let given = try folder.read("set.progress.md").matches(of: #/"event":"inputGiven".*/#)
      .map { $0.0.firstMatch(of: #/"value":"([^"]*)"/#)?.1 }
    #expect(given == ["anna", "ana", "god", "good", "otto"])
  }

  @Test func `a value that was given in the sitting before is given anew in the next`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "set.md")
    var first = try ExecTerminal("exec", "set.md", in: folder)
    try first.answer("in place of YOUR_NAME", "anna")
    try first.answer("[r]un", "q")
    _ = try first.finish()
    var second = try ExecTerminal("exec", "set.md", in: folder)
    try second.expect("echo \"anna\" >> greeted")
    try second.answer("[v]alue", "v")
    try second.answer("YOUR_NAME is 'anna'", "q")
    #expect(try second.finish().exitCode == 130)
    var third = try ExecTerminal("exec", "set.md", in: folder)
    try third.answer("[v]alue", "v")
    try third.answer("YOUR_NAME is 'anna'", "ana")
    try third.answer("echo \"ana\" >> greeted", "q")
    _ = try third.finish()
    var fourth = try ExecTerminal("exec", "set.md", in: folder)
    try fourth.answer("echo \"ana\" >> greeted", "r")
    try fourth.answer("in place of YOUR_VALUE", "q")
    _ = try fourth.finish()
    #expect(try folder.read("greeted") == "ana\n")
  }

  @Test func `a secret that is given anew is not shown, and the old one stays hidden`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Hand It Over

      1. Hand it over:

         ```sh
         printf '%s\\n' API_KEY=YOUR_API_KEY >> given; cat given; test -e second
         ```

      """, to: "hand.md")
    var terminal = try ExecTerminal("exec", "hand.md", in: folder)
    try terminal.answer("in place of YOUR_API_KEY", "abcd-old-1234")
    try terminal.answer("[r]un", "r")
    try terminal.answer("[v]alue", "v")
    try terminal.answer("has a value; Return alone keeps it", "wxyz-new-9876")
    try folder.write("", to: "second")
    try terminal.answer("[r]un", "r")
    let (exitCode, transcript) = try terminal.finish()
    #expect(exitCode == 0)
    #expect(try folder.read("given") == "API_KEY=abcd-old-1234\nAPI_KEY=wxyz-new-9876\n")
    let progress = try folder.read("hand.progress.md")
    for text in [transcript, progress] {
      #expect(!text.contains("abcd-old-1234") && !text.contains("wxyz-new-9876"), "\(text)")
    }
  }

  @Test func `piped lines answer what they were written for, and can give a value anew`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "set.md")
    let exec = try Tool.run(
      "exec", "set.md", "--only", "2", in: folder, input: "$(touch pwned)\nv\ngood\nr\n")
    #expect(exec.output.contains("Return alone keeps it"), "\(exec.output)\(exec.errors)")
    #expect(try folder.read("read") == "good\n")
    #expect(try !folder.names.contains("pwned"))
  }
}
