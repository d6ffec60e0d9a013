import MarkdownSyntax
import Testing

struct SourceTextTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("a\n", 1), ("a\nb", 2), ("a\r\nb\r\n", 2), ("a\rb\r", 2), ("\n\n", 2),
    ("a\r\r\nb", 3),
  ])
  func `lines end with LF, CR or both`(source: String, count: Int) {
    #expect(SourceText(source, path: "").lineCount == count)
  }

  @Test func `every offset lies on one line, and lines cover the text`() {
    let text = SourceText("\u{FEFF}é\r\n🙂\r\rlast\n", path: "")
    var covered = 0
    for line in 1...text.lineCount {
      let range = text.fullLineRange(line)
      #expect(range.lowerBound == covered)
      for offset in range { #expect(text.line(at: offset) == line) }
      covered = range.upperBound
    }
    #expect(covered == text.bytes.count)
    #expect(text.line(at: covered) == text.lineCount)
    #expect((1...text.lineCount).map(text.lineText) == ["\u{FEFF}é", "🙂", "", "last"])
  }

  @Test func `columns count characters as Unicode numbers them`() {
    let text = SourceText("é🙂x\r\ny", path: "")
    #expect(text.position(at: 6) == SourcePosition(line: 1, column: 3))
    #expect(text.position(at: 9) == SourcePosition(line: 2, column: 1))
    #expect(text.position(at: 10) == SourcePosition(line: 2, column: 2))
  }

  @Test(arguments: [
    ("a\nb", "\n"), ("a\r\nb\n", "\r\n"), ("a\rb\n", "\r"), ("a", "\n"), ("a\r", "\r"),
  ])
  func `the first line decides the line ending`(source: String, ending: String) {
    #expect(SourceText(source, path: "").lineEnding == ending)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF], 1), ([0xC3], 0), ([0x61, 0x0A, 0xE2, 0x82, 0x41], 2), ([0xC0, 0x80], 0),
      ([0xC3, 0xA9, 0xED, 0xA0, 0x80], 2), ([0xF4, 0x90, 0x80, 0x80], 0),
    ] as [([UInt8], Int)])
  func `the first byte that is no UTF-8 is named`(bytes: [UInt8], offset: Int) {
    let error = #expect(throws: NotUTF8.self) { try SourceText(bytes: bytes, path: "") }
    #expect(error?.offset == offset)
  }

  @Test func `a broken byte has a line and a column`() {
    let error = #expect(throws: NotUTF8.self) {
      try SourceText(bytes: Array("é\n🙂".utf8) + [0x80], path: "")
    }
    #expect(error?.position == SourcePosition(line: 2, column: 2))
  }
}
