import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SedPatternTests {
  @Test(arguments: [
    #"sed -i 's/example.com/«your-domain.com»/g' site.conf"#,
    #"sed -i "s|YOUR_NAME|«my-name»|" a.txt"#, #"sed -i '/CHANGEME/d' a.txt"#,
    #"sed -e 's/<name>/$NAME/' -e 's/__HOST__/«your-host»/' a.txt"#,
    #"perl -pi -e 's/X.Y.Z/1.0.0/' a.txt"#, #"sudo sed -i 's#/path/to/app#/srv/app#' a.txt"#,
  ])
  func `only what is written instead can be a placeholder`(_ marked: String) {
    let source = MarkedSource(marked)
    #expect(Placeholder.all(in: source.text).map(\.text) == source.marked)
  }
}
