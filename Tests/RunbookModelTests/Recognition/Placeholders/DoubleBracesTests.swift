import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DoubleBracesTests {
  @Test(arguments: [
    "deploy --region «{{ region }}»", "curl https://«{{your-domain}}»/health",
    "git tag v«{{VERSION}}»", "ssh deploy@«{{ server.name }}»",
    #"install «{{< param "version" >}}»"#, "kubectl apply -f «{{< url >}}»",
    "pip install app==«{{ site.version }}»", "docker pull app:«{% data version %}»",
  ])
  func `a name between double braces is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == DoubleBraces.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "docker ps --format '{{.Names}}'", "docker inspect -f '{{ .State.Status }}' web",
    "kubectl get pods -o go-template='{{range .items}}{{.metadata.name}}{{end}}'",
    "docker ps --format '{{json .}}'", "helm template . --set x='{{ .Values.x }}'",
    "echo '${{ secrets.TOKEN }}'", #"docker ps --format 'table {{.ID}}\t{{.Names}}'"#,
    "gomplate -i '{{ len $x }}'", #"consul-template '{{ key "a" }}'"#,
    "nomad '{{ env | upper }}'", "docker images --format {{ID}}", "echo {{}}",
  ])
  func `templates of other programs are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == DoubleBraces.name }
    #expect(found.map(\.text) == [])
  }
}
