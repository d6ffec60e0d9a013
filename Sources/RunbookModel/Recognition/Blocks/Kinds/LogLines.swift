/// Lines of a log, or an error that a program has printed, are output.
///
/// They begin with a time (`2031-05-04 10:00:00`, `May  4 10:00:00`), a level (`INFO`, `[WARN]`),
/// or a mark that programs put before what they say (`fatal:`, `npm ERR!`, `Traceback`). More
/// than half of the lines do, or the first one has such a mark. Lines of JSON with a level in
/// each are a log too, and so is a stack of calls (`at main (app.js:1)`).
///
/// A fence that says `bash` does not make commands of them.
struct LogLines: BlockRule {
  static let name: RuleName = "log-lines"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isShell || block.fence.isOpen, let first = block.lines.first,
      block.transcript == nil
    else { return nil }
    if Self.hasMark(first.text) { return block.byLine(.output, first) }
    let frames = block.lines.filter { $0.text.hasPrefix("at ") || $0.text.hasPrefix("File \"") }
    if frames.count > 1 { return block.byLine(.output, frames.first) }
    let logged = block.lines.filter { Self.isLogged($0.text) }
    return logged.count * 2 > block.lines.count ? block.byLine(.output, logged.first) : nil
  }

  private static let marks = [
    "----->", "=====>", "fatal:", "error:", "Error:", "ERROR:", "error[", "panic:", "Traceback ",
    "warning:", "Warning:", "npm ERR!", "npm WARN", "npm error", "Exception in thread", "WARN",
    "INFO", "ERROR", "FATAL", "E: ", "W: ",
  ]

  /// By their first byte, which is ASCII.
  private static let marksByByte: [[String]] = (0..<128).map { byte in
    marks.filter { $0.utf8.first == UInt8(byte) }
  }

  private static func hasMark(_ line: String) -> Bool {
    guard let first = line.utf8.first, first < 128 else { return false }
    return marksByByte[Int(first)].contains(where: line.hasPrefix)
  }

  private static let levels: Set<String> = [
    "info", "warn", "warning", "error", "debug", "fatal", "trace", "notice", "critical", "err",
  ]

  private static func isLogged(_ line: String) -> Bool {
    if hasMark(line) { return true }
    if line.hasPrefix("{\"") {
      return ["\"level\":", "\"ts\":", "\"time\":", "\"msg\":"].contains { line.contains($0) }
    }
    guard let byte = line.utf8.first, !(97...122).contains(byte) else { return false }
    let words = line.split(separator: " ", maxSplits: 5)
    guard let first = words.first else { return false }
    if isStamp(first) { return true }
    if isMonth(words) { return true }
    return first.hasPrefix("[") && levels.contains(first.filter(\.isLetter).lowercased())
  }

  /// `2031-05-04T10:00:00Z`, `[10:00:00]`, `:41.942121`, `2031/05/04`.
  private static func isStamp(_ word: Substring) -> Bool {
    var digits = 0
    var colons = 0
    var bars = 0
    var points = 0
    for byte in word.utf8 {
      switch byte {
      case 48...57: digits += 1
      case 58: colons += 1
      case 45, 47: bars += 1
      case 44, 46: points += 1
      case 43, 84, 90, 91, 93: break
      default: return false
      }
    }
    return digits > 3 && (colons > 1 || bars > 1 || (colons > 0 && points > 0))
  }

  /// `May  4 10:00:00`.
  private static func isMonth(_ words: [Substring]) -> Bool {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard words.count > 2, months.contains(String(words[0])) else { return false }
    return words[1].allSatisfy(\.isNumber) && isStamp(words[2])
  }
}
