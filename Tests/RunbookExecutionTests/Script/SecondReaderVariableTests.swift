import Testing

/// A value gets into no code by way of the variables of a script.
struct SecondReaderVariableTests {
  @Test(arguments: [
    "a=«V»; b=\"ls $a\"; eval \"$b\"", "a=«V»\nb=$a c=\"ls ${b}\"\nssh h \"$c\"",
    "echo «V» | while read -r a; do eval \"ls $a\"; done",
    "while read -r a b; do\n  ssh h \"ls $b\"\ndone <<< \"1 «V»\"",
    "while read -r a; do bash -c \"ls $a\"; done <<EOF\n«V»\nEOF",
    "while IFS= read -r a; do ls \"$a\" | sh; echo \"ls $a\" | sh; done < <(echo «V»)",
    "mapfile -t a < <(echo «V»)\neval \"ls ${a[0]}\"", "printf -v a 'ls %s' «V»; eval \"$a\"",
    "for a in b «V»; do bash -c \"ls $a\"; done", "set -- a «V»; eval \"ls $2\"",
    "f() { eval \"ls $1\"; }\nf «V»", "f() {\n  ssh h \"ls $@\"\n}\nf a «V»",
    "a+=\" «V»\"; bash -c \"ls $a\"", "a+=(«V»); bash -c \"ls ${a[*]}\"",
    "a[1]=«V»\nbash -c \"ls ${a[1]}\"",
    "local a=\"«V»\"; sh -c \"ls $a\"", "(a=«V»; sh -c \"ls $a\")",
    "a=$(echo «V»)\nsh -c \"ls $a\"",
    "a=«V»\ncat > b.sh <<EOF\nls $a\nEOF", "a=«V»\necho \"ls $a\" | sh",
    "args=(-c \"ls «V»\"); bash \"${args[@]}\"", "a=(-e «V»)\nmysql -u b \"${a[@]}\"",
    "a=\"$(cat <<EOF\n«V»\nEOF\n)\"\nbash -c \"ls $a\"",
  ])
  func `that go on to a shell`(_ script: String) {
    for value in SecondReaderAttackTests.hostile {
      #expect(SecondReaderAttackTests.refuses(script, value), "\(value)")
    }
    #expect(!SecondReaderAttackTests.refuses(script, "a-1.b"))
  }

  @Test(arguments: [
    "a=«V»; (( a > 1 ))", "a=«V»\nif (( b + a > 1 )); then ls; fi", "a=«V»; echo $(( a + 1 ))",
    "a=«V»; echo $(( $a + 1 ))", "a=«V»; echo \"$(( ${a} * 2 ))\"", "a=«V»; [[ $a -gt 1 ]]",
    "a=«V»; echo \"${!a}\"", "a=«V»; echo \"${a@P}\"", "declare -n b=«V»; echo \"$b\"",
    "declare -n b\na=«V»\nb=$a", "declare -i b\nb=«V»", "declare -i b\na=«V»\nb=$a",
    "a=«V»; b=5; [[ b -gt a ]]", "a=«V»; let b=a+1", "a=«V»; b=hello; echo ${b:a}",
    "a=«V»; b=(1 2); echo ${b[a]}", "a=«V»; b[a]=1",
    "for a in «V»; do (( b += a )); done", "a=«V»; for (( i = 0; i < a; i++ )); do ls; done",
  ])
  func `that the shell calculates with`(_ script: String) {
    for value in ["a[$(touch pwned)]", "x[`id`]", "PATH=0"] {
      #expect(SecondReaderAttackTests.refuses(script, value), "\(value)")
    }
    #expect(!SecondReaderAttackTests.refuses(script, "7"))
  }

  @Test(arguments: [
    "a=«V»; b=$a; curl \"$b\"", "for a in «V»; do echo \"$a\"; done; ssh h uptime",
    "echo «V» | while read -r a; do echo \"$a\" >> b; done", "set -- «V»; ls \"$1\"",
    "f() { curl \"$1\"; }\nf «V»", "a=«V»; b=1; (( b > 0 ))", "a=«V»; eval \"$(ssh-agent)\"",
    "a=«V»\nb=$a\na=$b\nls \"$a\"", "while read -r a; do ls \"$a\"; done <<EOF\n«V»\nEOF",
    "read -r a < b; ssh h \"$a\"\nls «V» > c",
  ])
  func `and is taken as it is where they stay data`(_ script: String) {
    for value in ["a'; id; '", "$(id)", "Ana Lima"] {
      #expect(!SecondReaderAttackTests.refuses(script, value), "\(value)")
    }
  }

  @Test(arguments: [
    "a=«V»; psql -h $a", "a=«V»\ntar -xf $a", "a=«V»; git clone $a b",
    "for a in «V»; do bash $a; done",
  ])
  func `that the shell cuts into words for a program with options that run something`(
    _ script: String
  ) {
    for value in ["b --to-command=reboot", "b\t-c\tc", "--upload-pack=reboot"] {
      #expect(SecondReaderAttackTests.refuses(script, value), "\(value)")
    }
    for value in ["a-1.b", "https://a.test/?b=c&d=*"] {
      #expect(!SecondReaderAttackTests.refuses(script, value), "\(value)")
    }
  }

  @Test func `of which there are more than are followed`() {
    let chain = (1...200).map { "a\($0)=$a\($0 - 1)" }.joined(separator: "\n")
    #expect(SecondReaderAttackTests.refuses("a0=«V»\n\(chain)\neval \"$a200\"", "$(id)"))
  }
}
