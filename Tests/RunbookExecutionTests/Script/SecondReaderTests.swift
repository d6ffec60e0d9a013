import RunbookExecution
import RunbookModel
import RunbookTestSupport
import Testing

/// What reads a value as code after the shell takes no value that could be code.
struct SecondReaderTests {
  @Test(arguments: [
    "ssh host \"ls «V»\"", "bash -c 'ls «V»'", "eval ls «V»", "ssh host \\\n  ls «V»",
    "ssh host \"\n  ls «V»\n\"", "bash <<EOF\nls «V»\nEOF", "bash -s <<'EOF'\nls «V»\nEOF",
    "cat <<EOF | sh\nls «V»\nEOF", "ssh host <<EOF\nls «V»\nEOF",
    "sudo bash -euo pipefail <<-EOF\n\tls «V»\n\tEOF", "echo \"ls «V»\" | sh",
    "printf 'ls %s' «V» | sudo bash -s", "bash <<< \"ls «V»\"", "source <(echo \"a=«V»\")",
    "find . -exec sh -c 'ls «V» {}' \\;", "echo «V» | xargs rm",
    "timeout 5 env sh -ec \"ls «V»\"", "kubectl exec -i pod -- bash <<EOF\nls «V»\nEOF",
    "command=\"ls «V»\"\nbash -c \"$command\"", "command=\"ls «V»\"\nbash <<< \"$command\"",
    "command=\"ls «V»\"\necho \"$command\" | sh", "python3 -c \"print('«V»')\"",
    "python3 - <<EOF\nprint('«V»')\nEOF", "perl -ne 'print if /«V»/' file",
    "node -e 'console.log(\"«V»\")'", "awk 'BEGIN { print \"«V»\" }'",
    "ruby <<'EOF'\nputs '«V»'\nEOF",
    "mongosh --eval \"db.a.find('«V»')\"", "true && bash -c \"ls «V»\" 2>&1 || true",
    "psql -c \"SELECT '«V»'\"", "psql <<EOF\nSELECT '«V»';\nEOF",
    "echo \"SELECT '«V»'\" | mysql app",
    "sed -i \"s/A/«V»/\" file", "sqlite3 a.db \"SELECT '«V»'\"", "jq \".a = \\\"«V»\\\"\" a.json",
  ])
  func `what is read as code once more takes no value that could be code`(_ script: String) throws {
    let block = GuideBlock.command(script)
    for value in ["a'; id; '", "\";system(\"id\");\"", "x\n!id"] {
      #expect(throws: PreparedScript.Refusal.self, "\(value)") {
        try PreparedScript(block, inputs: [], values: ["V": value])
      }
    }
    #expect(throws: Never.self) { try PreparedScript(block, inputs: [], values: ["V": "a-1.b"]) }
  }

  @Test(arguments: [
    "ssh-keygen -f «V»", "bash install.sh «V»", "python3 manage.py -c «V»", "echo «V» | tee file",
    "curl «V» | python3 -m json.tool", "curl «V» | python3 -c 'import json'",
    "cat > file <<EOF\n«V»\nEOF",
    "eval \"$(ssh-agent)\"; ssh-add «V»", "psql «V» -c 'SELECT 1'",
    "awk -v a=\"«V»\" '{ print a }'",
    "ssh host uptime\necho «V»", "ssh host uptime && echo «V»",
    "kubectl apply -f - <<EOF\na: «V»\nEOF",
    "jq --arg a \"«V»\" '.a = $a' a.json", "curl «V» | bash", "a=«V»\ncurl \"$a\"",
    "sed -i 's/a/b/' \"«V»\"", "jq .a \"«V»\"", "awk '{ print }' «V»", "psql -U «V» -c 'SELECT 1'",
    "git commit -m \"«V»\"", "psql -c 'SELECT 1' > «V»", "printf '%s\\n' «V»", "bash -x a.sh «V»",
    "psql -f a.sql -v name=«V»", "docker run -e A=«V» --name c b",
  ])
  func `what is no code takes any value`(_ script: String) throws {
    let block = GuideBlock.command(script)
    for value in ["a'; id; '", "$(id)"] {
      #expect(throws: Never.self, "\(value)") {
        try PreparedScript(block, inputs: [], values: ["V": value])
      }
    }
  }

  @Test(arguments: [
    "psql --command=\"SELECT '«V»'\"", "psql --command \"SELECT '«V»'\"",
    "psql -qAtc\"SELECT '«V»'\"", "mysql -NBe \"SELECT '«V»'\"", "mysql --exec=\"SELECT '«V»'\"",
    "sqlite3 -cmd \"SELECT '«V»'\" a.db", "$PSQL -c \"SELECT '«V»'\"",
    "kubectl exec pod -- psql -tc \"SELECT '«V»'\"", "snowsql -q \"SELECT '«V»'\"",
    "bq query \"SELECT '«V»'\"", "yq \".a = \\\"«V»\\\"\" a.yaml",
    "query=\"SELECT '«V»'\"\npsql -c \"$query\"", "aws ec2 --query \"a[?b=='«V»']\"",
  ])
  func `in a string of a query a value is text, and cannot end it`(_ script: String) throws {
    let block = GuideBlock.command(script)
    for value in ["a'; id; '", "\";system(\"id\");\"", "x\\", "x\n!id", "`id`"] {
      #expect(throws: PreparedScript.Refusal.self, "\(value)") {
        try PreparedScript(block, inputs: [], values: ["V": value])
      }
    }
    #expect(throws: Never.self) {
      try PreparedScript(block, inputs: [], values: ["V": "Ana (Lima), 3 = 50 %"])
    }
  }

  @Test(arguments: [
    "psql -c \"DELETE FROM a WHERE id = «V»\"", "psql -c SELECT\\ «V»",
    "mysql -NBe \"SELECT * FROM a WHERE id=«V»\"", "psql <<EOF\nDELETE FROM a WHERE id = «V»;\nEOF",
    "psql -c \"SELECT 'a', «V»\"", "psql -c \"SELECT 1 -- it's «V»\"",
    "psql -c \"DO \\$\\$ BEGIN EXECUTE 'DROP TABLE «V»'; END \\$\\$\"",
    "psql -c \"COPY a TO PROGRAM 'gzip > «V»'\"", "sqlite3 a.db \".shell '«V»'\"",
    "sqlcmd -Q \"SELECT '«V»'\"", "mysql <<EOF\nsystem ls '«V»'\nEOF",
    "jq \".a | «V»\" a.json", "jq .«V» a.json", "jq \".a = \\\"\\(«V»)\\\"\" a.json",
    "jq -r --arg a b «V» a.json", "yq e .«V» a.yaml",
    "sed -i \"s/A/«V»/\" file", "sed s/A/«V»/ file",
    "sed --expression=\"s/A/«V»/\" file", "sed -i '' \"s/A/«V»/\" file",
    "awk /«V»/ file", "awk -F: \"/«V»/\" file", "awk -f /dev/stdin a <<EOF\n«V»\nEOF",
    "perl -pi -e «V» x", "perl -lne 'print «V»' x", "perl -ne 'print' \"«V»\"",
    "php -r \"echo '«V»';\"",
    "python3 -Bc \"print('«V»')\"", "node --eval=\"«V»\"", "mongosh --eval=\"a('«V»')\"",
    "bash -ce \"ls «V»\"", "bash -o pipefail -ce \"ls «V»\"", "fish --command=\"ls «V»\"",
    "su postgres --command=\"ls «V»\"", "script -qc \"ls «V»\" log", "pwsh -Command \"ls «V»\"",
    "pwsh -NoProfile -com \"ls «V»\"", "env -S \"ls «V»\"", "python manage.py shell -c \"«V»\"",
    "git rebase --exec \"ls «V»\" main", "gcloud compute x --command=\"ls «V»\"",
    "az vm run-command invoke --scripts \"ls «V»\"", "tmux new -d \"ls «V»\"",
    "echo \"ls «V»\" | at now", "crontab <<EOF\n* * * * * ls «V»\nEOF", "vim -c \"e «V»\" a",
    "jq -n \"\\\"ls «V»\\\"\" | sh", "echo \"psql -c \\\"SELECT '«V»'\\\"\" > later.sh",
    "x=$(psql -Atc \"SELECT «V»\")", "query=\"SELECT «V»\"\npsql -c \"$query\"",
  ])
  func `outside of strings only plain values are let into a query or a program`(
    _ script: String
  ) throws {
    let block = GuideBlock.command(script)
    for value in ["a b", "1 OR 1=1", "x/e #", "1e touch pwned", "(id)", "a|b", "$ENV"] {
      #expect(throws: PreparedScript.Refusal.self, "\(value)") {
        try PreparedScript(block, inputs: [], values: ["V": value])
      }
    }
    #expect(throws: Never.self) { try PreparedScript(block, inputs: [], values: ["V": "a-1.b"]) }
  }

  @Test(arguments: [
    ("sed \"s/A/«V»/\" a", "b/e"), ("sed \"s|A|«V»|\" a", "b|w"), ("sed \"/a/s,A,«V»,\" a", "b,c"),
    ("sed \"/«V»/d\" a", "b/w"), ("psql -c \"SELECT «V»\"", "1--"),
    ("psql -c \"SELECT «V»\"", "a=a"),
    ("printf \"«V»\\n\"", "100%"), ("printf '«V»'", "a\\n"),
    ("awk -v a=\"«V»\" '{ print a }'", "a\\n"),
  ])
  func `what the program takes for a sign of its own is refused`(
    _ script: String, _ value: String
  ) throws {
    #expect(throws: PreparedScript.Refusal.self) {
      try PreparedScript(.command(script), inputs: [], values: ["V": value])
    }
  }

  @Test(arguments: [
    ("ssh host \"ls $NAME\"", true), ("bash -c \"ls ${NAME}\"", true),
    ("bash <<EOF\nls $NAME\nEOF", true),
    ("bash -c 'ls \"$NAME\"'", false), ("bash <<'EOF'\nls \"$NAME\"\nEOF", false),
    ("curl \"$NAME\"", false), ("python3 -c \"print('$NAME')\"", true),
    ("ls $NAMES; ssh a b", false),
  ])
  func `a variable whose value the shell puts into code takes plain values too`(
    _ script: String, _ isRefused: Bool
  ) throws {
    let plain = GuideBlock.command(script)
    let block = GuideBlock(
      code: plain.code, range: plain.range, line: 1, endLine: 1, kind: .command, needs: [],
      inputs: ["NAME"], hold: [], step: nil, script: script, slots: [])
    let input = Input(
      name: "NAME", isSecret: false, startsWith: nil, placeholders: [], variables: ["NAME"],
      lines: [1])
    let prepared = try? PreparedScript(block, inputs: [input], values: ["NAME": "$(id)"])
    #expect((prepared == nil) == isRefused)
  }
}
