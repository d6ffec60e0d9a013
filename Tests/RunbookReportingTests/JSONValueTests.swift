import RunbookReporting
import Testing

struct JSONValueTests {
  @Test func `short values stand on one line and members keep their order`() {
    let value = JSONValue.object([
      .init("b", .number(-1)), .init("a", .array([.bool(true), .bool(false), .null])),
      .init("empty", .object([])),
    ])
    #expect(
      value.text == """
        {
          "b": -1,
          "a": [true, false, null],
          "empty": {}
        }

        """)
  }

  @Test func `an array that is too long for a line has one value on each`() {
    let word = String(repeating: "x", count: 60)
    #expect(JSONValue([word, word]).text == "[\n  \"\(word)\",\n  \"\(word)\"\n]\n")
  }

  @Test func `quotes, backslashes and control characters are escaped and other letters kept`() {
    let text = "\"\\ \u{0} \u{1F}\u{7F}\n\r\t/ é🚀"
    #expect(
      JSONValue.string(text).text
        == #""\"\\ \u0000 \u001f\u007f\n\r\t/ é🚀""# + "\n")
  }

  @Test func `no value is null`() {
    #expect(JSONValue(nil as String?).text == "null\n")
    #expect(JSONValue(nil as Int?).text == "null\n")
  }
}
