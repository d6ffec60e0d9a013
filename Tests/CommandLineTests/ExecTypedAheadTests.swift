import Foundation
import SystemCalls
import Testing

/// What is typed while the tool looks whether something is so answers nothing that comes after it.
struct ExecTypedAheadTests {
  /// A way to have a command of the guide's author look at something.
  struct Look: Sendable, CustomTestStringConvertible {
    let step: String
    let prompt: String
    let answer: String

    var testDescription: String { "\(answer) at \(prompt)" }
  }

  private static let looks = [
    Look(
      step: "Do it by hand <!-- runbook: verify=\"cat gate\" -->", prompt: "[d]one", answer: "d"),
    Look(
      step: "Do it: <!-- runbook: until=\"cat gate\" -->\n\n   ```bash\n   echo it\n   ```",
      prompt: "[r]un", answer: "d"),
    Look(
      step: "Wait for it <!-- runbook: until=\"cat gate\" -->", prompt: "Is it over?", answer: "c"),
    Look(
      step: "Wait for it <!-- runbook: until=\"cat gate\" -->", prompt: "Is it over?", answer: "k"),
  ]

  @Test(arguments: looks)
  func `what is typed during a look does not run the next command`(_ look: Look) throws {
    let folder = try TemporaryFolder()
    try folder.makePipe("gate")
    try folder.write(
      "# Do It\n\n## Steps\n\n1. \(look.step)\n\n"
        + "2. Go on:\n\n   ```bash\n   echo ran > second\n   ```\n", to: "do.md")
    var terminal = try ExecTerminal("exec", "do.md", in: folder)
    try terminal.answer(look.prompt, look.answer)
    let gate = try Self.opened(folder.url(of: "gate").path)
    try terminal.type("run\nhalf a li")
    try terminal.expect("half a li")
    try gate.close()
    // The command is shown, and only what is typed after that is an answer.
    try terminal.expect("echo ran > second")
    try terminal.answer("[r]un", "q")
    #expect(try terminal.finish().exitCode == 130)
    #expect(try !folder.names.contains("second"))
  }

  @Test func `answers that come through a pipe are kept during a look`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# Do It\n\n## Steps\n\n1. Do it by hand <!-- runbook: verify=\"true\" -->\n\n"
        + "2. Go on:\n\n   ```bash\n   echo ran > second\n   ```\n", to: "do.md")
    let exec = try Tool.run("exec", "do.md", in: folder, input: "d\nr\n")
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    #expect(try folder.names.contains("second"))
  }

  /// Opens a named pipe for writing as soon as somebody reads from it.
  private static func opened(_ path: String) throws -> FileHandle {
    let deadline = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < deadline {
      let descriptor = unsafe open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
      if descriptor >= 0 { return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true) }
      usleep(2_000)
    }
    throw ExecTerminal.NotShown(expected: "a look", shown: "")
  }
}
