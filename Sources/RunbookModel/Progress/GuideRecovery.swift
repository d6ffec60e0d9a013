import MarkdownSyntax

/// Finds the guide that a document was made from where marks are missing in it.
///
/// The document's checksum of its guide tells the right one.
struct GuideRecovery {
  /// One guess: what to do at one place.
  private struct Guess {
    let edits: [SourceEdit]
    /// The box that stands there in the document; `nil` where it was taken out, which says nothing
    /// of the step.
    let box: MarkRemoval.Box?
  }

  /// No more texts than these are tried, so that a guide which was edited costs little.
  private static let limit = 256

  private let sum: Checksum
  private let text: SourceText
  private var left = Self.limit
  private(set) var guide: [UInt8]?
  private(set) var boxes: [MarkRemoval.Box]

  /// Tries to get from what is left without marks to the guide with this checksum.
  init(of removal: MarkRemoval, _ text: SourceText, sum: Checksum) {
    self.sum = sum
    self.text = text
    boxes = removal.boxes
    let places = Self.places(in: removal, text)
    for count in 1...3 where guide == nil && places.count >= count {
      search(places[...], count, [])
    }
  }

  /// For each place where a mark may be missing, what may have been there.
  private static func places(in removal: MarkRemoval, _ text: SourceText) -> [[Guess]] {
    let known = Set(removal.boxes.map(\.offset))
    var places: [[Guess]] = removal.lostBoxes.map { offset, own in
      [Guess(edits: [.insertion("[\(own.character)] ", at: offset)], box: nil)]
    }
    guard text.lineCount > 0 else { return places }
    for line in 1...text.lineCount {
      guard let box = ListMarker.box(onLine: line, in: text), !known.contains(box) else { continue }
      let found = MarkRemoval.Box(
        offset: box, isChecked: text.bytes[box + 1] != 32, isShownChecked: nil)
      let end = box + 3 + (box + 3 < text.bytes.count && text.bytes[box + 3] == 32 ? 1 : 0)
      let others = [" ", "x", "X"].map { SourceEdit(box + 1..<box + 2, with: $0) }
      places.append(
        [Guess(edits: [SourceEdit(box..<end, with: "")], box: found)]
          + others.map { Guess(edits: [$0], box: found) })
    }
    return places
  }

  private mutating func search(_ places: ArraySlice<[Guess]>, _ count: Int, _ taken: [Guess]) {
    guard count > 0 else { return attempt(taken) }
    for index in places.indices {
      for guess in places[index] where guide == nil && left > 0 {
        search(places[(index + 1)...], count - 1, taken + [guess])
      }
    }
  }

  private mutating func attempt(_ guesses: [Guess]) {
    left -= 1
    guard let bytes = try? text.applying(guesses.flatMap(\.edits)),
      Checksum(of: bytes[...]) == sum
    else { return }
    guide = bytes
    boxes = (boxes + guesses.compactMap(\.box)).map { box in
      // Where the box is once the others are gone or back.
      let moved = guesses.flatMap(\.edits).filter { $0.range.lowerBound < box.offset }
      let shift = moved.reduce(0) { $0 + $1.replacement.utf8.count - $1.range.count }
      return MarkRemoval.Box(
        offset: box.offset + shift, isChecked: box.isChecked, isShownChecked: box.isShownChecked)
    }
  }
}
