import RunbookTestSupport
import Testing

@testable import RunbookModel

struct AngleBracketsTests {
  @Test(arguments: [
    "ping «<your-domain>»", "gcloud config set project «<PROJECT ID>»", "git revert «<commit>»",
    "restore --from «<e.g. blue-2024-07-05>»", "tar -xf «<path/to/archive>».tgz",
    "kubectl logs -n «<ns>» «<pod>»", "curl https://«<host>»:«<port>»/health",
    #"psql "host=«<db host>» user=app""#, #"echo "«<name>»" >> log"#,
    "mkdir /srv/«<the team's name>»", "deploy v«<version>»", "aws s3 ls s3://acme-«<stage>»/",
    "sleep «<5-10 s>»", "deploy --to «<blue|green>»",
    "helm upgrade web ./chart --set tag=«<tag>»", "login «<...>»", "login «&lt;your name&gt;»",
    "run «<имя>»", "export KEY=«<<API_KEY>>»", "ssh «<user>»@«<host>»",
    "git push «<remote>» «<branch>»:«<branch>»", "kubectl get pod «<pod>» -o yaml > pod.yaml",
    "curl -u «<id>»:«<secret>» https://api.acme.dev", "docker run -v «<dir>»:/data app",
    #"sed -i "s/old/«<new>»/" file"#,
  ])
  func `a name or hint between angle brackets is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == AngleBrackets.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "sort <in >out", "sort < input > output", "cat <<EOF", "cat <<'EOF' > file", "cat <<-EOF",
    "diff <(ls a) <(ls b)", #"wc -l <<< "$text""#, #"echo "<html><body>""#,
    #"echo "<b>done</b>""#, #"echo "<item>5</item>""#, #"grep "<none>" images"#,
    "if (( a < b )); then echo; fi", "awk '$1 < 5 && $2 > 3' file", "cmd 2>&1 </dev/null",
    "press <Enter>", #"git commit -m "a -> b""#, "open <https://acme.dev/docs>",
    #"git log --author="Jo <jo@acme.dev>""#, #"if [ "$a" \< "$b" ]; then x; fi"#, "cmd <&3 >&4",
    #"grep "<anonymous>" log"#,
  ])
  func `redirections, tags, keys and what programs print are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == AngleBrackets.name }
    #expect(found.map(\.text) == [])
  }
}
