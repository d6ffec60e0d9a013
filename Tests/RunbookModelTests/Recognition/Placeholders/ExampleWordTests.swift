import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ExampleWordTests {
  @Test(arguments: [
    "export ID=«AKIA7EXAMPLE»", "aws s3 ls s3://«example-bucket»",
    #"export K="«wJalrXEXAMPLEKEY»""#, "gcloud config set project «example-project»",
  ])
  func `a word that calls itself an example is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == ExampleWord.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "kubectl apply -f example-values.yaml", "docker pull acme/example-voting", "npm run example",
    "cat EXAMPLE", "cp example.txt a", "git clone https://acme.dev/examples",
  ])
  func `files and projects are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == ExampleWord.name }
    #expect(found.map(\.text) == [])
  }
}
