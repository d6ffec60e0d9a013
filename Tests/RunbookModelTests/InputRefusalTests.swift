import RunbookTestSupport
import Testing

@testable import RunbookModel

/// A value is checked when it is given, and a reason says what is wrong.
struct InputRefusalTests {
  private static func input(
    form: Input.Form? = nil, placeholders: [String] = [], isSecret: Bool = false
  ) -> Input {
    Input(
      name: "A", isSecret: isSecret, startsWith: nil, placeholders: placeholders, variables: [],
      lines: [], form: form)
  }

  @Test(arguments: [
    (Input.Form.url, "example.com", "it does not begin with a scheme such as https://"),
    (.url, "https://", "nothing stands behind its scheme"),
    (.url, "https://a b", "it holds a blank"), (.url, "://x", "it does not begin with a scheme"),
    (.domain, "https://shop.example.com", "it begins with a scheme; give the name alone"),
    (.domain, "shop.example.com/path", "it holds '/'"), (.domain, "shop", "it has no dot"),
    (.domain, "-a.example.com", "its parts are not letters"), (.domain, "a..b", "its parts"),
    (.domain, "shop.example.com:8080", "it holds ':'"), (.domain, "a b.c", "it holds a blank"),
    (.email, "anna", "it has no @"), (.email, "@acme.dev", "nothing stands on one side"),
    (.email, "a@b@c", "more than one @"), (.email, "anna@acme.dev\n", "a control character"),
    (.port, "70000", "a number from 1 to 65535"), (.port, "http", "a number from 1 to 65535"),
    (.port, "0", "a number from 1 to 65535"), (.port, "+80", "a number from 1 to 65535"),
    (.path, "~/.ssh/id", "'~' stands for no folder in a value"),
    (.path, "file:///etc", "it begins with a scheme"), (.path, "/a\n/b", "a control character"),
    (.ipAddress, "10.0.0", "such as 192.0.2.7"), (.ipAddress, "10.0.0.300", "such as 192.0.2.7"),
    (.ipAddress, "host", "such as 192.0.2.7"),
  ])
  func `a value of another form is refused with the reason`(
    _ form: Input.Form, _ value: String, _ reason: String
  ) throws {
    let refusal = try #require(Self.input(form: form).refusal(of: value))
    #expect(refusal.contains(reason), "\(refusal)")
    #expect(refusal.hasPrefix("is no \(form.words): "))
  }

  @Test(arguments: [
    (Input.Form.url, "https://example.com/a?b=c"), (.url, "postgres://a:b@db:5432/app"),
    (.url, "git@github.com:acme/shop.git"), (.url, "mailto:anna@acme.dev"),
    (.domain, "shop.example.com"), (.domain, "localhost"), (.domain, "*.example.com"),
    (.domain, "bücher.example"), (.domain, "_acme.example.com."),
    (.email, "anna+ops@acme.dev"), (.port, "8080"), (.path, "/srv/my files/a"), (.path, "a.pem"),
    (.ipAddress, "192.0.2.7"), (.ipAddress, "192.0.2.0/24"), (.ipAddress, "2001:db8::7"),
    (.version, "v1.2.3"), (.date, "2026-11-25"),
  ])
  func `a value of the form is taken`(_ form: Input.Form, _ value: String) {
    #expect(Self.input(form: form).refusal(of: value) == nil)
  }

  @Test func `a text may hold anything but NUL and what was no text`() {
    for value in ["a\nb", "'\"`$(id)", "\r\n", "e\u{301}", "\u{1B}[2J"] {
      #expect(Self.input().refusal(of: value) == nil)
    }
    #expect(Self.input().refusal(of: "a\0b") == "holds a NUL byte")
    #expect(Self.input().refusal(of: "a\u{FFFD}b") == "holds bytes that are no UTF-8")
  }

  @Test(arguments: ["abc", "é\u{301}\u{302}x", "1"])
  func `a secret that is too short to mask is refused`(_ value: String) {
    #expect(
      Self.input(isSecret: true).refusal(of: value)
        == "is shorter than 4 characters, too short to mask")
    #expect(Self.input(isSecret: true).refusal(of: "abcd") == nil)
  }

  @Test func `a blank before what a value starts with is told of`() {
    let input = Input(
      name: "A", isSecret: true, startsWith: "sk_live_", placeholders: [], variables: [], lines: [])
    #expect(input.refusal(of: " sk_live_abc") == "begins with a blank before sk_live_")
    #expect(input.refusal(of: "sk_live_abc ") == nil)
  }

  @Test func `a placeholder that lists values takes one of them`() {
    let input = Self.input(placeholders: ["<staging|production>"])
    #expect(input.requirement == .oneOf(["staging", "production"]))
    #expect(input.refusal(of: "staging") == nil)
    #expect(input.refusal(of: "prod") == "is none of staging, production")
    #expect(Self.input(placeholders: ["<a b|c>"]).requirement == nil)
  }

  @Test(arguments: [
    ("input=\"STAGE: one of staging, production\"", "staging", "prod", "is none of staging, pro"),
    ("input=\"STAGE: /v[0-9]+/\"", "v12", "v12b", "does not match /v[0-9]+/"),
    ("input=\"STAGE: email\"", "a@b.dev", "ab", "is no mailbox: it has no @"),
    ("input=\"STAGE: ip-address\"", "192.0.2.7", "192", "is no IP address"),
  ])
  func `a directive says what a value is`(
    _ directive: String, _ good: String, _ bad: String, _ reason: String
  ) throws {
    let guide = CompiledGuide(
      "# A\n\n<!-- runbook: \(directive) -->\n```sh\nkubectl apply -f <stage>\n```\n")
    let input = try #require(guide.runbook.inputs.first)
    #expect(input.refusal(of: good) == nil)
    #expect(input.refusal(of: bad)?.hasPrefix(reason) == true)
  }

  @Test func `a directive takes a form away that a name suggests`() throws {
    let script = "```sh\ncurl \"$API_URL/x\"\n```\n"
    let plain = CompiledGuide("# A\n\n\(script)")
    #expect(plain.runbook.inputs.map(\.form) == [.url])
    let said = CompiledGuide("# A\n\n<!-- runbook: input=\"API_URL: text\" -->\n\(script)")
    #expect(said.runbook.inputs.map(\.form) == [nil])
  }

  @Test func `a variable behind a scheme holds no address`() {
    let guide = CompiledGuide("# A\n\n```sh\ncurl https://$API_URL/health\n```\n")
    #expect(guide.runbook.inputs.map(\.form) == [nil])
  }

  @Test(arguments: [
    ("input=\"STAGE: emial\"", "'emial' is none of url, domain, email"),
    ("input=\"STAGE: one of a\"", "is no list of values"),
    ("input=\"STAGE: /[/\"", "is no regular expression"),
    ("input=\"stage: url\"", "the name in capitals"),
  ])
  func `a type that is none is an error with what may be meant`(
    _ directive: String, _ words: String
  ) throws {
    let guide = CompiledGuide(
      "# A\n\n<!-- runbook: \(directive) -->\n```sh\nkubectl apply -f <stage>\n```\n")
    let error = try #require(guide.runbook.diagnostics.first { $0.severity == .error })
    #expect(error.message.contains(words), "\(error.message)")
    #expect(error.fixIts.map(\.title) == (directive.contains("emial") ? ["Write 'email'"] : []))
  }
}
