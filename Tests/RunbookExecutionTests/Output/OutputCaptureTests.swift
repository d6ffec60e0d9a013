import RunbookExecution
import Testing

struct OutputCaptureTests {
  @Test func `a long output keeps its beginning and end and says how much is left out`() {
    var capture = OutputCapture()
    for number in 0..<100_000 { capture.append(Array("line \(number)\n".utf8)) }
    let text = capture.text(.ofFailure)
    #expect(text.hasPrefix("line 0\n"))
    #expect(text.hasSuffix("line 99999\n"))
    #expect(text.contains("bytes left out"))
    #expect(text.utf8.count < 66_000)
    #expect(capture.text(.ofSuccess).utf8.count < 2_200)
  }

  @Test func `a short output is kept whole`() {
    var capture = OutputCapture()
    capture.append(Array("done\n".utf8))
    #expect(capture.text(.ofSuccess) == "done\n")
  }

  @Test func `what a terminal would act on is made harmless`() {
    let bytes =
      Array("a\u{1B}[31mred\u{1B}[0m\u{1B}]0;title\u{7}\r\nb\rc\u{0}\u{8}\u{202E}é".utf8) + [0xFF]
    #expect(HarmlessText.text(of: bytes) == "ared\nb\nc\u{2400}\u{2408}\u{FFFD}é\u{FFFD}")
  }
}
