import Testing

@testable import RunbookModel

struct ShellVariablesTests {
  @Test(arguments: [
    ("echo $BUCKET", ["BUCKET"]),
    ("echo \"${BUCKET}/x\" $REGION", ["BUCKET", "REGION"]),
    ("echo ${#NAME}", []),
    ("echo '$BUCKET'", []),
    ("echo \\$BUCKET", []),
    ("# echo $BUCKET", []),
    ("echo a#$BUCKET", ["BUCKET"]),
    ("echo ${BUCKET:-none} ${REGION-eu} ${ZONE:+z}", []),
    ("echo $1 $@ $? $$ $!", []),
    ("echo $HOME $PATH $USER $PWD", []),
    ("echo $(date +%s)", []),
    ("echo $(cat $FILE)", ["FILE"]),
    ("echo $A $A", ["A"]),
  ])
  func `a variable that the shell reads is found`(_ script: String, _ read: [String]) {
    #expect(ShellVariables(script: script).read == read)
  }

  @Test(arguments: [
    "BUCKET=a; echo $BUCKET", "export BUCKET=a\necho $BUCKET",
    "for BUCKET in a b; do echo $BUCKET; done", "read -r BUCKET\necho $BUCKET",
    "BUCKET=$(aws s3 ls | head -1) && echo $BUCKET",
    "while read -r OTHER BUCKET; do echo $BUCKET; done",
  ])
  func `what the script sets first is not read from outside`(_ script: String) {
    let variables = ShellVariables(script: script)
    #expect(!variables.read.contains("BUCKET"))
    #expect(variables.set.contains("BUCKET"))
  }

  @Test func `a variable that is read before it is set comes from outside`() {
    #expect(ShellVariables(script: "echo $BUCKET\nBUCKET=b").read == ["BUCKET"])
    #expect(ShellVariables(script: "BUCKET=$BUCKET-old").read == ["BUCKET"])
  }

  @Test(arguments: ["$", "${", "${A", "'", "\"", "\\", "for", "read", "for ", "=", "A=", "\u{0}$é"])
  func `half a script is no trap`(_ script: String) {
    #expect(ShellVariables(script: script).read.count <= 1)
  }
}
