import MarkdownSyntax
import RunbookReporting

/// Words with their looks, to be broken into lines.
struct StyledText {
  private struct Piece {
    var text: String
    var looks: [TerminalPalette.Look]
  }

  /// Words without blanks; `nil` where a line has to end.
  private var words: [[Piece]?] = []
  private var isInWord = false

  init(_ text: String, _ looks: [TerminalPalette.Look] = []) { append(text, looks) }

  /// The text of a paragraph or heading; what is linked has the link behind it, where the link
  /// is not the text itself.
  init(_ runs: [InlineRun]) {
    for (position, run) in runs.enumerated() {
      var looks: [TerminalPalette.Look] = []
      if run.isStrong { looks.append(.strong) }
      if run.isEmphasized { looks.append(.emphasized) }
      switch run.kind {
      case .html: continue
      case .lineBreak:
        words.append(nil)
        isInWord = false
      case .code: append(run.text, looks + [.code])
      case .text, .softBreak, .image: append(run.text, looks)
      }
      guard let link = run.destination else { continue }
      let endsHere = position + 1 == runs.count || runs[position + 1].destination != link
      if endsHere, link != run.text, link != "mailto:\(run.text)" { append(" (\(link))", [.faint]) }
    }
  }

  private mutating func append(_ text: String, _ looks: [TerminalPalette.Look]) {
    var current = ""
    for character in text.printableLines {
      if character == " " || character == "\n" || character == "\t" {
        add(current, looks)
        current = ""
        isInWord = false
      } else {
        current.append(character)
      }
    }
    add(current, looks)
  }

  private mutating func add(_ text: String, _ looks: [TerminalPalette.Look]) {
    guard !text.isEmpty else { return }
    let piece = Piece(text: text, looks: looks)
    if isInWord, let last = words.indices.last, words[last] != nil {
      words[last]?.append(piece)
    } else {
      words.append([piece])
    }
    isInWord = true
  }

  /// The lines, none wider than `width` unless a single word is.
  func lines(width: Int, _ palette: TerminalPalette) -> [String] {
    var lines: [String] = []
    var line = ""
    var taken = 0
    for word in words {
      guard let word else {
        lines.append(line)
        (line, taken) = ("", 0)
        continue
      }
      let length = word.reduce(0) { $0 + $1.text.displayWidth }
      if taken > 0, taken + 1 + length > width {
        lines.append(line)
        (line, taken) = ("", 0)
      }
      if taken > 0 { line += " " }
      line += word.map { piece in piece.looks.reduce(piece.text) { palette($1, $0) } }.joined()
      taken += length + (taken > 0 ? 1 : 0)
    }
    return taken > 0 || lines.isEmpty ? lines + [line] : lines
  }
}
