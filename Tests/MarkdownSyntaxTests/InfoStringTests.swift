import MarkdownSyntax
import Testing

struct InfoStringTests {
  @Test(arguments: [
    ("sh", "sh"), ("Bash", "bash"), ("{.bash}", "bash"), ("{.bash .numberLines}", "bash"),
    ("{code-block} sh", "sh"), ("{note}", "note"), ("{r, echo=FALSE}", "r"), ("js{1,3}", "js"),
    ("rust,no_run", "rust"), ("c++", "c++"), ("{#id .yaml}", "yaml"), ("sh {name=x}", "sh"),
  ])
  func `the language is found however it is written`(text: String, language: String) {
    #expect(InfoString(text).language == language)
    #expect(InfoString(text).text == text)
  }

  @Test(arguments: ["", "{name=x}", "{\"name\":\"x\"}", "{}"])
  func `without a word there is no language`(text: String) {
    #expect(InfoString(text).language == nil)
  }

  @Test(arguments: [
    "sh name=deploy timeout=5m", "sh {name=deploy timeout=5m}", "sh {name=deploy, timeout=5m}",
    "sh {\"name\":\"deploy\",\"timeout\":\"5m\"}",
    "sh { \"name\": \"deploy\", \"timeout\": \"5m\" }",
    "sh name=\"deploy\" timeout='5m'", "{sh name=deploy timeout=5m}",
    "{.sh name=deploy timeout=5m}",
  ])
  func `attributes are read in every way in which they are written`(text: String) {
    let info = InfoString(text)
    #expect(info.language == "sh")
    #expect(info.attributes.map(\.key) == ["name", "timeout"])
    #expect(info["name"] == "deploy")
    #expect(info["timeout"] == "5m")
  }

  @Test func `quoted values hold blanks, braces and escapes`() {
    #expect(InfoString("py title=\"a {b}, c\" linenums")["title"] == "a {b}, c")
    #expect(InfoString("py title=\"a\" linenums")["linenums"] == "")
    #expect(InfoString(#"sh {"a":"say \"hi\" \u00e9\n","b":5}"#)["a"] == "say \"hi\" é\n")
    #expect(InfoString(#"sh {"a":"x","b":5}"#)["b"] == "5")
  }

  @Test(arguments: [
    "sh =", "sh ==", "{", "sh {\"a", "sh {\"a\":\"\\", "sh a=", "{{{", ": :", "{=}", "\"\"",
  ])
  func `broken attributes end`(text: String) {
    #expect(InfoString(text).text == text)
  }

  @Test func `the text is what stands after the fence`() throws {
    let text = SourceText("```  sh {\"a\":\"\\\"\"}  \nx\n```\n", path: "guide.md")
    guard
      case .codeBlock(let code) = try #require(MarkdownDocument(parsing: text).blocks.first).kind
    else { return #expect(Bool(false), "no code") }
    #expect(code.info.text == "sh {\"a\":\"\\\"\"}")
    #expect(code.info["a"] == "\"")
  }
}
