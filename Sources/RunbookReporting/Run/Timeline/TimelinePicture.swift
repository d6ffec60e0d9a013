import RunbookModel

/// A timeline as a drawing that is as wide as its place, with text that keeps its size.
///
/// Source: SVG 2; places are percentages, so nothing is stretched on a narrow screen.
struct TimelinePicture {
  private static let laneHeight = 38
  private static let barTop = 20
  private static let barHeight = 10
  private static let top = 18
  private static let mostLanes = 60
  /// The narrowest bar, in hundredths of a percent.
  private static let narrowest = 40

  private let timeline: Timeline
  private let lanes: [Timeline.Lane]

  /// - Returns: `nil` where there is nothing to see.
  init?(of report: RunReport) {
    guard let timeline = Timeline(of: report) else { return nil }
    self.timeline = timeline
    lanes = Array(timeline.lanes.prefix(Self.mostLanes))
  }

  /// How many parts are not drawn.
  var leftOut: Int { timeline.lanes.count - lanes.count }

  /// From when to when it is, in words.
  var caption: String {
    let from = timeline.axis.pieces.first?.from ?? 0
    let to = timeline.axis.pieces.last?.to ?? 0
    let length = Duration.seconds(to - from).forPeople
    return
      "\(Timestamp(seconds: from).minute) to \(Timestamp(seconds: to).minute), \(length) in all."
  }

  private var axisTop: Int { Self.top + lanes.count * Self.laneHeight }
  private var hasDays: Bool { timeline.axis.ticks.contains { $0.day != nil } }

  var markup: Markup {
    let height = axisTop + (hasDays ? 36 : 20)
    let label = "Timeline: \(caption)"
    return .element(
      "svg",
      [
        "class": "timeline", "width": "100%", "height": "\(height)", "role": "img",
        "aria-label": label,
      ],
      [Self.hatch, Markup(timeline.axis.ticks.map(tick))]
        + timeline.axis.pieces.filter(\.isCut).map(cut)
        + lanes.enumerated().map { lane($1, top: Self.top + $0 * Self.laneHeight) })
  }

  // MARK: Parts

  /// The pattern that shows where time is left out.
  private static let hatch = Markup.raw(
    """
    <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect class="hatch" width="2" height="6"/></pattern></defs>
    """)

  private func tick(_ tick: TimelineAxis.Tick) -> Markup {
    let x = Self.percent(tick.place)
    let line = Markup.element(
      "line",
      ["class": "tick", "x1": x, "x2": x, "y1": "\(Self.top)", "y2": "\(axisTop + 4)"])
    func text(_ words: String, _ y: Int) -> Markup {
      let anchor = tick.place < 300 ? "start" : "middle"
      return .element(
        "text", ["class": "when", "x": x, "y": "\(y)", "text-anchor": anchor], Markup(words))
    }
    let day = tick.day.map { text($0, axisTop + 32) } ?? .nothing
    return line + text(tick.label, axisTop + 17) + day
  }

  private func lane(_ lane: Timeline.Lane, top: Int) -> Markup {
    let name = "\(lane.step.id) \(lane.step.title)".printableLine
    let label = Markup.element(
      "text", ["class": "lane", "x": "0", "y": "\(top + 14)"], Markup(name.shortened(to: 44)),
      .element("title", [:], Markup(name)))
    let track = Markup.element(
      "rect",
      [
        "class": "track", "x": "0", "y": "\(top + Self.barTop)", "width": "100%",
        "height": "\(Self.barHeight)", "rx": "3",
      ])
    return .element("g", [:], [label, track] + bars(of: lane, top: top + Self.barTop))
  }

  /// The bars of a lane; those that would lie on each other are drawn once.
  private func bars(of lane: Timeline.Lane, top: Int) -> [Markup] {
    var drawn: [StepOutcome: Int] = [:]
    return lane.bars.compactMap { bar in
      let start = timeline.axis.place(of: bar.from)
      let width = max(Self.narrowest, timeline.axis.place(of: bar.to) - start)
      if let end = drawn[bar.outcome], start + width <= end { return nil }
      drawn[bar.outcome] = start + width
      return .element(
        "rect",
        [
          "class": "bar \(bar.isWait ? "wait " : "")\(bar.outcome.rawValue)",
          "x": Self.percent(min(start, TimelineAxis.width - Self.narrowest)), "y": "\(top)",
          "width": Self.percent(width), "height": "\(Self.barHeight)", "rx": "3",
        ], .element("title", [:], Markup(words(of: bar))))
    }
  }

  private func words(of bar: Timeline.Bar) -> String {
    let took = bar.to > bar.from ? ", \(Duration.seconds(bar.to - bar.from).forPeople)" : ""
    let by = bar.by.isEmpty ? "" : " by \(bar.by)"
    let time = Timestamp(seconds: bar.from).minute
    return "\(bar.step) \(bar.title): \(bar.outcome.words)\(by), \(time)\(took)".printableLine
  }

  private func cut(_ piece: TimelineAxis.Piece) -> Markup {
    let x = Self.percent(piece.start)
    let width = Self.percent(piece.end - piece.start)
    let middle = Self.percent((piece.start + piece.end) / 2)
    let height = axisTop - Self.top
    let length = Duration.seconds(piece.to - piece.from).forPeople
    return .element(
      "rect",
      ["class": "cut", "x": x, "y": "\(Self.top)", "width": width, "height": "\(height)"],
      .element("title", [:], Markup("\(length) in which nothing was done")))
      + .element(
        "text", ["class": "when", "x": middle, "y": "12", "text-anchor": "middle"], Markup(length))
  }

  /// Hundredths of a percent as a percentage: `12.5%`.
  private static func percent(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return rest == 0 ? "\(whole)%" : rest < 10 ? "\(whole).0\(rest)%" : "\(whole).\(rest)%"
  }
}
