import Testing

@testable import RunbookModel

struct CommandLineTests {
  @Test func `words end at blanks outside quotes and at a comment`() {
    let line = CommandLine("git commit -m \"two words\" $(date +%F) # why")
    #expect(line.words == ["git", "commit", "-m", "\"two words\"", "$(date +%F)"])
  }

  @Test(arguments: [
    ("sudo -u postgres psql -c x", "psql"), ("MODE=fast make all", "make"),
    ("sudo systemctl restart web", "systemctl"), ("time ./run.sh", "./run.sh"),
    ("sudo -i", "sudo"), ("REGION=eu", ""), ("", ""),
  ])
  func `what is run stands behind sudo and values`(_ text: String, _ program: String) {
    #expect(CommandLine(text).program == program)
  }

  @Test(arguments: [
    "kubectl get pods", "./deploy.sh prod", "sudo apt install jq", "for i in 1 2; do echo $i; done",
    "cd app", "/usr/local/bin/backup --full", "if [ -f x ]; then", "bin/setup --all", ". ./env.sh",
    "psql -c 'select 1;'", "make", "for f in *.sh", "while read -r line", "if ! grep -q x f",
    "venv/bin/python app.py", "find . -name '*.log' -delete",
  ])
  func `what is known or has a place is certainly a command`(_ text: String) {
    #expect(CommandLine(text).likeness() == .certain)
  }

  @Test(arguments: [
    "frob --all", "toolbox deploy web/api", "wrangle x=1", "grind a | sort", "shipit > out.txt",
    "Get-Content x | toolbox import", "\"$HOME/bin/tool\" go",
  ])
  func `an option, a pipe or a path makes a command likely`(_ text: String) {
    #expect(CommandLine(text).likeness() == .likely)
  }

  @Test(arguments: ["toolbox dump", "fleet deploy web", "toolbox"])
  func `words in small letters may be a command`(_ text: String) {
    #expect(CommandLine(text).likeness() == .possible)
    #expect(CommandLine(text).likeness(knowing: ["toolbox", "fleet"]) == .certain)
  }

  @Test(arguments: [
    "Hello, I would like to order it", "make sure that it works", "find the host that is down",
    "web-1: ready", "port = 80", "10.0.0.5 db.internal", "{ \"a\": 1 }", "- item", "[ ] ready",
    "NAME   READY   STATUS", "* soft nofile 10", "user www-data;", "server {", "<your name>",
    "kubectl 1.30", "npm WARN deprecated x", "Connection closed by host", "/var/log/web.log",
    "app.conf", "ready.", "https://acme.dev", "\"ana\" l2tpd \"x\" *", "%any : PSK",
    "go to the page and press it", "git version 2.39.1", "It is done!", "a -> b", "for production",
    "if you use another host",
    "while it is running", "case by case",
  ])
  func `what begins or reads as no command does is none`(_ text: String) {
    #expect(CommandLine(text).likeness() == CommandLine.Likeness.none)
  }

  @Test func `a sentence that begins with a program's name is no certain command`() {
    #expect(CommandLine("make backups of old hosts").likeness() < .certain)
    #expect(CommandLine("source code review meeting").likeness() < .certain)
    #expect(CommandLine("make install").likeness() == .certain)
  }
}

struct PlaceholderInCommandTests {
  @Test(arguments: [
    "ping <the name of the host>", "ping 203.0.113.7", "kubectl get pods -n [the namespace]",
  ])
  func `what a placeholder says makes no sentence of a command`(_ line: String) {
    #expect(CommandLine(line).likeness() == .certain)
  }

  @Test(arguments: ["git version 2.39", "make the new build", "docker 20.10.7"])
  func `what is printed or said stays that`(_ line: String) {
    #expect(CommandLine(line).likeness() < .likely)
  }
}
