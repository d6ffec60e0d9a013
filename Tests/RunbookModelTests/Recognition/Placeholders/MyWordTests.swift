import RunbookTestSupport
import Testing

@testable import RunbookModel

struct MyWordTests {
  @Test(arguments: [
    "docker push «my-registry»/app", "gcloud config set project «myproject»", "psql «my_db»",
    "curl https://«mydomain.com»/", "az group create -n «myResourceGroup»",
    "git switch -c «my-feature»", "login «my-user»@acme.dev", "aws s3 mb s3://«my-bucket»",
    "export HOST=«MY_HOST»", "kubectl get pod «my-pod-0»",
  ])
  func `a thing that is called the reader's own is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == MyWord.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "mysql -u root", "mypy .", "cat /etc/my.cnf", "mysqldump app", "my", "echo mystery",
    "cat ~/.my.cnf", "myisamchk x", #"echo "$my_var""#, "MY_HOST=a ./run",
  ])
  func `programs and files that begin so are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == MyWord.name }
    #expect(found.map(\.text) == [])
  }
}
