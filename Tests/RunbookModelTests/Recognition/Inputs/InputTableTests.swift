import RunbookTestSupport
import Testing

@testable import RunbookModel

struct InputTableTests {
  private func guide(_ script: String) -> CompiledGuide {
    CompiledGuide("# T\n\n## 1. Run it\n\n```bash\n\(script)\n```\n")
  }

  @Test(arguments: [
    ("ping <your-domain>", "YOUR_DOMAIN"), ("psql -h [db host]", "DB_HOST"),
    ("curl -u me:YOUR_API_KEY x", "YOUR_API_KEY"), ("curl yourdomain.com", "YOURDOMAIN_COM"),
    ("deploy --region {{ region }}", "REGION"), ("login sk_test_XXXXXXXX", "SK_TEST"),
    ("git tag vX.Y.Z", "VERSION"),
    ("export API_KEY=<paste it here>", "API_KEY"), ("API_KEY='YOUR_KEY' make", "API_KEY"),
    ("deploy --key=<key>", "KEY"),
  ])
  func `an input has the variable's name, else the placeholder's`(_ script: String, _ name: String)
  {
    #expect(guide(script).runbook.inputs.map(\.name) == [name])
  }

  @Test func `the same placeholder in several blocks is one input`() {
    let guide = CompiledGuide(
      """
      # T

      ## 1. Make it

      ```sh
      mkdir /srv/<name>
      ```

      ## 2. Look at it

      ```sh
      ls /srv/<name> && du <name>
      ```
      """)
    #expect(guide.runbook.inputs.map(\.name) == ["NAME"])
    #expect(guide.runbook.inputs.map(\.lines) == [[6, 12]])
    #expect(guide.runbook.blocks.map(\.needs) == [["<name>"], ["<name>"]])
    #expect(guide.runbook.blocks.map(\.slots.count) == [1, 2])
  }

  @Test func `a live and a test key of one variable are two inputs`() {
    let guide = guide("deploy KEY=sk_live_XXXXXX\ndeploy KEY=sk_test_XXXXXX")
    #expect(guide.runbook.inputs.map(\.startsWith) == ["sk_live_", "sk_test_"])
    #expect(guide.runbook.inputs.map(\.isSecret) == [true, true])
    #expect(guide.runbook.inputs.map(\.name) == ["KEY", "SK_TEST"])
  }

  @Test(arguments: [
    "DB_PASSWORD=<value>", "API_TOKEN=<value>", "CLIENT_SECRET=<value>", "API_KEY=<value>",
    "DATABASE_URL=<value>", "deploy sk_live_XXXXX", "login <password>", "login <api-key>",
    "HOOK=whsec_XXXXXX", "SENTRY_DSN=<value>",
  ])
  func `a value is secret where its name or shape says so`(_ script: String) {
    #expect(guide("export " + script).runbook.inputs.map(\.isSecret) == [true])
  }

  @Test(arguments: [
    "REGION=<value>", "NEXT_PUBLIC_API_KEY=<value>", "PUBLISHABLE_KEY=pk_live_XXXXX",
    "HOST=<value>", "KEYBOARD=<value>", "AUTHOR=<value>",
  ])
  func `any other value may be shown`(_ script: String) {
    #expect(guide("export " + script).runbook.inputs.map(\.isSecret) == [false])
  }

  @Test func `a variable in lower case is an input in capitals, read as it is spelled`() {
    let guide = guide("ping -c 1 $target_host")
    #expect(guide.runbook.inputs.map(\.name) == ["TARGET_HOST"])
    #expect(guide.runbook.inputs.map(\.variables) == [["target_host"]])
    #expect(guide.runbook.blocks.map(\.needs) == [["$target_host"]])
  }

  @Test func `a variable that nothing sets is an input without a slot`() {
    let guide = guide("aws s3 ls s3://$BUCKET/backups")
    #expect(guide.runbook.inputs.map(\.name) == ["BUCKET"])
    #expect(guide.runbook.inputs.map(\.isVariable) == [true])
    #expect(guide.runbook.inputs.map(\.placeholders) == [[]])
    #expect(guide.runbook.blocks.map(\.needs) == [["$BUCKET"]])
    #expect(guide.runbook.blocks.map(\.slots) == [[]])
  }

