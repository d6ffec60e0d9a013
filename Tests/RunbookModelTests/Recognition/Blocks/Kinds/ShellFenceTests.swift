import Testing

@testable import RunbookModel

struct ShellFenceTests {
  @Test(arguments: [
    "bash", "sh", "shell", "console", "zsh", "powershell", "cmd", "doscon", "terminal", "Bash",
    "bash {copy}",
  ])
  func `commands are commands whatever shell the fence names`(_ language: String) {
    let block = OneBlock("sudo systemctl restart nginx", language: language)
    #expect(block.kind == .command)
    #expect(block.rule == "shell-fence")
  }

  @Test func `a file that commands write is written by commands`() {
    let script = "cat > app.conf <<'EOF'\nport = 80\nEOF"
    #expect(OneBlock(script, language: "bash").kind == .command)
  }

  @Test(arguments: [
    "venv\\Scripts\\activate", "$env:REGION = \"eu\"", "Get-Content a | tool import",
    "Set-ExecutionPolicy RemoteSigned", "& \"C:\\Program Files\\web\\web.exe\" /S",
  ])
  func `lines of Windows are commands in its fences`(_ line: String) {
    #expect(OneBlock(line, language: "powershell").kind == .command)
  }
}
