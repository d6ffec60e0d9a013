import RunbookModel
import RunbookTestSupport
import Testing

struct RepeatedLabelsTests {
  private func guide(_ first: [String], _ second: [String]) -> CompiledGuide {
    let lists = [first, second].map { labels in
      labels.map { "- **\($0):** Push the tag" }.joined(separator: "\n")
    }
    return CompiledGuide("# Guide\n\n## 1. Tag\n\n\(lists[0])\n\n## 2. Announce\n\n\(lists[1])\n")
  }

  @Test(arguments: [["Candidate", "Final"], ["Weekly", "Monthly", "Yearly"]])
  func `the same labels in several places tell cases apart`(_ labels: [String]) {
    let guide = guide(labels, labels)
    #expect(guide.ways == [labels, labels])
    #expect(guide.reasons(of: "1.1").last == "repeated-labels 5: \(labels[0])")
  }

  @Test(arguments: [
    (["Candidate", "Final"], ["Draft", "Final"]), (["Candidate"], ["Candidate"]),
    (["Candidate", "Release notes"], ["Candidate", "Release notes"]),
    (["Tag", "Push"], ["Tag", "Push"]),
  ])
  func `labels that occur once, have several words or order something do not`(
    _ first: [String], _ second: [String]
  ) {
    #expect(guide(first, second).ways == [])
  }
}
