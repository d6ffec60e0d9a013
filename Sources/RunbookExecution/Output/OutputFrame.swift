/// Puts a mark before each line that commands print at a person's terminal, so that it is told
/// from what the run itself says.
///
/// A program that draws on the screen has the screen: from there on nothing is put between.
package struct OutputFrame: Sendable {
  private enum Place {
    /// Behind a line feed, or at the very beginning.
    case start
    /// At the left edge of a line that has been begun, behind a carriage return.
    case returned
    case inside
  }

  private let mark: [UInt8]
  private var place = Place.start
  private var screen = ScreenUse()
  private var hasSequences = false

  /// - Parameter mark: what stands before each line; nothing for output that is no terminal.
  package init(mark: String) { self.mark = Array(mark.utf8) }

  /// How many columns the mark takes, each character one.
  package var margin: Int { String(decoding: mark, as: UTF8.self).count }

  /// What is shown for what was printed.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package mutating func framed(_ bytes: [UInt8]) -> [UInt8] {
    if mark.isEmpty { return bytes }
    hasSequences = hasSequences || bytes.contains(27)
    var shown: [UInt8] = []
    shown.reserveCapacity(bytes.count + mark.count)
    for byte in bytes {
      if needsMark(before: byte) { shown += mark }
      screen.push(byte)
      shown.append(byte)
      switch byte {
      case 10: place = .start
      case 13: place = place == .start ? .start : .returned
      default: place = .inside
      }
    }
    return shown
  }

  private func needsMark(before byte: UInt8) -> Bool {
    if screen.drawsOnScreen { return false }
    switch place {
    case .start: return byte != 13
    // What is written over a line begins it anew.
    case .returned: return byte != 10 && byte != 13
    case .inside: return false
    }
  }

  /// What brings the terminal back to where the run can say something: to the left edge, with
  /// the usual colours and a cursor.
  package mutating func finish() -> [UInt8] {
    defer { self = OutputFrame(mark: String(decoding: mark, as: UTF8.self)) }
    if mark.isEmpty { return [] }
    let usual = hasSequences ? Array("\u{1B}[0m\u{1B}(B\u{1B}[?25h".utf8) : []
    return usual + (place == .start ? [] : [10])
  }
}
