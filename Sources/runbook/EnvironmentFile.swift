/// A file of `NAME=value` lines, as `.env` files are.
///
/// A value stands bare, up to a blank before `#`; between `'`, where everything is itself; or
/// between `"`, where `\n`, `\r`, `\t`, `\"`, `\\`, `\$` and a backslash before a backtick are
/// what they are elsewhere. Quotes may hold several lines. Nothing is ever expanded: a value is
/// data.
struct EnvironmentFile {
  /// Why a file is none, as a clause, and where.
  struct Fault: Error, Hashable {
    let message: String
    /// 1-based, as is `column`, which counts bytes.
    let line: Int
    let column: Int
  }

  private(set) var values: [String: String] = [:]

  private let bytes: [UInt8]
  private var offset = 0

  /// - Throws: `Fault` with the first place that cannot be read.
  init(_ given: [UInt8]) throws(Fault) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes = given.starts(with: mark) ? Array(given.dropFirst(3)) : given
    while offset < bytes.count {
      skipBlanks()
      guard let byte = peek, byte != 10, byte != 13, byte != UInt8(ascii: "#") else {
        skipLine()
        continue
      }
      let name = try name()
      let start = offset
      let value = try value()
      guard let text = String(validating: value, as: UTF8.self) else {
        throw fault("the value of \(name) holds bytes that are no UTF-8", at: start)
      }
      values[name] = text
    }
  }

  // MARK: Parts

  private mutating func name() throws(Fault) -> String {
    var start = offset
    skipWord()
    if bytes[start..<offset].elementsEqual("export".utf8), peek == 32 || peek == 9 {
      skipBlanks()
      start = offset
      skipWord()
    }
    let name = String(decoding: bytes[start..<offset], as: UTF8.self)
    skipBlanks()
    guard peek == UInt8(ascii: "="), !name.isEmpty else {
      throw fault("here stands no NAME=value", at: start)
    }
    offset += 1
    skipBlanks()
    return name
  }

  private mutating func value() throws(Fault) -> [UInt8] {
    guard let quote = peek, quote == 34 || quote == 39 else { return bare() }
    let start = offset
    offset += 1
    var value: [UInt8] = []
    while let byte = take() {
      if byte == quote {
        skipBlanks()
        if let next = peek, next != 10, next != 13, next != UInt8(ascii: "#") {
          throw fault("a value ends at its closing quote, and more stands behind it", at: offset)
        }
        skipLine()
        return value
      }
      value.append(byte == UInt8(ascii: "\\") && quote == 34 ? escaped() : byte)
    }
    throw fault("the quote that begins here is not closed", at: start)
  }

  private mutating func bare() -> [UInt8] {
    let start = offset
    while let byte = peek, byte != 10 {
      let isComment = byte == UInt8(ascii: "#") && offset > start && isBlank(bytes[offset - 1])
      if isComment { break }
      offset += 1
    }
    var value = bytes[start..<offset]
    while let last = value.last, isBlank(last) || last == 13 { value.removeLast() }
    skipLine()
    return Array(value)
  }

  /// What stands behind a backslash between `"`; any other is itself, with its backslash.
  private mutating func escaped() -> UInt8 {
    switch peek {
    case UInt8(ascii: "n"): taken(as: 10)
    case UInt8(ascii: "r"): taken(as: 13)
    case UInt8(ascii: "t"): taken(as: 9)
    case 34, 36, 92, 96: take() ?? 92
    default: 92
    }
  }

  private mutating func taken(as byte: UInt8) -> UInt8 {
    offset += 1
    return byte
  }

  // MARK: Bytes

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take() -> UInt8? {
    guard let byte = peek else { return nil }
    offset += 1
    return byte
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

  private mutating func skipBlanks() {
    while let byte = peek, isBlank(byte) { offset += 1 }
  }

  private mutating func skipWord() {
    while let byte = peek, byte > 32, byte != UInt8(ascii: "=") { offset += 1 }
  }

  private mutating func skipLine() {
    while let byte = take(), byte != 10 {}
  }

  private func fault(_ message: String, at place: Int) -> Fault {
    let before = bytes[..<place]
    let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return Fault(
      message: message, line: before.count { $0 == 10 } + 1, column: place - lineStart + 1)
  }
}
