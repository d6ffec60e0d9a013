import MarkdownSyntax
import Testing

struct MarkdownDocumentTests {
  private func blocks(_ source: String) -> [MarkdownBlock] {
    MarkdownDocument(parsing: SourceText(source, path: "guide.md")).blocks
  }

  private func text(of block: MarkdownBlock?, in source: String) -> String? {
    block.map { SourceText(source, path: "guide.md")[$0.range] }
  }

  @Test func `a fence that its quote cuts off is open and ends with its last line`() throws {
    let source = "> ```sh\n> echo\n\nafter\n"
    let code = try #require(blocks(source).first?.children.first)
    guard case .codeBlock(let block) = code.kind else { Issue.record("\(code)"); return }
    #expect(!block.isClosed)
    #expect(block.lines == ["echo"])
    #expect(text(of: code, in: source) == "```sh\n> echo")
  }

  @Test(arguments: ["```\nx\n```", "~~~\nx\n~~~~  ", "> ```\n> x\n> ```", "- ```\n  x\n  ```\n\nb"])
  func `a fence that is closed says so`(source: String) throws {
    var block = try #require(blocks(source).first)
    while let child = block.children.first { block = child }
    guard case .codeBlock(let code) = block.kind else { Issue.record("\(block)"); return }
    #expect(code.isClosed)
    #expect(code.lines == ["x"])
  }

  @Test(arguments: ["```\nx", "```\nx\n``", "```\n> ```", "> ```\n> x\n```", "````\nx\n```"])
  func `a fence that nothing closes says so`(source: String) throws {
    var block = try #require(blocks(source).first)
    while let child = block.children.first { block = child }
    guard case .codeBlock(let code) = block.kind else { Issue.record("\(block)"); return }
    #expect(!code.isClosed)
  }

  @Test func `blank lines in an unclosed fence are its text`() throws {
    let source = "- ```\n  x\n\n\nafter"
    let code = try #require(blocks(source).first?.children.first?.children.first)
    guard case .codeBlock(let block) = code.kind else { Issue.record("\(code)"); return }
    #expect(block.lines.first == "x")
    #expect(code.endLine == 1 + block.lines.count)
  }

  @Test func `indented code may look like a fence`() throws {
    guard case .codeBlock(let code) = try #require(blocks("    ```sh\n    x\n").first).kind else {
      return #expect(Bool(false), "no code")
    }
    #expect(code.fence == nil)
    #expect(code.lines == ["```sh", "x"])
  }

  @Test func `a heading over several lines ends with its underline`() {
    let source = "one\ntwo\n===\nthree\n"
    #expect(text(of: blocks(source).first, in: source) == "one\ntwo\n===")
  }

  @Test func `a paragraph begins behind the definitions before it`() {
    let source = "[a]: /x\n[b]:\n  /y\n  'on\n  two lines'\ntext [a] and\nmore\n"
    let paragraph = blocks(source).first
    #expect(text(of: paragraph, in: source) == "text [a] and\nmore")
    #expect(paragraph?.line == 6)
    #expect(paragraph?.inlines.map(\.line) == [6, 6, 6, 6, 7])
  }

  @Test func `a line of a quote that goes on lazily counts as the paragraph's`() {
    let source = "> a\nb\n> c `d\ne` f\n"
    let paragraph = blocks(source).first?.children.first
    #expect(paragraph?.endLine == 4)
    #expect(paragraph?.inlines.last?.line == 4)
  }

  @Test func `lines are counted through links and breaks that span them`() {
    let runs = blocks("a [l](/to\n\"t\") b\\\nc ![p](/q\n'r')\nd\n").first?.inlines ?? []
    #expect(
      runs.filter { $0.text == " b" || $0.text == "c " || $0.text == "d" }.map(\.line) == [2, 3, 5])
  }

  @Test func `front matter is kept apart from the blocks`() {
    let document = MarkdownDocument(
      parsing: SourceText("---\ntitle: x\n---\n\n# H\n", path: "guide.md"))
    #expect(document.frontMatter == 0..<17)
    #expect(document.blocks.map(\.line) == [5])
  }

  @Test func `NUL reads as the replacement character and moves nothing`() {
    let source = "a\0b\n\n- c\n"
    let found = blocks(source)
    #expect(found.first?.inlines.plainText == "a\u{FFFD}b")
    #expect(text(of: found.last, in: source) == "- c")
  }

  @Test func `containers nested by the thousand are kept as bytes`() {
    for source in [
      String(repeating: ">", count: 10_000) + " a\n",
      String(repeating: "- ", count: 10_000) + "a\n",
      (0..<400).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
      String(repeating: "*a **b ", count: 5_000), String(repeating: "[", count: 20_000),
    ] {
      let found = blocks(source)
      #expect(found.count == 1)
      #expect(found.first?.endLine == SourceText(source, path: "").lineCount)
    }
  }

  @Test func `ten megabytes of hostile text are read`() {
    for (line, count) in [
      ("a\\\n", 300_000), ("[a](b\nc)\n", 100_000), ("|a|\n|-|\n1. x\n", 50_000),
    ] {
      let text = SourceText(String(repeating: line, count: count), path: "guide.md")
      #expect(MarkdownDocument(parsing: text).blocks.last?.endLine == text.lineCount)
    }
  }
}
