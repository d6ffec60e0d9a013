import Testing

@testable import RunbookModel

struct ShellVariablesTests {
  @Test(arguments: [
    ("echo $BUCKET", ["BUCKET"]),
    ("echo \"${BUCKET}/x\" $REGION", ["BUCKET", "REGION"]),
    (
      "echo ${#NAME} ${LIST[@]} ${FILE%.*} ${TEXT/a/b} ${PART:0:3}",
      ["NAME", "LIST", "FILE", "TEXT", "PART"]
    ),
    ("echo ${NAME?} ${OTHER:?say it}", ["NAME", "OTHER"]), ("echo ${!REF}", ["REF"]),
    ("echo '$BUCKET'", []),
    ("echo \\$BUCKET", []),
    ("# echo $BUCKET", []),
    ("echo a#$BUCKET", ["BUCKET"]),
    ("echo ${BUCKET:-none} ${REGION-eu} ${ZONE:+z} ${A:=a} $A", []),
    ("echo ${BUCKET:-$OTHER}", ["OTHER"]),
    ("echo $1 $@ $? $$ $!", []),
    ("echo $HOME $PATH $USER $PWD $XDG_CONFIG_HOME $SSH_AUTH_SOCK $JAVA_HOME", []),
    ("make print VALUE=$$HOME_DIR", []),
    ("awk '{print $NF}' x; jq '.[] | $name' x; perl -ne 'print $_[0]' x", []),
    ("sh -c 'echo $INNER'", []), ("bash -c \"echo $OUTER\"", ["OUTER"]),
    ("cat <<EOF\n$TEXT\nEOF", ["TEXT"]), ("cat <<'EOF'\n$TEXT\nEOF", []),
    ("cat <<-\\EOF\n$TEXT\n\tEOF\necho $AFTER", ["AFTER"]),
    ("cat <<EOF > x.json\n{\"$schema\": 1}\nEOF", []),
    ("[ -z \"$A\" ] && exit; [[ -n $B ]] || exit; test -z ${C}", []),
    ("export LIST=$LIST:more MORE=\"/x:$MORE\"", []),
    ("echo $((COUNT + 1))", ["COUNT"]), ("grep 'a$' x | sed \"s/b$/c/\"", []),
    ("echo it's $A and it's $B", ["B"]), ("echo don't $A", ["A"]),
    ("VALUE=a ./run; echo $VALUE", ["VALUE"]), ("make VALUE=a; echo $VALUE", ["VALUE"]),
    ("docker run -e VALUE=a app; echo $VALUE", ["VALUE"]), ("VALUE=a echo $VALUE", ["VALUE"]),
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
    "read -rp \"Which? \" BUCKET; echo $BUCKET", "read -p 'Which?' -t 5 BUCKET; echo $BUCKET",
    "a | \\\n  while read BUCKET; do echo $BUCKET; done", "local BUCKET; echo $BUCKET",
    "declare -a BUCKET\necho $BUCKET", "mapfile -t BUCKET < x; echo $BUCKET",
    "readonly BUCKET=a; echo $BUCKET", "BUCKET+=a; echo $BUCKET", "BUCKET[0]=a; echo $BUCKET",
    "for ((BUCKET=0; BUCKET<3; BUCKET++)); do echo $BUCKET; done", "((BUCKET++)); echo $BUCKET",
    "select BUCKET in a b; do echo $BUCKET; done", "printf -v BUCKET a; echo $BUCKET",
    "getopts ab: BUCKET; echo $BUCKET", ": ${BUCKET:=a}; echo $BUCKET",
    "BUCKET=(a b); echo ${BUCKET[0]}",
    "if true; then BUCKET=a; fi; echo $BUCKET", "BUCKET=\"$(a \"$(b)\")\"; echo $BUCKET",
    "echo 'export BUCKET=a' >> ~/.profile; echo $BUCKET", "A=1 BUCKET=a\necho $BUCKET",
    "BUCKET=`aws s3 ls`; echo $BUCKET", "let BUCKET=1; echo $BUCKET",
    "cat >> ~/.bashrc <<'EOF'\nexport BUCKET=a\nEOF\necho $BUCKET",
    "export BUCKET=\"a b\"; echo $BUCKET",
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

  @Test(arguments: [
    "source .env\necho $BUCKET", ". ./settings.env && echo $BUCKET",
    "set -a; . ./.env; echo $BUCKET",
    "eval \"$(docker-machine env)\"\necho $BUCKET",
    "export $(grep -v '^#' .env | xargs)\necho $BUCKET",
    "source \"$HOME/openrc.sh\"\necho $BUCKET", ". /etc/os-release; echo $VERSION_CODENAME",
  ])
  func `what is sourced may set anything that is read after it`(_ script: String) {
    let variables = ShellVariables(script: script)
    #expect(variables.read == [])
    #expect(variables.setsUnknownFrom != nil)
  }

  @Test(arguments: [
    "source venv/bin/activate\necho $BUCKET", ". ~/.bashrc\necho $BUCKET",
    "echo $BUCKET\nsource .env",
    "source <(kubectl completion bash)\necho $BUCKET", "eval \"echo\"\necho $BUCKET",
  ])
  func `what only makes a program known sets no variables`(_ script: String) {
    #expect(ShellVariables(script: script).read == ["BUCKET"])
  }

  @Test(arguments: [
    ("ssh $TargetHost; echo $env:USERPROFILE $env:API_KEY", ["TargetHost", "API_KEY"], []),
    ("$name = 'a'\necho $Name $other", ["other"], ["name"]),
    ("echo '$name' `$name $_ $true $null", [], []),
    ("foreach ($x in $list) { echo $x }", ["list"], ["x"]),
    ("$env:MODE = \"a\"; echo $env:MODE", [], ["MODE"]),
    ("echo \"${name}: $($item.Id)\"", ["name", "item"], []),
  ])
  func `PowerShell has names of its own`(_ script: String, _ read: [String], _ set: [String]) {
    let variables = ShellVariables(script: script, language: "powershell")
    #expect(variables.read == read)
    #expect(variables.set == Set(set))
  }

  @Test(arguments: [
    ("echo %PATH% %BUCKET%", ["BUCKET"], []), ("set BUCKET=a\necho %BUCKET%", [], ["BUCKET"]),
    ("setx BUCKET a", [], ["BUCKET"]), ("for %i in (*) do echo %i 100%", [], []),
    ("REM %BUCKET%\necho %~dp0 %1", [], []), ("set /p BUCKET=Which?\ndir %APPDATA%", [], []),
  ])
  func `the command prompt has its variables between percent signs`(
    _ script: String, _ read: [String], _ set: [String]
  ) {
    let variables = ShellVariables(script: script, language: "bat")
    #expect(variables.read == read)
    #expect(variables.set == Set(set))
  }

  @Test(arguments: ["set -gx BUCKET a\necho $BUCKET", "set BUCKET (date)\necho $BUCKET"])
  func `fish sets variables with a command`(_ script: String) {
    #expect(ShellVariables(script: script, language: "fish").read == [])
    #expect(ShellVariables(script: script, language: "bash").read == ["BUCKET"])
  }

  @Test(arguments: ["$", "${", "${A", "'", "\"", "\\", "for", "read", "for ", "=", "A=", "\u{0}$é"])
  func `half a script is no trap`(_ script: String) {
    #expect(ShellVariables(script: script).read.count <= 1)
  }
}
