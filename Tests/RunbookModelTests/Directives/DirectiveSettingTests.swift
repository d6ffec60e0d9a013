import Testing

@testable import RunbookModel

struct DirectiveSettingTests {
  private func setting(_ key: DirectiveKey, _ value: String?) -> DirectiveSetting? {
    try? DirectiveSetting(key, value)
  }

  private func complaint(
    _ key: DirectiveKey, _ value: String?
  ) -> DirectiveSetting.Complaint? {
    do throws(DirectiveSetting.Complaint) {
      _ = try DirectiveSetting(key, value)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("250ms", Duration.milliseconds(250)), ("5s", .seconds(5)), ("60", .seconds(60)),
    ("5m", .seconds(300)), ("2h", .seconds(7200)), ("1d", .seconds(86_400)),
  ])
  func `a length of time is digits and a unit, seconds where there is none`(
    text: String, duration: Duration
  ) {
    #expect(setting(.timeout, text) == .timeout(duration))
    #expect(setting(.every, text) == .every(duration))
  }

  @Test(arguments: ["", "5x", "m", "-5s", "0", "0s", "5 m", "99999999999999999999s", "9999d", "٥s"])
  func `anything else is no length of time`(text: String) {
    #expect(setting(.timeout, text) == nil)
  }

  @Test func `a flag stands alone or says yes or no`() {
    #expect(setting(.manual, nil) == .manual(true))
    #expect(setting(.interactive, "yes") == .interactive(true))
    #expect(setting(.background, "True") == .background(true))
    #expect(setting(.ignore, "no") == .ignore(false))
    #expect(setting(.step, "false") == .step(false))
    #expect(complaint(.manual, "yess")?.suggestion == "yes")
    #expect(complaint(.manual, "perhaps")?.suggestion == nil)
  }

  @Test func `exit codes are numbers, ranges, nonzero or any`() {
    #expect(setting(.exit, "0,2-4") == .exit(.codes([0...0, 2...4])))
    #expect(setting(.exit, "nonzero") == .exit(.nonzero))
    #expect(setting(.exit, "any") == .exit(.any))
    for wrong in ["", "x", "256", "-1", "4-2", "1,,2", "0-1-2"] {
      #expect(setting(.exit, wrong) == nil, "\(wrong)")
    }
    #expect(ExitCodes.codes([0...0, 2...4]).contains(3))
    #expect(!ExitCodes.success.contains(1))
    #expect(ExitCodes.nonzero.contains(1) && !ExitCodes.nonzero.contains(0))
  }

  @Test func `words that are chosen from a list are suggested`() {
    #expect(setting(.kind, "session") == .kind(.session))
    #expect(setting(.hold, "none") == .hold([]))
    #expect(setting(.hold, "edit,elided") == .hold([.edit, .elided]))
    #expect(setting(.part, "Rollback") == .part(.rollback))
    #expect(setting(.confirm, "never") == .confirm(.never))
    #expect(complaint(.kind, "comand")?.suggestion == "command")
    #expect(complaint(.hold, "forevr")?.suggestion == "forever")
    #expect(complaint(.confirm, "allways")?.suggestion == "always")
    #expect(
      complaint(.confirm, "maybe")?.message == "'maybe' is none of always, never")
  }

  @Test func `a condition is named with the answer under which a step is on the way`() {
    #expect(setting(.when, "webhooks") == .when(.init(name: "webhooks")))
    #expect(
      setting(.when, "Custom domain = no") == .when(.init(name: "custom-domain", holds: false)))
    #expect(setting(.when, "!webhooks") == .when(.init(name: "webhooks", holds: false)))
    #expect(setting(.when, "a=maybe") == nil)
    #expect(setting(.when, "=yes") == nil)
  }

  @Test func `a text stands for an input whose name is in capitals`() {
    #expect(
      setting(.input, "DOMAIN=example.org") == .input(.init(name: "DOMAIN", .text("example.org"))))
    #expect(setting(.input, "A=b=c") == .input(.init(name: "A", .text("b=c"))))
    for wrong in ["DOMAIN", "DOMAIN=", "domain=x", "=x", "A B=c"] {
      #expect(setting(.input, wrong) == nil, "\(wrong)")
    }
  }

  @Test func `a secret is every input, a named one, or what a command prints`() {
    #expect(setting(.secret, nil) == .secret(.all))
    #expect(setting(.secret, "API_KEY") == .secret(.input("API_KEY")))
    #expect(setting(.secret, "op read op://v/k") == .secret(.command(nil, "op read op://v/k")))
    #expect(
      setting(.secret, "API_KEY=op read x=y") == .secret(.command("API_KEY", "op read x=y")))
    #expect(setting(.secret, "no") == nil)
    #expect(setting(.secret, "API_KEY= ") == nil)
  }

  @Test func `what is optional or expected can be said in words`() {
    #expect(setting(.optional, nil) == .optional(.yes("optional")))
    #expect(setting(.optional, "if you like") == .optional(.yes("if you like")))
    #expect(setting(.optional, "no") == .optional(.no))
    #expect(setting(.expect, nil) == .expect(.shown))
    #expect(setting(.expect, "no") == .expect(.none))
    #expect(setting(.expect, "ready") == .expect(.text("ready")))
  }

  @Test(arguments: DirectiveKey.allCases)
  func `every key has an example that it reads, and keeps its own name`(key: DirectiveKey) throws {
    let example = DirectiveSetting.example(of: key)
    let parts = example.split(separator: "=", maxSplits: 1).map(String.init)
    let value = parts.count == 2 ? parts[1].replacing("\"", with: "") : nil
    #expect(parts.first == key.rawValue)
    #expect(try DirectiveSetting(key, value).key == key)
  }

  @Test(arguments: DirectiveKey.allCases)
  func `a key that needs a value says how to write it`(key: DirectiveKey) {
    guard let complaint = complaint(key, nil) else { return }
    #expect(complaint.message.contains(DirectiveSetting.example(of: key)))
  }
}

struct SpellingTests {
  @Test(arguments: [
    ("timout", "timeout"), ("tiemout", "timeout"), ("Timeout", "timeout"), ("retyr", "retry"),
    ("untill", "until"), ("cw", "cwd"),
  ])
  func `the nearest known word is guessed`(word: String, meant: String) {
    #expect(Spelling.closest(to: word, among: DirectiveKey.allCases.map(\.rawValue)) == meant)
  }

  @Test(arguments: ["banana", "", "x", String(repeating: "timeout", count: 100)])
  func `what is near to nothing is not guessed`(word: String) {
    #expect(Spelling.closest(to: word, among: DirectiveKey.allCases.map(\.rawValue)) == nil)
  }
}
