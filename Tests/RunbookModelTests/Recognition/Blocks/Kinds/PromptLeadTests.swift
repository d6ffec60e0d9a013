import Testing

@testable import RunbookModel

struct PromptLeadTests {
  @Test(arguments: [
    "In psql:", "At the mysql prompt, run:", "Inside the Rails console:", "Run this in psql:",
    "From within the mongo shell, type:", "Then, in the redis-cli:",
  ])
  func `what is typed at another prompt is code`(_ lead: String) {
    let block = OneBlock("users list", language: "sh", lead: lead)
    #expect(block.kind == .code)
    #expect(block.rule == PromptLead.name)
  }

  @Test(arguments: [
    ("In psql:", "psql -c 'select 1'"), ("In the Rails console:", "bin/rails console"),
    ("In the psql client container, run:", "users list"),
    ("In the Python environment:", "pip list"),
    ("In a new terminal:", "users list"), ("In the database folder, run:", "users list"),
    ("In psql:", "docker exec db psql -c 'select 1'"),
  ])
  func `what calls the program itself is run`(_ lead: String, _ command: String) {
    #expect(OneBlock(command, language: "sh", lead: lead).kind == .command)
  }
}