  @Test func `a variable that a command before sets is no input`() {
    let guide = CompiledGuide(
      """
      # T

      ## 1. Note the id

      ```sh
      ID=$(docker ps -q | head -1)
      ```

      ## 2. Stop it

      ```sh
      docker stop "$ID"
      ```
      """)
    #expect(guide.runbook.inputs.isEmpty)
    #expect(guide.runbook.blocks.map(\.needs) == [[], []])
  }

  @Test func `the time of day inside a command is no input`() {
    let guide = guide("curl -H \"svix-timestamp: $(date +%s)\" https://api.acme.dev")
    #expect(guide.runbook.inputs.isEmpty)
    #expect(guide.runbook.blocks.map(\.needs) == [[]])
  }

  @Test func `secrets in a continued command are found on their lines`() {
    let guide = guide("flyctl secrets set \\\n  API_KEY=sk_live_XXXXXXX \\\n  MODE=production")
    #expect(guide.kinds == [.command])
    #expect(guide.runbook.inputs.map(\.name) == ["API_KEY"])
    #expect(guide.runbook.inputs.map(\.isSecret) == [true])
    #expect(guide.runbook.inputs.map(\.lines) == [[7]])
  }

  @Test func `a comment after a value belongs neither to it nor to the inputs`() {
    let guide = guide(
      "DATABASE_URL=postgresql://...  # ask <the owner>\nMODE=live  # or YOUR_MODE\n# <nothing>")
    #expect(guide.kinds == [.environment])
    #expect(guide.runbook.blocks.map(\.needs) == [["postgresql://..."]])
    #expect(guide.runbook.inputs.map(\.name) == ["DATABASE_URL"])
  }

  @Test func `nothing is asked for what is only shown`() {
    let guide = CompiledGuide(
      """
      # T

      ## 1. Ask

      ```sh
      whoami
      ```

      The output looks like:

      ```
      <your-name> YOUR_HOST
      ```

      ## Reference

      ```bash
      OTHER=YOUR_VALUE
      ```
      """)
    #expect(guide.runbook.inputs.isEmpty)
  }

  @Test func `a guide that tells where a value comes from mentions its input`() {
    let guide = CompiledGuide(
      """
      # T

      1. Copy the key (starts with `sk_live_`)
      2. Enter it:

         ```bash
         API_KEY=sk_live_XXXXXX
         ```
      """)
    #expect(guide.runbook.inputs.map(\.mentions) == [[3]])
    #expect(guide.runbook.inputs.map(\.lines) == [[7]])
  }

  @Test(arguments: [
    ("look <your-domain>\nlook YOUR_DOMAIN {your_domain} [your domain]", ["YOUR_DOMAIN"]),
    ("look <pod-name>\nlook POD_NAME", ["POD_NAME"]),
    ("look <pod-name> <agent-pod-name>", ["POD_NAME", "AGENT_POD_NAME"]),
    ("look <region>\nlook [REGION]", ["REGION"]), ("cp <name> [name]", ["NAME", "NAME_2"]),
    ("export A=<your-domain>\nexport B=<your-domain>", ["A"]),
    ("export A=<password>\nexport B=<password>", ["A", "B"]),
    ("export A=XXXX\nexport B=XXXX", ["A", "B"]),
    ("export A=<zone>\nlook <zone>", ["A"]), ("look <bucket> $BUCKET", ["BUCKET"]),
  ])
  func `the same words are one input, whatever their spelling, and others are not`(
    _ script: String, _ names: [String]
  ) {
    #expect(guide(script).runbook.inputs.map(\.name) == names)
  }

  @Test(arguments: [
    ("look --inode 1234:5678", "INODE"), ("curl -H \"X-Api-Key: xxxx\" a", "X_API_KEY"),
    ("look --cluster-id=12345", "CLUSTER_ID"), ("curl -d '{\"token\": \"xxxx\"}' a", "TOKEN"),
    ("look 12345", "VALUE"), ("ssh user@host", "LOGIN"), ("look backup-YYYYMMDD", "DATE"),
    ("look 192.0.2.7", "IP_ADDRESS"),
    (
      "ping <e.g. the name of the host to look at first, or of the second>",
      "E_G_THE_NAME_OF_THE_HOST_TO_LOOK_AT"
    ),
  ])
  func `a sample has the name of what is said before it`(_ script: String, _ name: String) {
    #expect(guide(script).runbook.inputs.map(\.name) == [name])
  }

