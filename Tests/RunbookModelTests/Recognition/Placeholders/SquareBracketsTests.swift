import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SquareBracketsTests {
  @Test(arguments: [
    "psql -h «[host]» -U app", "psql postgres://app:«[password]»@«[host]»:5432/app",
    "aws s3 ls acme-«[stage]»-logs", "mysql --host «[db-hostname]» -p",
    "gh pr view «[PR number]»", "systemctl «[start|stop]» worker", "./build «[--dry-run]» web",
    "helm upgrade web «[options]»", "«[sudo]» make install", "cd «[your team's folder]»",
    "ssh «[USER]»@«[SERVER_IP]»", "kubectl logs «[pod-name]» -n «[namespace]»",
    "./run --config=«[--verbose=true]»", #"echo "«[name]»""#,
  ])
  func `a name or option between square brackets is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == SquareBrackets.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "[[ -f file ]] && rm file", "[ -d /srv ] || exit 1", "grep '[a-z]' file", "grep [0-9] file",
    "[Unit]", "  [Service]", "[section] # note", "echo ${ITEMS[0]}", "echo ${ITEMS[@]}",
    "tr '[:upper:]' '[:lower:]'", "pip install -e .[dev]", #"pip install "app[extra]""#,
    #"echo "[INFO] ready""#, #"echo "[ERROR] $text""#, "ls file[abc]", "ps aux | grep [n]ginx",
    "kubectl set image --set tls[0].hosts[0]=x", "- [x] done", "- [ ] open",
    "see [the docs](https://acme.dev)", "jq '.items[name]' x", #"grep -E "^[[:space:]]*$" x"#,
    "curl http://[::1]:8080", #"read -p "Go on? [y/N] " a"#,
    "python -c 'print([x for x in range(3)])'", "grep 'a[0-9]b' x", "rm -rf build/[ab]*",
    "sed 's/[^a-z]//g' x",
  ])
  func `tests, indexes, classes of characters, sections and marks of logs are left alone`(
    _ line: String
  ) {
    let found = Placeholder.all(in: line).filter { $0.rule == SquareBrackets.name }
    #expect(found.map(\.text) == [])
  }

  @Test func `a type of PowerShell is left alone`() {
    let line = "[Environment]::SetEnvironmentVariable('Path', $p); [string]$name = 'x'"
    #expect(Placeholder.all(in: line, dialect: .powerShell).isEmpty)
  }
}
