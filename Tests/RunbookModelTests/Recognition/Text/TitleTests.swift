import Testing

@testable import RunbookModel

struct TitleTests {
  @Test(arguments: [
    ("Step 2: Drain the node", [2], "Drain the node"),
    ("Step 3 - Start over", [3], "Start over"),
    ("STEP 4. Reboot", [4], "Reboot"),
    ("Phase 1 — Freeze", [1], "Freeze"),
    ("Step 0.1", [0, 1], "Step 0.1"),
    ("OPTIONAL Step 3: Grow the pool", [3], "Grow the pool"),
    ("🔐 Step 2: Lock the door", [2], "Lock the door"),
  ])
  func `a named number is taken off and makes the title a step's`(
    _ raw: String, _ number: [Int], _ text: String
  ) {
    let title = Title(raw)
    #expect(title.number == number)
    #expect(title.text == text)
    #expect(title.isNamedStep)
  }

  @Test(arguments: [
    ("1. Fetch the keys", [1], "Fetch the keys"),
    ("2) Cordon the node", [2], "Cordon the node"),
    ("2.1 Add the domain", [2, 1], "Add the domain"),
    ("8.2. See it join", [8, 2], "See it join"),
    ("4.2.1 - Sign in", [4, 2, 1], "Sign in"),
  ])
  func `a plain number is taken off`(_ raw: String, _ number: [Int], _ text: String) {
    let title = Title(raw)
    #expect(title.number == number)
    #expect(title.text == text)
    #expect(!title.isNamedStep)
  }

  @Test(arguments: [
    "3.4.x is supported", "2 of the nodes", "2026 in review", "1st release", "Upgrade to 2.0",
    "Steps to take", "Step by step", "100000000000000000000. Too large",
  ])
  func `a number that counts no step stays in the title`(_ raw: String) {
    let title = Title(raw)
    #expect(title.number == nil)
    #expect(title.text == raw)
  }

  @Test(arguments: ["✅ Access to the panel", "⚠️ Access to the panel", "🧑‍💻 Access to the panel"])
  func `pictographs before a title are decoration`(_ raw: String) {
    #expect(Title(raw).text == "Access to the panel")
  }

  @Test(arguments: ["✅", "🔐 ⚠️", ""])
  func `a title of nothing but decoration keeps it`(_ raw: String) {
    #expect(Title(raw).text == raw)
  }

  @Test(arguments: [
    ("Set it up {#set-up}", "Set it up"), ("2. Start it {: .hint }", "Start it"),
    ("Stop it {.unnumbered}", "Stop it"), ("Ask for {name}", "Ask for {name}"),
    ("Fill in {{ host }}", "Fill in {{ host }}"), ("{#only}", "{#only}"),
  ])
  func `attributes at a heading's end are no words of it`(_ raw: String, _ text: String) {
    #expect(Title(raw).text == text)
  }
}
