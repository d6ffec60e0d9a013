import RunbookExecution
import RunbookTestSupport
import SystemCalls
import Testing

/// What one block leaves to the next, whatever it does to its shell.
struct ShellHandOverTests {
  /// Shells that are tested where they are installed; the first two are everywhere.
  static let shells = [ShellName.bash, .sh, .zsh, .fish].filter {
    InstalledProgram.isThere($0.rawValue)
  }

  @Test(
    .enabled(if: shells.contains(.zsh), "zsh is not installed, so nothing here is tried with it"))
  func `zsh is among the shells that are tried`() { #expect(Self.shells.contains(.zsh)) }

  @Test(
    .enabled(if: shells.contains(.fish), "fish is not installed, so nothing here is tried with it"))
  func `fish is among the shells that are tried`() { #expect(Self.shells.contains(.fish)) }

  /// What a block may do to its own shell at its end.
  static let ends = ["true", "false", "exit 3", "set -e", "exec true", "kill -9 $$", "kill $$"]

  @Test(arguments: ends)
  func `what was set before is there after a block that ends so`(_ end: String) async throws {
    var shell = try ShellSessionTests.Shell()
    let setting = """
      cd /usr; umask 027; plain='a  b'; export shared=$'x\\ny "$z'; list=(1 "2 3")
      greet() { echo "hello $1"; }
      """
    #expect(try await shell.run(setting) == 0)
    #expect(shell.errors == "")
    try await shell.run(end)
    let asking = #"echo "$PWD $(umask) $plain ${list[1]}"; env | grep -A1 ^shared=; greet you"#
    #expect(try await shell.run(asking) == 0)
    #expect(shell.output == "/usr 0027 a  b 2 3\nshared=x\ny \"$z\nhello you\n", "after \(end)")
    #expect(shell.errors == "")
  }

  @Test(arguments: ["exit 3", "false", "(exit 3)", "nothing-of-that-name", "set -e; false"])
  func `what a block set before it failed is there in the next`(_ end: String) async throws {
    var shell = try ShellSessionTests.Shell()
    #expect(try await shell.run("cd /usr; set=here; \(end)") != 0)
    try await shell.run("echo $PWD $set")
    #expect(shell.output == "/usr here\n")
  }

  @Test(arguments: shells)
  func `each shell hands on to the next of its kind`(_ name: ShellName) async throws {
    var shell = try ShellSessionTests.Shell()
    let setting =
      name == .fish
      ? "cd /usr; umask 027; set -g plain 'a  b'; set -gx shared 'it'\\''s'\nfunction greet\necho hello $argv[1]\nend"
      : "cd /usr; umask 027; plain='a  b'; export shared='it'\\''s'\ngreet() {\necho hello $1\n}"
    #expect(try await shell.run(setting, shell: name) == 0)
    #expect(shell.errors == "")
    let end = name == .fish ? "set -g late 1\nfalse\necho not" : "late=1; false; echo not"
    #expect(try await shell.run(end, shell: name) != 0)
    #expect(shell.output == "")
    try await shell.run("kill -9 $\(name == .fish ? "fish_pid" : "$")", shell: name)
    let asking = "echo $PWD (umask) \"$plain\" $late; env | grep ^shared=; greet you"
    let posix = asking.replacing("(umask)", with: "$(umask)")
    #expect(try await shell.run(name == .fish ? asking : posix, shell: name) == 0)
    let mask = name == .zsh ? "027" : "0027"
    #expect(shell.output == "/usr \(mask) a  b 1\nshared=it's\nhello you\n", "\(shell.errors)")
  }

  @Test(arguments: shells)
  func `directory and variables go from shell to shell`(_ name: ShellName) async throws {
    var shell = try ShellSessionTests.Shell()
    try await shell.run("cd /usr; plain='a\nb'; export shared=$'\\x01\"'; list=(1 2)")
    try await shell.run(name == .fish ? "set plain c" : "plain=c", shell: name)
    #expect(shell.errors == "")
    #expect(try await shell.run(#"printf %s "$PWD|$plain|$shared|${list[1]}""#) == 0)
    #expect(shell.output == "/usr|c|\u{1}\"|2")
  }

  @Test(arguments: shells)
  func `a shell stops at the first command that fails`(_ name: ShellName) async throws {
    var shell = try ShellSessionTests.Shell()
    #expect(try await shell.run("echo one\nfalse\necho two", shell: name) == 1)
    #expect(shell.output == "one\n")
  }

  // fish reads command by command, so what stands before is run.
  @Test(arguments: shells.filter { $0 != .fish })
  func `a shell runs nothing of a script that it cannot read`(_ name: ShellName) async throws {
    var shell = try ShellSessionTests.Shell()
    #expect(try await shell.run("echo one\nif true; then\n", shell: name) != 0)
    #expect(shell.output == "")
  }

  @Test func `abbreviations and options go on, our own do not`() async throws {
    var shell = try ShellSessionTests.Shell()
    try await shell.run("alias say='echo said'\nset -o pipefail; shopt -s nullglob; set -x")
    #expect(try await shell.run("say so\nset -o | grep pipefail; true") == 0)
    #expect(shell.output.split(separator: "\n").first == "said so")
    #expect(shell.output.contains("on"))
    #expect(shell.errors == "")
  }

  @Test func `a function goes on with the values that it refers to`() async throws {
    var shell = try ShellSessionTests.Shell()
    try await shell.run("show() { printf %s «V»; }", ["V": "a b"])
    try await shell.run("show")
    #expect(shell.output == "a b")
  }

  @Test func `bytes that are no text go on as they are`() async throws {
    var shell = try ShellSessionTests.Shell()
    try await shell.run(#"odd=$'\xff\xfe\x01 \\ "'; export odd"#)
    try await shell.run("printf %s \"$odd\" | od -An -tx1")
    #expect(shell.output == " ff fe 01 20 5c 20 22\n")
  }

  @Test func `a list with line breaks and quotes goes on as it is`() async throws {
    var shell = try ShellSessionTests.Shell()
    try await shell.run("list=($'a\\nb' 'c\"d' \"e'f\"); declare -A map=([$'k\\nl']=v)")
    try await shell.run("printf '%s;' \"${list[@]}\" \"${!map[@]}\"")
    #expect(shell.output == "a\nb;c\"d;e'f;k\nl;")
  }

  @Test(.enabled(if: InstalledProgram.isThere("python3"), "python3 is not installed"))
  func `a program that is no shell gets directory and environment, and leaves nothing`()
    async throws
  {
    var shell = try ShellSessionTests.Shell()
    try await shell.run("cd /usr; export shared='a b'; plain=c; umask 027")
    let script = """
      import os
      print(os.getcwd(), os.environ['shared'], 'plain' in os.environ, oct(os.umask(0)))
      os.chdir('/')
      """
    #expect(try await shell.run(script, shell: .python) == 0)
    #expect(shell.output == "/usr a b False 0o27\n")
    try await shell.run("pwd")
    #expect(shell.output == "/usr\n")
    #expect(try await shell.run("raise SystemExit(3)", shell: .python) == 3)
  }

  @Test func `a directory that was given for one block is that of this block alone`() async throws {
    var shell = try ShellSessionTests.Shell(directory: "/usr")
    try await shell.run("pwd", directory: "lib")
    #expect(shell.output == "/usr/lib\n")
    try await shell.run("pwd")
    #expect(shell.output == "/usr\n")
    try await shell.run("cd /tmp", directory: "lib")
    #expect(shell.session.directory == "/tmp")
  }

  @Test func `a shell that is not installed is named before anything runs`() async throws {
    let shell = try ShellSessionTests.Shell()
    let request = try CommandRequest(
      PreparedScript(.command("dir"), inputs: [], values: [:]), mask: SecretMask([]), shell: .cmd)
    #expect(
      shell.session.objection(to: request) == "it is for cmd, which is not installed here")
  }
}
