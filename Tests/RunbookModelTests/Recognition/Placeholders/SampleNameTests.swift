import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SampleNameTests {
  @Test(arguments: [
    "pip install «package-name»", "adduser «username1»",
    "./add.sh '«user_to_add»' '«new_password»'", "psql -U «username» «dbname»",
    "docker logs «container_name»", "kubectl logs «pod-name»", "git switch -c «feature-name»",
    "mysql -p '«password»' -u «username»", "export U=«username»", #"echo "«hostname»""#,
    "chpasswd «john.doe»", #"export P="«strong_password»""#, "systemctl restart «service-name»",
    "createdb «database_name»", "cat «filename»", "aws s3 ls s3://«bucket-name»/x",
    "export P=«supersecret123»",
  ])
  func `a word for a kind of thing is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == SampleName.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "git config user.name anna", #"psql -c "SELECT table_name FROM tables""#,
    #"curl -d '{"user_name": "anna"}' https://acme.dev"#, "hostname -f", "dirname /srv/a",
    "cat /etc/hostname", #"echo "the password""#, "deploy --branch-name x",
    "kubectl get secret db -o jsonpath='{.data.username}'", "passwd anna", "rename a b",
    "find . -name x", "username=anna", "uname -a", "cat user_name.txt", "echo new-tab",
    "mysql -u root", #"psql "dbname=app""#, "getent passwd", "basename x",
  ])
  func `keys, columns, commands and settings are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == SampleName.name }
    #expect(found.map(\.text) == [])
  }
}
