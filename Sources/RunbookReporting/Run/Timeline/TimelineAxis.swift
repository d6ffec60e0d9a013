import RunbookModel

/// Where an instant stands on a picture's width, with long times in which nothing was done cut
/// out of it.
///
/// Places are in hundredths of a percent of the width, whole numbers, so that a picture has the
/// same bytes on every machine.
struct TimelineAxis {
  /// A stretch of time, drawn in proportion or, where nothing was done, as a short gap.
  struct Piece {
    let from: Int
    let to: Int
    let isCut: Bool
    /// Where it begins and ends on the width.
    fileprivate(set) var start = 0
    fileprivate(set) var end = 0
  }

  /// An instant with its name under the picture.
  struct Tick: Hashable {
    let place: Int
    let label: String
    /// The day, at the first tick of each day; `nil` where all is on one day.
    let day: String?
  }

  /// The whole width.
  static let width = 10_000
  private static let cutWidth = 450
  private static let mostCuts = 6
  /// Shorter times in which nothing is done are no matter to cut, in seconds.
  private static let shortestCut = 300

  /// All of the time, in order and without holes.
  private(set) var pieces: [Piece]

  /// The axis of the time between two instants, in seconds since 1970, in which these times were
  /// busy.
  ///
  /// - Complexity: O(*n* log *n*) for *n* busy times.
  init(from: Int, to: Int, busy: [(from: Int, to: Int)]) {
    let cuts = Self.cuts(in: Self.idle(between: from, and: to, busy), of: to - from)
    var pieces: [Piece] = []
    var position = from
    for cut in cuts {
      pieces.append(Piece(from: position, to: cut.from, isCut: false))
      pieces.append(Piece(from: cut.from, to: cut.to, isCut: true))
      position = cut.to
    }
    pieces.append(Piece(from: position, to: to, isCut: false))
    self.pieces = pieces
    lay(out: Self.width - cuts.count * Self.cutWidth)
  }

  private mutating func lay(out room: Int) {
    let shown = pieces.reduce(0) { $1.isCut ? $0 : $0 + $1.to - $1.from }
    var time = 0
    var cuts = 0
    for index in pieces.indices {
      pieces[index].start = cuts * Self.cutWidth + Self.share(time, of: shown, in: room)
      if pieces[index].isCut { cuts += 1 } else { time += pieces[index].to - pieces[index].from }
      pieces[index].end = cuts * Self.cutWidth + Self.share(time, of: shown, in: room)
    }
  }

  private static func share(_ part: Int, of whole: Int, in room: Int) -> Int {
    whole == 0 ? 0 : part * room / whole
  }

  /// The times between busy ones, in order.
  private static func idle(
    between from: Int, and to: Int, _ busy: [(from: Int, to: Int)]
  ) -> [(from: Int, to: Int)] {
    var result: [(from: Int, to: Int)] = []
    var position = from
    for time in busy.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      if time.from > position { result.append((position, time.from)) }
      position = max(position, time.to)
    }
    if position < to { result.append((position, to)) }
    return result
  }

  /// The longest idle times, each as long as they are beside all that would be left without it.
  private static func cuts(
    in idle: [(from: Int, to: Int)], of total: Int
  ) -> [(from: Int, to: Int)] {
    var rest = total
    var cuts: [(from: Int, to: Int)] = []
    for time in idle.sorted(by: { ($1.to - $1.from, $0.from) < ($0.to - $0.from, $1.from) }) {
      let length = time.to - time.from
      guard length >= shortestCut, length * 10 > rest * 3, cuts.count < mostCuts else { break }
      cuts.append(time)
      rest -= length
    }
    return cuts.sorted { $0.from < $1.from }
  }

  /// Where an instant stands on the width.
  func place(of second: Int) -> Int {
    guard let piece = pieces.first(where: { second <= $0.to }) else { return Self.width }
    guard second > piece.from else { return piece.start }
    return piece.start
      + Self.share(second - piece.from, of: piece.to - piece.from, in: piece.end - piece.start)
  }

  // MARK: Ticks

  private static let steps = [
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
    172_800, 604_800, 1_209_600, 2_592_000, 7_776_000, 31_536_000,
  ]

  /// At most eight round instants, far enough from each other to be read.
  var ticks: [Tick] {
    let shown = pieces.reduce(0) { $1.isCut ? $0 : $0 + $1.to - $1.from }
    let step = Self.steps.first { shown / $0 <= 6 } ?? 31_536_000
    var ticks: [Tick] = []
    var lastPlace = -Self.width
    var lastDay = pieces.first.map { Timestamp(seconds: $0.from).day } ?? ""
    let isOnOneDay = lastDay == pieces.last.map { Timestamp(seconds: $0.to).day }
    if !isOnOneDay { lastDay = "" }
    for piece in pieces where !piece.isCut {
      var second = (piece.from + step - 1) / step * step
      while second <= piece.to {
        let time = Timestamp(seconds: second)
        let place = place(of: second)
        if place - lastPlace >= Self.width / 10, place <= Self.width * 97 / 100 {
          let day = isOnOneDay || time.day == lastDay ? nil : String(time.day.dropFirst(5))
          ticks.append(Tick(place: place, label: step < 60 ? time.exact : time.time, day: day))
          lastPlace = place
          lastDay = time.day
        }
        second += step
      }
    }
    return ticks
  }
}
