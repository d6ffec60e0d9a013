import Testing

struct NewCommandTests {
  @Test func `a new guide is named after its title and nothing is found in it`() throws {
    let folder = try TemporaryFolder()
    let made = try Tool.run("new", "Rotate the keys", in: folder)
    #expect(made.exitCode == 0)
    #expect(made.output == "rotate-the-keys.md\n")
    #expect(try folder.names == ["rotate-the-keys.md"])
    #expect(try folder.read("rotate-the-keys.md").hasPrefix("# Rotate the keys\n"))
    let checked = try Tool.run("check", "rotate-the-keys.md", in: folder)
    #expect(checked.exitCode == 0)
    #expect(checked.output.isEmpty, "\(checked.output)")
  }

  @Test func `a new guide has every part that a reader looks for`() throws {
    let folder = try TemporaryFolder()
    _ = try Tool.run("new", "Rotate the keys", in: folder)
    let shown = try Tool.run("show", "rotate-the-keys.md", in: folder).output
    for part in ["before", "$ mkdir -p new-value", "after", "trouble", "rollback"] {
      #expect(shown.contains(part), "\(shown)")
    }
  }

  @Test func `a file that is there is left as it is`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine\n", to: "rotate-the-keys.md")
    let result = try Tool.run("new", "Rotate the keys", in: folder)
    #expect(result.exitCode == 6)
    #expect(result.errors.hasPrefix("error: 'rotate-the-keys.md' exists and is left as it is;"))
    #expect(try folder.read("rotate-the-keys.md") == "mine\n")
    #expect(try folder.names == ["rotate-the-keys.md"])
  }

  @Test(arguments: [
    ("../../etc/Passwords", "etc-passwords.md"), ("🚀", "guide.md"),
    ("Schlüssel 2.0!", "schlüssel-2-0.md"), ("  Two\nlines ", "two-lines.md"),
    ("-- dashes --", "dashes.md"), (".hidden", "hidden.md"),
  ])
  func `any title gives a file in this folder`(_ title: String, _ name: String) throws {
    let folder = try TemporaryFolder()
    let result = try Tool.run("new", "--", title, in: folder)
    #expect(result.exitCode == 0)
    #expect(try folder.names == [name])
    let checked = try Tool.run("check", name, in: folder)
    #expect(checked.exitCode == 0, "\(checked.output)")
  }

  @Test(arguments: ["", "  \n"]) func `a blank title is refused`(_ title: String) throws {
    let folder = try TemporaryFolder()
    let result = try Tool.run("new", title, in: folder)
    #expect(result.exitCode == 64)
    #expect(try folder.names.isEmpty)
  }

  @Test func `a very long title is cut to a name that can be written`() throws {
    let folder = try TemporaryFolder()
    let result = try Tool.run("new", String(repeating: "ключ", count: 200), in: folder)
    #expect(result.exitCode == 0)
    #expect(try folder.names.allSatisfy { $0.utf8.count <= 83 })
  }
}
