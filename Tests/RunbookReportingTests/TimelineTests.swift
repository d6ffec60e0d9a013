import RunbookModel
import RunbookTestSupport
import Testing

@testable import RunbookReporting

struct TimelineTests {
  @Test func `a long time in which nothing was done is cut out, and places stay in order`() {
    let axis = TimelineAxis(
      from: 0, to: 100_000, busy: [(0, 600), (700, 900), (90_000, 100_000)])
    #expect(axis.pieces.map(\.isCut) == [false, true, false])
    #expect(axis.pieces.first?.to == 900)
    let places = stride(from: 0, through: 100_000, by: 50).map(axis.place)
    #expect(places == places.sorted())
    #expect(places.first == 0 && places.last == TimelineAxis.width)
  }

  @Test func `time without long breaks is drawn in proportion`() {
    let axis = TimelineAxis(from: 1_000, to: 2_000, busy: [(1_000, 1_400), (1_500, 2_000)])
    #expect(axis.pieces.count == 1)
    #expect([1_000, 1_250, 1_500, 2_000].map(axis.place) == [0, 2_500, 5_000, 10_000])
  }

  @Test(arguments: [1, 59, 600, 7_200, 86_400, 400_000, 40_000_000])
  func `ticks are few, round and apart`(_ length: Int) {
    let start = 1_763_800_123
    let axis = TimelineAxis(from: start, to: start + length, busy: [(start, start + length)])
    let places = axis.ticks.map(\.place)
    #expect(places.count <= 10)
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 1_000 })
    #expect(Set(axis.ticks.map { "\($0.day ?? "")\($0.label)\($0.place)" }).count == places.count)
  }

  @Test func `a run of one step has no timeline`() {
    let report = SampleRun.report { $0.finish("1.1") }
    #expect(Timeline(of: report) == nil)
    #expect(MermaidTimeline(of: report) == nil)
  }

  @Test func `a chart in Mermaid has a task for each part and wait, without signs of its own`() {
    let report = LongMove.report
    let text = MermaidTimeline(of: report)?.text ?? ""
    #expect(text.hasPrefix("gantt\n  dateFormat YYYY-MM-DD HH:mm:ss\n  axisFormat %m-%d %H:%M\n"))
    #expect(text.contains("  2.2 Wait until the old record is gone :done, 2025-11-22 08:5"))
    #expect(text.contains("  3 Deploy :crit, "))
    for line in text.split(separator: "\n").dropFirst(4) {
      #expect(line.count { $0 == ":" } == 5, "\(line)")
    }
  }
}
