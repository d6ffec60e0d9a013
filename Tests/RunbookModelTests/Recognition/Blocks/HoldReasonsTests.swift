import RunbookTestSupport
import Testing

@testable import RunbookModel

struct HoldReasonsTests {
  @Test(arguments: [
    "apt install jq\n# or, on a Mac\nbrew install jq",
    "# Option A: stop\nsystemctl stop web\n# Option B: kill\nkill 1",
    "make all\n# Alternatively:\nmake quick",
    "# Docker\ndocker restart web\n# Kubernetes\nkubectl rollout restart deploy/web",
    "# Pick one of these\n./bump minor\n./bump major",
  ])
  func `several ways in one block are held`(_ script: String) {
    #expect(HoldReasons.of(script) == [.alternatives])
  }

  @Test(arguments: [
    "cd app\n# Edit the file by hand\nmake", "# Change the port in app.conf\nmake",
    "# Update the port in app.conf\nmake", "# make your changes now\ngit commit",
    "# Add: a line to crontab\ncrontab -l", "# Drain one host at a time\ndrain web-1",
    "deploy web-1\n# Look at it before continuing\ndeploy web-2",
  ])
  func `a comment that orders a hand edit holds`(_ script: String) {
    #expect(HoldReasons.of(script) == [.edit])
  }

  @Test(arguments: ["make\n...\nmake install", "docker run ... alpine", "curl --header …"])
  func `an ellipsis in place of what is missing holds`(_ script: String) {
    #expect(HoldReasons.of(script) == [.elided])
  }

  @Test(arguments: [
    "tail -f /var/log/syslog", "kubectl port-forward svc/web 8080:80", "docker compose logs -f web",
    "journalctl -u web -f", "sudo tail -F log", "npm run dev", "ngrok http 8080",
    "kubectl get pods -w", "docker compose up", "python3 -m http.server", "watch kubectl get pods",
    "ssh -N -L 5432:db:5432 host",
  ])
  func `what never returns is held`(_ script: String) {
    #expect(HoldReasons.of(script) == [.forever])
  }

  @Test(arguments: [
    "make", "# A request by hand (optional)\ncurl https://acme.dev", "go test ./...",
    "docker compose up -d", "kubectl logs web", "tail -n 20 log", "npm run build",
    "rm -f file", "# Update the package list\napt update", "nohup ./serve.sh &", "grep -f list log",
    "# Add the repository\nadd-apt-repository x", "docker build -f Dockerfile .", "",
    "kubectl apply -f app.yaml", "#!/bin/sh\nset -e", "# For each of them\nls",
  ])
  func `a block that runs whole as it stands is not held`(_ script: String) {
    #expect(HoldReasons.of(script) == [])
  }

  @Test func `all reasons of a block are given`() {
    let script = "make ...\n# or\ntail -f log"
    #expect(HoldReasons.of(script) == [.alternatives, .elided, .forever])
  }

  @Test func `only what could run is held, and a held block in a step is noted`() {
    let guide = CompiledGuide(
      """
      # T

      ## 1. Install it

      ```bash
      apt install jq
      # or
      brew install jq
      ```

      ```yaml
      # or
      a: ...
      ```
      """)
    #expect(guide.runbook.blocks.map(\.hold) == [[.alternatives], []])
    #expect(guide.runbook.diagnostics.map(\.rule) == ["held-block"])
    #expect(guide.runbook.diagnostics.map(\.severity) == [.note])
  }
}
