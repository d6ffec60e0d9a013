import MarkdownSyntax
import Testing

@testable import RunbookModel

struct DirectiveParserTests {
  private func parsed(_ text: String, quoteDepth: Int = 0) -> DirectiveParser {
    let source = SourceText(text, path: "guide.md")
    return DirectiveParser(source, in: 0..<source.bytes.count, quoteDepth: quoteDepth)
  }

  private func pairs(_ text: String) -> [String] {
    parsed(text).attributes.map { "\($0.key)=\($0.value ?? "∅")" }
  }

  @Test func `pairs stand with blanks, line ends or commas between them`() {
    #expect(pairs(" timeout=5m retry=3 ") == ["timeout=5m", "retry=3"])
    #expect(pairs("timeout=5m,\n\tretry=3\r\n  manual") == ["timeout=5m", "retry=3", "manual=∅"])
    #expect(pairs("timeout = 5m manual") == ["timeout=5m", "manual=∅"])
    #expect(pairs("exit=0,2 hosts=a,b") == ["exit=0,2", "hosts=a,b"])
    #expect(pairs("").isEmpty)
  }

  @Test func `a value in quotes holds blanks, signs and line ends`() {
    #expect(pairs(#"until="dig +short x | grep -q .""#) == ["until=dig +short x | grep -q ."])
    #expect(pairs(#"run='echo "$A"' b"#) == [#"run=echo "$A""#, "b=∅"])
    #expect(pairs("run=\"a\nb\"") == ["run=a\nb"])
  }

  @Test func `between double quotes a backslash is itself but before a quote, itself and u`() {
    #expect(pairs(#"run="grep \"a\" \\ \d""#) == [#"run=grep "a" \ \d"#])
    #expect(pairs(#"run="apply \u002d\u002dwait""#) == ["run=apply --wait"])
    #expect(pairs(#"run="\u00" x"#) == [#"run=\u00"#, "x=∅"])
    #expect(pairs(#"run='\"'"#) == [#"run=\""#])
  }

  @Test func `the marks of a block quote are no part of a directive`() {
    let text = "timeout=5m\n> > retry=3 run=\"a\n> > b\""
    #expect(parsed(text, quoteDepth: 2).attributes.map(\.value) == ["5m", "3", "a\n b"])
    #expect(parsed("a=1\n> b=2", quoteDepth: 1).attributes.map(\.key) == ["a", "b"])
  }

  @Test func `keys and values know their bytes`() throws {
    let source = SourceText(#"timeout=5m run="a b" manual"#, path: "guide.md")
    let attributes = DirectiveParser(source, in: 0..<source.bytes.count).attributes
    #expect(attributes.map { source[$0.keyRange] } == ["timeout", "run", "manual"])
    #expect(attributes.map { source[$0.valueRange] } == ["5m", #""a b""#, "manual"])
    #expect(attributes.map { source[$0.range] } == ["timeout=5m", #"run="a b""#, "manual"])
  }

  @Test(arguments: [
    (#"run="never closed"#, "this quote is never closed"),
    (#"run="a"b"#, "'b' stands right behind a closing quote; put a blank between"),
  ])
  func `quotes that do not fit are told of`(text: String, message: String) {
    #expect(parsed(text).diagnostics.map(\.message) == [message])
  }

  @Test(arguments: [
    "=", "==", "a==", "\"", "'", "=\"", "a=\"\\", "a=\"\\u", ",,,", "a=\"\\u002", "\u{0}",
  ])
  func `broken text ends`(text: String) {
    #expect(parsed(text).attributes.count <= 3)
  }
}
