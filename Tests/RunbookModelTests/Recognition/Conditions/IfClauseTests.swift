import Testing

@testable import RunbookModel

struct IfClauseTests {
  @Test(arguments: [
    ("If you use mail, add the records", "If you use mail"),
    ("If your shop uses mail:", "If your shop uses mail"),
    ("- If the queue is stuck, restart the worker", "If the queue is stuck"),
    ("1. **If the disk is lost**, restore the copy:", "If the disk is lost"),
    ("## If you use Docker", "If you use Docker"),
    ("If this is supported then increase the count", "if this is supported"),
    (
      "If the machine has a name already, you can set it here:", "If the machine has a name already"
    ),
    ("If you need less downtime, nodes must be drained first.", "If you need less downtime"),
    ("Unless the host is new, drain it.", "Unless the host is new"),
    ("Should you need a second key, create it now.", "Should you need a second key"),
    ("Or, if you want a name, set it.", "if you want a name"),
    ("> [!IMPORTANT]\n> If this leaks, rotate the key.", "If this leaks"),
    ("If no copy is there you can take one by hand.", "if no copy is there"),
    ("If you are unsure, that is fine. Ask the lead.", "If you are unsure"),
    (
      "If you run a log shipper, like a sidecar, you will likely need to change its filters.",
      "If you run a log shipper, like a sidecar"
    ),
    ("💡 If you are on a laptop, plug it in.", "If you are on a laptop"),
    ("If needed, grow the disk.", "If needed"),
    ("**Note:** If the name is taken, choose another.", "If the name is taken"),
  ])
  func `a text that opens with an if and tells what to do then is conditional`(
    _ text: String, _ words: String
  ) {
    #expect(condition(IfClause(), text) == words)
  }

  @Test(arguments: [
    "If only", "See if the light is green", "If the light is green, the lamp works.",
    "If you talk to the right server, the answer will have a flag.",
    "If everything looks good, merge the change.", "If all tests passed, go on.",
    "If it worked, you should see a banner:", "Write the file. If you have a token, add it.",
    "If you see this message, you are ready:", "If the network is down, calls will be dropped.",
  ])
  func `a text that only tells what is so is not`(_ text: String) {
    #expect(condition(IfClause(), text) == nil)
  }
}
