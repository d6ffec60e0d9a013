import RunbookTestSupport
import Testing

@testable import RunbookModel

struct PathToFillTests {
  @Test(arguments: [
    "cp «/path/to/app.conf» /etc/", "cd «~/path/to/repository»", "cat «./path/to/file.txt»",
    "export DIR=«/absolute/path/to/data»", #"tar -xf «C:\path\to\x.tar»"#, "cd «/your/project»",
    "aws s3 cp s3://acme«/path/to/dump.sql» .",
    "docker run -v «/path/on/host/path/to/x»:/data app", "source «path/to/venv/bin/activate»",
    "ls «/some/path/here»", #"rm "«/path/to/old.log»""#, "echo $HOME«/path/to/key»",
    "open «/full/path/to/it»", "ssh -i «/path/to/key.pem» root@h1",
  ])
  func `a path that says so is to be filled in`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == PathToFill.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "cd /srv/app", "export PATH=/usr/local/bin:$PATH", "cat ./paths/tool", "ls /etc/path",
    "cd ../to/path", "curl https://acme.dev/path/x", "echo path", "ls pathto/x",
    "basename /a/topath/b", #"echo "the path to it""#,
  ])
  func `paths of their own are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == PathToFill.name }
    #expect(found.map(\.text) == [])
  }
}
