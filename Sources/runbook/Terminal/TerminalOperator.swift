import RunbookExecution
import RunbookModel
import RunbookReporting
import SystemCalls

/// The person at the terminal, the script on standard input, or nobody.
struct TerminalOperator: Operator {
  let style: TextStyle
  let palette: TerminalPalette
  let isPerson: Bool
  private var followsHeading = false
  /// `nil` where nobody is asked.
  private var reader: LineReader?
  private var frame: OutputFrame
  private let background: BackgroundCommands
  /// What could not be shown, to be thrown where throwing is possible.
  private var failure: SystemCallError?

  init(
    style: TextStyle, isColoured: Bool, asks: Bool, signals: SignalWatch,
    background: BackgroundCommands
  ) {
    self.background = background
    self.style = style
    palette = TerminalPalette(isColoured: isColoured)
    let isTerminal = OutputStream.standardOutput.isTerminal
    frame = OutputFrame(mark: isTerminal ? Self.mark(style) : "")
    isPerson = asks && StandardInput.isTerminal
    reader = asks ? LineReader(signals: signals) : nil
  }

  var width: Int { style.width ?? 80 }
  /// How many columns stand before what commands print.
  var margin: Int { frame.margin }

  private static func mark(_ style: TextStyle) -> String { style.isPlain ? "      | " : "      │ " }

  mutating func show(_ scene: Scene) throws(ExecutionError) {
    var lines = SceneText(style: style, palette: palette).lines(of: scene)
    // Bullets stand under their heading; the step of a heading of its own does not.
    if followsHeading, case .tasks(let tasks) = scene, tasks.count > 1 { lines.removeFirst() }
    if case .group = scene { followsHeading = true } else { followsHeading = false }
    if case .ended(_, exitCode: .some, _) = scene { try endOutput() }
    try write(lines)
  }

  /// A command has ended: what is said next begins at the left edge.
  private mutating func endOutput() throws(ExecutionError) {
    try write(String(decoding: frame.finish(), as: UTF8.self))
    try showNews()
  }

  /// Shows what was printed beside.
  private mutating func showNews() throws(ExecutionError) {
    let mark = Self.mark(style)
    for news in background.news() {
      let title = news.title.map { "\($0.printableLine): " } ?? ""
      try write(news.text.split(separator: "\n").map { mark + title + $0 })
    }
  }

  mutating func write(_ lines: [String]) throws(ExecutionError) {
    guard !lines.isEmpty else { return }
    try write(lines.joined(separator: "\n") + "\n")
  }

  private mutating func write(_ text: String) throws(ExecutionError) {
    if let failure { throw notShown(failure) }
    do throws(SystemCallError) {
      try OutputStream.standardOutput.write(text)
    } catch {
      throw notShown(error)
    }
  }

  /// A terminal that is gone is a hang-up, whether or not its signal has come.
  private func notShown(_ error: SystemCallError) -> ExecutionError {
    isPerson && error.isTerminalGone ? .ended(.hangUp) : .notShown(error)
  }

  mutating func show(_ stream: OutputStream, _ bytes: [UInt8]) {
    let shown = frame.framed(bytes)
    do throws(SystemCallError) {
      try stream.write(shown)
    } catch {
      failure = error
    }
  }

  mutating func ask(_ question: Question) throws(ExecutionError) -> Answer {
    guard reader != nil else { return .nobody }
    // What was typed while a command ran, or looked, answers nothing that has been seen.
    if background.takeRunInFront() { reader?.discardTyped() }
    while true {
      switch try nextLine(for: question) {
      case .signal(let signal):
        try write("\n")
        throw .ended(signal)
      case .ended:
        try write("\n")
        reader = nil
        return .nobody
      case .line(let line):
        // What was piped in is not echoed by a terminal; the walk should show it all the same.
        if !isPerson { try write(question.isSecret ? "\n" : line.printableLine + "\n") }
        if let help = question.help(for: line) {
          try show(help)
          continue
        }
        if let answer = question.answer(to: line) { return answer }
        try refuse(line, for: question)
      case .other, nil: return .nobody
      }
    }
  }

  /// Says what would have fitted, but for a bare Return.
  private mutating func refuse(_ line: String, for question: Question) throws(ExecutionError) {
    let typed = line.printableLine
    guard !typed.isEmpty, !question.fitting.isEmpty else { return }
    let shown = style.shortened(typed, to: 30)
    try show(.message("'\(shown)' is none of these: \(question.fitting.joined(separator: ", "))"))
  }

  /// Shows the prompt and reads what is typed.
  private mutating func nextLine(
    for question: Question
  ) throws(ExecutionError) -> LineReader.Answer? {
    try showNews()
    guard question.isSecret, isPerson else { return try read(prompt(for: question)) }
    // From before the prompt is seen until the line is read, nothing typed is shown.
    let silence = Terminal.Silence()
    let answer = try read(prompt(for: question))
    let isOneOfSeveral = reader?.discardRest() ?? false
    silence.end()
    guard isOneOfSeveral, case .line = answer else { return answer }
    try write("\n")
    // The other lines of a key would be taken for answers, and be seen.
    try show(
      .message(
        "several lines came, and none of them is taken; --input NAME takes such a value from the "
          + "environment, --inputs FILE from a file"))
    return try nextLine(for: question)
  }

  private mutating func read(_ prompt: String) throws(ExecutionError) -> LineReader.Answer? {
    try write(prompt)
    while true {
      let answer = reader?.next(watching: background.descriptors)
      guard case .other(let ready) = answer else { return answer }
      background.takeIn(ready)
      guard isPerson, background.hasNews else { continue }
      try write("\n")
      try showNews()
      try write(prompt)
    }
  }

  private func prompt(for question: Question) -> String {
    let end = style.isPlain ? " > " : " › "
    switch question {
    case .options(let words, let options):
      let letters = options.map(bracketed).joined(separator: "  ")
      return "    " + (words.isEmpty ? letters : "\(words)  \(letters)") + end
    case .label(let labels):
      let numbered = labels.enumerated().map { "\($0.offset + 1) \($0.element)" }
      return "    " + (numbered + ["[q]uit"]).joined(separator: "   ") + end
    case .text(let label, _, _):
      return "      \(label)" + end
    }
  }

  private func bracketed(_ option: PromptOption) -> String {
    let argument = option.argument.map { " [\($0)]" } ?? ""
    return "[\(option.letter)]\(option.words.dropFirst())\(argument)"
  }
}

extension Question {
  fileprivate var isSecret: Bool {
    if case .text(_, let isSecret, _) = self { isSecret } else { false }
  }
}
