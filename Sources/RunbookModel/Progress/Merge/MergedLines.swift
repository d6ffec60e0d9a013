/// The lines of two edited texts, brought together over the text that both were edited from.
struct MergedLines: Sendable {
  /// A stretch of lines.
  enum Piece: Hashable, Sendable {
    case settled([ArraySlice<UInt8>])
    /// Both have changed what stood here, and not in the same way.
    case conflict(ours: [ArraySlice<UInt8>], theirs: [ArraySlice<UInt8>])
  }

  private(set) var pieces: [Piece] = []

  var hasConflicts: Bool {
    pieces.contains { if case .conflict = $0 { true } else { false } }
  }

  /// The text in which every conflict is settled for one side.
  func bytes(takingOurs: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .settled(let lines): for line in lines { bytes += line }
      case .conflict(let ours, let theirs):
        for line in takingOurs ? ours : theirs { bytes += line }
      }
    }
    return bytes
  }

  /// Merges two texts; without a common one, every difference is a conflict.
  init(base: [UInt8]?, ours: [UInt8], theirs: [UInt8]) {
    let (a, b) = (Self.lines(of: ours), Self.lines(of: theirs))
    if let base { merge(Self.lines(of: base), a, b) } else { compare(a, b) }
  }

  /// The lines of a text, each with its line ending.
  static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices {
      let isEnd =
        bytes[index] == 10
        || (bytes[index] == 13 && (index + 1 == bytes.count || bytes[index + 1] != 10))
      guard isEnd else { continue }
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private mutating func compare(_ a: [ArraySlice<UInt8>], _ b: [ArraySlice<UInt8>]) {
    let partners = LineMatching(a, b).partners
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      let next = partners[i...].firstIndex { $0 != nil } ?? a.count
      let other = next < a.count ? partners[next] ?? b.count : b.count
      if i < next || j < other {
        pieces.append(.conflict(ours: Array(a[i..<next]), theirs: Array(b[j..<other])))
      }
      (i, j) = (next, other)
      let start = i
      while i < a.count, partners[i] == j { (i, j) = (i + 1, j + 1) }
      if start < i { pieces.append(.settled(Array(a[start..<i]))) }
    }
  }

  /// Source: Khanna, Kunal and Pierce, "A Formal Investigation of Diff3".
  private mutating func merge(
    _ base: [ArraySlice<UInt8>], _ a: [ArraySlice<UInt8>], _ b: [ArraySlice<UInt8>]
  ) {
    let (inOurs, inTheirs) = (LineMatching(base, a).partners, LineMatching(base, b).partners)
    var (o, i, j) = (0, 0, 0)
    while o < base.count || i < a.count || j < b.count {
      let next =
        (o..<base.count).first { inOurs[$0] != nil && inTheirs[$0] != nil } ?? base.count
      let (endOfOurs, endOfTheirs) =
        next < base.count
        ? (inOurs[next] ?? a.count, inTheirs[next] ?? b.count) : (a.count, b.count)
      settle(Array(base[o..<next]), Array(a[i..<endOfOurs]), Array(b[j..<endOfTheirs]))
      (o, i, j) = (next, endOfOurs, endOfTheirs)
      let start = o
      while o < base.count, inOurs[o] == i, inTheirs[o] == j { (o, i, j) = (o + 1, i + 1, j + 1) }
      if start < o { pieces.append(.settled(Array(base[start..<o]))) }
    }
  }

  private mutating func settle(
    _ base: [ArraySlice<UInt8>], _ ours: [ArraySlice<UInt8>], _ theirs: [ArraySlice<UInt8>]
  ) {
    if ours == base || ours == theirs {
      if !theirs.isEmpty { pieces.append(.settled(theirs)) }
    } else if theirs == base {
      if !ours.isEmpty { pieces.append(.settled(ours)) }
    } else {
      pieces.append(.conflict(ours: ours, theirs: theirs))
    }
  }
}
