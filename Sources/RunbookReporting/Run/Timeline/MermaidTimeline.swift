import RunbookModel

/// A run's timeline as a Mermaid chart, which forges draw in Markdown.
///
/// Source: Mermaid 11, Gantt diagrams.
struct MermaidTimeline {
  private static let mostTasks = 30
  /// Shorter runs have no use for a picture, in seconds.
  private static let shortest = 120

  private let timeline: Timeline

  /// - Returns: `nil` where a picture would not help: a run of less than two minutes, or with
  ///   less than three parts and waits.
  init?(of report: RunReport) {
    guard let timeline = Timeline(of: report), let from = timeline.axis.pieces.first?.from,
      let to = timeline.axis.pieces.last?.to, to - from >= Self.shortest
    else { return nil }
    self.timeline = timeline
    guard tasks.count > 2, tasks.count <= Self.mostTasks else { return nil }
  }

  /// The chart's text, to stand in a fence with the language `mermaid`.
  var text: String {
    let from = timeline.axis.pieces.first?.from ?? 0
    let to = timeline.axis.pieces.last?.to ?? 0
    let isOnOneDay = Timestamp(seconds: from).day == Timestamp(seconds: to).day
    let head = [
      "gantt", "  dateFormat YYYY-MM-DD HH:mm:ss",
      "  axisFormat \(isOnOneDay ? "%H:%M" : "%m-%d %H:%M")", "  todayMarker off",
    ]
    return (head + tasks.map { "  " + $0 }).joined(separator: "\n")
  }

  /// A line for each part, and below it one for each of its waits.
  private var tasks: [String] {
    timeline.lanes.flatMap { lane in
      let work = lane.bars.filter { !$0.isWait }
      let waits = lane.bars.filter(\.isWait)
      let whole = work.isEmpty ? [] : [Self.task(lane.step.id, lane.step.title, work)]
      return whole + waits.map { Self.task($0.step, $0.title, [$0]) }
    }
  }

  private static func task(_ id: Step.ID, _ title: String, _ bars: [Timeline.Bar]) -> String {
    let from = bars.map(\.from).min() ?? 0
    let to = max(bars.map(\.to).max() ?? 0, from + 1)
    let name = words("\(id) \(title)")
    let tag = tag(for: bars)
    return "\(name) :\(tag)\(moment(from)), \(moment(to))"
  }

  private static func tag(for bars: [Timeline.Bar]) -> String {
    // What failed once and was done in the end is no alarm any more.
    var last: [Step.ID: StepOutcome] = [:]
    for bar in bars { last[bar.step] = bar.outcome }
    if last.values.contains(where: { $0 == .failed || $0 == .interrupted }) { return "crit, " }
    if last.values.contains(.waiting) { return "active, " }
    return "done, "
  }

  private static func moment(_ second: Int) -> String {
    let time = Timestamp(seconds: second)
    return "\(time.day) \(time.exact)"
  }

  /// A title without the signs that mean something to Mermaid, and not beginning with one of its
  /// words.
  private static func words(_ title: String) -> String {
    var result = ""
    for scalar in title.printableLine.unicodeScalars {
      let isKept = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isKept || ".-".unicodeScalars.contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else if result.last != " " {
        result += " "
      }
    }
    return result.shortened(to: 40)
  }
}
