/// The lines with which git shows what two sides have made of one place.
enum ConflictMarkers {
  /// How many signs a marker has.
  ///
  /// Source: gitattributes(5), conflict-marker-size.
  private static let size = 7

  /// Pieces as one text, conflicts between markers.
  static func text(of pieces: [MergedLines.Piece], lineEnding: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .settled(let lines): for line in lines { bytes += line }
      case .conflict(let ours, let theirs):
        bytes += hunk(ours.flatMap { Array($0) }, theirs.flatMap { Array($0) }, lineEnding)
      }
    }
    return bytes
  }

  /// Two texts for one place between markers.
  static func hunk(_ ours: [UInt8], _ theirs: [UInt8], _ lineEnding: String) -> [UInt8] {
    func marker(_ sign: Character, _ name: String) -> [UInt8] {
      Array((String(repeating: sign, count: size) + name + lineEnding).utf8)
    }
    func closed(_ text: [UInt8]) -> [UInt8] {
      text.isEmpty || text.last == 10 || text.last == 13 ? text : text + Array(lineEnding.utf8)
    }
    return marker("<", " ours") + closed(ours) + marker("=", "") + closed(theirs)
      + marker(">", " theirs")
  }

  /// The two texts that a text with markers stands for.
  struct Sides: Hashable {
    let ours: [UInt8]
    let theirs: [UInt8]
    /// The line of the first marker.
    let line: Int
  }

  /// Takes a text with markers apart; `nil` where it has none, or none that are whole.
  static func sides(of bytes: [UInt8]) -> Sides? {
    enum Place { case outside, ours, base, theirs }
    guard bytes.firstLine(beginningWith: Array("<<<<<<<".utf8), from: 0) != nil else { return nil }
    var place = Place.outside
    var (ours, theirs): ([UInt8], [UInt8]) = ([], [])
    var first: Int?
    for (index, line) in MergedLines.lines(of: bytes).enumerated() {
      switch (place, sign(of: line)) {
      case (.outside, "<"):
        place = .ours
        first = first ?? index + 1
      case (.ours, "|"): place = .base
      case (.ours, "="), (.base, "="): place = .theirs
      case (.theirs, ">"): place = .outside
      case (.outside, _):
        ours += line
        theirs += line
      case (.ours, _): ours += line
      case (.base, _): break
      case (.theirs, _): theirs += line
      }
    }
    guard case .outside = place, let first else { return nil }
    return Sides(ours: ours, theirs: theirs, line: first)
  }

  /// The sign of which a line is a marker.
  private static func sign(of line: ArraySlice<UInt8>) -> Character? {
    guard let first = line.first, "<|=>".utf8.contains(first),
      line.prefix(size).count == size, line.prefix(size).allSatisfy({ $0 == first })
    else { return nil }
    let next = line.dropFirst(size).first
    guard next == nil || next == 32 || next == 10 || next == 13 else { return nil }
    return Character(Unicode.Scalar(first))
  }
}
