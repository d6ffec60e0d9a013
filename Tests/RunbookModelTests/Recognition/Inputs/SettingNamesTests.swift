import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SettingNamesTests {
  /// What is to be replaced in the last block of a guide, which begins with these lines.
  private func needs(of script: String, after start: String) -> [String] {
    let guide = CompiledGuide("# T\n\n\(start)\n\n## Last step\n\n```sh\n\(script)\n```\n")
    return guide.runbook.blocks.last?.needs ?? []
  }

  private static func step(_ script: String) -> String {
    "## First step\n\n```sh\n\(script)\n```"
  }

  @Test(arguments: [
    "aws ssm delete-parameter --name API_TOKEN", "vault kv get -field API_TOKEN secret/app",
    "aws ssm get-parameter --name /app/API_TOKEN", #"psql -c "DROP TABLE API_TOKEN""#,
    #"python3 -c 'import os; print(os.environ["API_TOKEN"])'"#, "ls API_TOKEN",
    "grep -c API_TOKEN .env; ls API_TOKEN; echo API_TOKEN", "consul kv delete API_TOKEN",
    "gcloud secrets versions access latest --secret=API_TOKEN",
    "kubectl set env deployment/web API_TOKEN-", "kubectl get secret API_TOKEN",
  ])
  func `the name of a secret that the guide sets is not replaced by its value`(_ script: String) {
    for start in [
      Self.step(#"echo "API_TOKEN=<api-token>" > .env"#), Self.step("export API_TOKEN=<token>"),
      Self.step("fly secrets set API_TOKEN=<token>"), Self.step("curl -H \"X-Key: $API_TOKEN\" x"),
      Self.step("login <your-api-token>"), "```env\nAPI_TOKEN=<token>\n```",
      "```yaml\nenv:\n  API_TOKEN: abc\n```", "Needs `API_TOKEN=...` in `.env`.",
      "| Variable | Meaning |\n|---|---|\n| `API_TOKEN` | the token |",
      "These environment variables are used:\n\n- `API_TOKEN`: the token\n- `MODE`: how",
      "```js\nconnect(process.env.API_TOKEN)\n```", Self.step("grep -c API_TOKEN .env"),
      Self.step("unset API_TOKEN"),
    ] {
      #expect(needs(of: script, after: start) == [], "\(start)")
    }
  }

  @Test(arguments: [
    "aws ssm delete-parameter --name API_TOKEN", "vault kv get -field API_TOKEN secret/app",
    "aws ssm get-parameter --name /app/API_TOKEN", #"psql -c "DROP TABLE API_TOKEN""#,
    #"python3 -c 'import os; print(os.environ["API_TOKEN"])'"#,
    #"php -r 'echo getenv("DB_PASSWORD");'"#, #"ruby -e 'puts ENV["DB_HOST"]'"#,
    "kubectl set env deployment/web API_TOKEN-", "op read op://ops/app/API_TOKEN",
    "terraform output -raw DB_PASSWORD",
  ])
  func `where a name is asked for, a secret's name is one`(_ script: String) {
    #expect(needs(of: script, after: "") == [])
  }

  @Test(arguments: [
    ("ssh root@DB_HOST", "DB_HOST"), ("ssh DB_HOST", "DB_HOST"), ("psql -h DB_HOST", "DB_HOST"),
    ("curl https://DB_HOST/health", "DB_HOST"), ("./run --host DB_HOST", "DB_HOST"),
    (#"curl -H "Authorization: Bearer API_TOKEN" https://acme.dev"#, "API_TOKEN"),
    ("./run --token API_TOKEN", "API_TOKEN"), ("mysql -u app -p DB_PASSWORD", "DB_PASSWORD"),
    (#"psql -c "ALTER ROLE app PASSWORD 'DB_PASSWORD'""#, "DB_PASSWORD"),
    (#"curl -d '{"password": "DB_PASSWORD"}' https://acme.dev"#, "DB_PASSWORD"),
  ])
  func `where only a value has a meaning, the name of a setting stands for it`(
    _ script: String, _ name: String
  ) {
    #expect(needs(of: script, after: Self.step("export \(name)=<it>")) == [name])
  }

  @Test(arguments: [
    "aws ssm get-parameter --name /app/DB_HOST", "aws ssm delete-parameter --name DB_HOST",
    "consul kv get DB_HOST", #"echo "DB_HOST is set""#,
  ])
  func `the name of any setting is a name where it need not be a value`(_ script: String) {
    #expect(needs(of: script, after: Self.step("export DB_HOST=<db-host>")) == [])
  }

  @Test(arguments: [
    "kubectl logs POD_NAME", "gcloud container clusters describe POD_NAME", "./deploy.sh POD_NAME",
  ])
  func `a name that the guide lists as a placeholder is one`(_ script: String) {
    for start in [
      "", "| Placeholder | Meaning |\n|---|---|\n| `POD_NAME` | the pod |",
      "Replace the following variables:\n\n- `POD_NAME`: the pod",
    ] {
      #expect(needs(of: script, after: start) == ["POD_NAME"], "\(start)")
    }
  }

  @Test func `a text that is looked for and given as an argument is replaced in both places`() {
    let guide = CompiledGuide(
      "# T\n\n```sh\nkubectl get pods | grep POD_NAME\nkubectl logs POD_NAME\n```\n")
    #expect(guide.runbook.blocks[0].slots.map(\.range.lowerBound) == [24, 46])
    #expect(guide.runbook.blocks[0].slots.map(\.input) == ["POD_NAME", "POD_NAME"])
  }

  @Test func `what is both in one block is known to be`() {
    let guide = CompiledGuide("# T\n\n```sh\ngrep DB_HOST .env\nssh root@DB_HOST\n```\n")
    #expect(guide.runbook.blocks[0].needs == ["DB_HOST"])
    #expect(guide.runbook.blocks[0].names == ["DB_HOST"])
  }
}
