import MarkdownSyntax
import Testing

struct SourceEditTests {
  private let text = SourceText("0123456789", path: "")

  private func applying(_ edits: [SourceEdit]) throws -> String {
    String(decoding: try text.applying(edits), as: UTF8.self)
  }

  @Test func `edits are applied whatever their order`() throws {
    let edits = [SourceEdit(7..<9, with: "x"), SourceEdit(0..<1, with: ""), .insertion("+", at: 4)]
    #expect(try applying(edits) == "123+456x9")
    #expect(try applying(edits.reversed()) == "123+456x9")
  }

  @Test func `insertions at one place stand in the order given, before a replacement there`() throws
  {
    #expect(
      try applying([SourceEdit(3..<4, with: "R"), .insertion("a", at: 3), .insertion("b", at: 3)])
        == "012abR456789")
    #expect(try applying([.insertion("z", at: 10), .insertion("a", at: 0)]) == "a0123456789z")
  }

  @Test func `edits that touch do not overlap`() throws {
    #expect(
      try applying([SourceEdit(1..<3, with: "a"), SourceEdit(3..<5, with: "b")]) == "0ab56789")
  }

  @Test func `two edits of one byte are refused and named`() {
    let (first, second) = (SourceEdit(1..<4, with: "a"), SourceEdit(3..<5, with: "b"))
    let error = #expect(throws: OverlappingEdits.self) { try text.applying([second, first]) }
    #expect(error?.earlier == first)
    #expect(error?.later == second)
    #expect(throws: OverlappingEdits.self) {
      try text.applying([first, .insertion("x", at: 2)])
    }
  }

  @Test func `no edits change no byte`() throws {
    for seed in 1...200 {
      var guide = GeneratedGuide(seed: seed)
      let source = guide.bytes()
      #expect(try SourceText(bytes: source, path: "").applying([]) == source)
    }
  }

  @Test func `a hundred thousand edits are applied`() throws {
    let long = SourceText(String(repeating: "ab", count: 100_000), path: "")
    let edits = (0..<100_000).reversed().map { SourceEdit($0 * 2..<$0 * 2 + 1, with: "xy") }
    #expect(try long.applying(edits).count == 300_000)
  }
}
