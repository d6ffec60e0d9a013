import RunbookTestSupport
import Testing

@testable import RunbookModel

struct PlaceholderTests {
  @Test(arguments: [
    "ping «<your-domain>»",
    "gcloud config set project «<PROJECT ID>»",
    "psql -h «[host]» -U app",
    "psql postgres://app:«[password]»@«[host]»:5432/app",
    "export KEY=«YOUR_API_KEY»",
    "curl https://api.«yourdomain.com»/health",
    "aws s3 ls s3://«your-bucket»/backups/",
    "KEY=«sk_live_XXXXXXXX»",
    "TOKEN=«xxxxxxxx»",
    "OPENAI_API_KEY=«sk-...»",
    "SENTRY_DSN=«https://...»",
    "DATABASE_URL=«postgresql+asyncpg://...»",
    "git tag «vX.Y.Z»",
    "git switch release-«X.Y.Z»",
    "./restore backup-«YYYYMMDD».tar",
    "deploy --region «{{ region }}»",
    "cp «/path/to/app.conf» /etc/", "aws s3 ls acme-«[stage]»-logs",
    "ssh «admin@db.example.com»",
    "echo \"«<name>»\" >> log",
    "restore «${your-snapshot}»",
  ])
  func `what the reader must replace is a placeholder`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text)
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "echo $(date +%s)", "sort < input > output", "cat <<EOF", "cat <<'EOF' > file",
    "diff <(ls a) <(ls b)", "[[ -f file ]] && rm file", "[ -d /srv ] || exit 1",
    "grep '[a-z]' file", "grep [0-9] file", "[Unit]", "echo ${ITEMS[0]}",
    "docker ps --format '{{.Names}}'", "docker inspect -f '{{ .State.Status }}' web",
    "echo \"<html><body>\"", "echo $HOME/${USER}", "echo ${NAME:-world}",
    "curl -H 'svix-id: test-id' https://api.acme.dev", "YOUR_NAME=alice",
    "tar -xf release.tar.gz", "apt install max-x", "go test ./...", "echo yours",
    "curl -fsSL https://acme.dev/x.sh | sh", "ls -la .", "if (( a < b )); then echo; fi",
  ])
  func `what a shell reads as it stands is none`(_ line: String) {
    #expect(Placeholder.all(in: line).map(\.text) == [])
  }

  @Test(arguments: [
    ("KEY=sk_live_XXXXXXXXXX", "sk_live_"), ("KEY=whsec_XXXXXX", "whsec_"),
    ("KEY=sk-...", "sk-"), ("DSN=https://...", "https://"),
  ])
  func `the spelling shows what a value starts with`(_ line: String, _ prefix: String) {
    #expect(Placeholder.all(in: line).map(\.startsWith) == [prefix])
  }

  @Test(arguments: ["<name>", "[name]", "YOUR_NAME", "XXXX", "{{ name }}"])
  func `a spelling without a beginning says nothing of the value`(_ text: String) {
    #expect(Placeholder.all(in: "echo \(text)").map(\.startsWith) == [nil])
  }

  @Test(arguments: [
    "<", "<<<<<<<<", "[", "[[[[[", "{{", "{{{{ }}", "${", "$", "<a", "a<b", "x.y", ".", "...",
    "<é>", "«»", "your", "my-",
  ])
  func `half a placeholder is no trap`(_ line: String) {
    for placeholder in Placeholder.all(in: line) {
      #expect(placeholder.range.upperBound <= line.utf8.count)
    }
  }
}