  @Test(arguments: [
    ("ping yourdomain.com", Input.Form.domain), ("mail me@example.com", .email),
    ("look --port PORT", .port),
    ("export API_URL=<it>", .url), ("look https://...", .url), ("cat /path/to/it", .path),
    ("look vX.Y.Z", .version),
    ("look YYYY-MM-DD", .date), ("ping 203.0.113.7", .ipAddress), ("look $SMTP_PORT", .port),
    ("look <name>", nil),
    ("look https://<your-url>/x", nil),
  ])
  func `the form of a value is known where there is no doubt`(_ script: String, _ form: Input.Form?)
  {
    #expect(guide(script).runbook.inputs.map(\.form) == [form])
  }

  @Test(arguments: [
    (Input.Form.port, "70000"), (.port, "http"), (.email, "anna"),
  ])
  func `a value of another form is refused`(_ form: Input.Form, _ value: String) {
    let input = Input(
      name: "A", isSecret: false, startsWith: nil, placeholders: [], variables: [], lines: [],
      form: form)
    #expect(input.refusal(of: value) != nil)
    #expect(input.refusal(of: form == .port ? "8080" : "anna@acme.dev") == nil)
  }

  @Test(arguments: [
    "psql postgres://app:<value>@db/app", "curl -H \"Authorization: Bearer <the token>\" a",
    "login --password <value>", "export PGPASSWORD=<value>", "login ghp_xxxxxxxx",
    "export K=eyJ...",
    "curl -H 'X-Api-Key: xxxx' a",
  ])
  func `a value is secret also where only its place says so`(_ script: String) {
    #expect(guide(script).runbook.inputs.map(\.isSecret) == [true])
  }

  @Test(arguments: [
    "export TOKEN_FILE=<it>", "kubectl create secret generic SECRET_NAME", "look --keyboard <it>",
  ])
  func `what tells of a secret is none`(_ script: String) {
    #expect(guide(script).runbook.inputs.map(\.isSecret) == [false])
  }

  @Test func `a guide's words say what a value is and how it begins`() {
    let guide = CompiledGuide(
      """
      # T

      | Variable | Description |
      |---|---|
      | `BUCKET` | where the backups are |
      | `TOKEN` | from the dashboard |

      The `TOKEN` starts with `tk_`. Set `ZONE` to the zone of the cluster.

      ## 1. Run it

      ```sh
      look $BUCKET $TOKEN $ZONE
      ```
      """)
    #expect(
      guide.runbook.inputs.map(\.description) == [
        "where the backups are", "from the dashboard", "the zone of the cluster",
      ])
    #expect(guide.runbook.inputs.map(\.startsWith) == [nil, "tk_", nil])
  }

  @Test func `a placeholder of several words says itself what it stands for`() {
    let inputs = guide("look <e.g. blue-7> <host>").runbook.inputs
    #expect(inputs.map(\.description) == ["e.g. blue-7", nil])
  }

  @Test func `each input says why it is one, and why it is secret`() {
    let guide = guide("login <user>\nexport API_KEY=sk_live_XXXXXX")
    #expect(
      guide.runbook.inputs.map(\.reasons) == [
        [Reason("angle-brackets", words: "<user>", line: 6)],
        [
          Reason("run-of-x", words: "sk_live_XXXXXX", line: 7),
          Reason("secret-name", words: "API_KEY", line: 7),
        ],
      ])
  }

  @Test func `lines of a session are the guide's, also behind output`() {
    let guide = CompiledGuide(
      "# T\n\n## 1. Run it\n\n```console\n$ look\nall is well\n$ look <host>\n```\n")
    #expect(guide.runbook.inputs.map(\.lines) == [[8]])
  }

  @Test func `a text that only tells to write something is another for each variable`() {
    let guide = CompiledGuide(
      """
      # T

      ## 1. Keep the output

      ```sh
      GROUP="<replace_with_previous_output>"
      SUBNET="<replace_with_previous_output>"
      echo "$GROUP $SUBNET"
      ```
      """)
    #expect(guide.runbook.inputs.map(\.name) == ["GROUP", "SUBNET"])
  }

  @Test func `in a long guide an input is mentioned where it would be in a short one`() {
    let pages = (1...400).map { "- Open `page \($0)`\n" }.joined()
    let guide = CompiledGuide(
      "# T\n\n## 1. Run it\n\n\(pages)- Write down `api.yourdomain.com`\n\n"
        + "## 2. Look\n\n```sh\ncurl yourdomain.com\n```\n")
    #expect(guide.runbook.inputs.map(\.mentions) == [[405]])
  }
}
