import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SingleBracesTests {
  @Test(arguments: [
    "curl https://api.acme.dev/users/«{user-id}»", "ssh «{user}»@«{host}»",
    "service worker «{start|stop|restart}»", #"curl "https://«{your_domain}»/health""#,
    "kubectl logs «{pod}» -n «{NAMESPACE}»", "cd «{your folder}»",
    "aws s3 ls s3://acme-«{env}»-logs", "git checkout release/«{version}»",
    #"curl -d '{"id": "«{id}»"}' https://api.acme.dev"#,
  ])
  func `a name between single braces is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == SingleBraces.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "cp a.{txt,md} b", "echo {1..9}", "echo ${NAME}", #"find . -exec rm {} \;"#,
    "awk '{print}' x", "awk '{print $1}' x", "jq '{name}' x", "jq '.[] | {id}' x",
    "curl -w '%{http_code}' https://acme.dev", "git stash drop stash@{0}",
    "git rebase @{upstream}", "kubectl get pod -o jsonpath='{.items}'",
    "kubectl get pod -o jsonpath='{range .items[*]}{end}'", #"python -c "print(f'{name}')""#,
    #"curl -d '{"a": 1}' https://acme.dev"#, "ls | xargs -I{name} echo {name}", "{ echo a; }",
    "function f() { echo; }", ##"echo "#{name}""##, #"docker ps --format "{{.ID}}""#,
    #"echo \{name}"#, ##"ruby -e 'puts "#{x}"'"##, "node -e 'const {name} = x'",
  ])
  func `what a shell or another language means by braces is left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == SingleBraces.name }
    #expect(found.map(\.text) == [])
  }
}
