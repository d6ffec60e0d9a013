import RunbookModel
import RunbookTestSupport
import Testing

struct BlockAmongStepsTests {
  @Test(arguments: [
    ("```sh\nsystemctl stop web\n```", "systemctl stop web"),
    ("```sh\n\nsystemctl stop web\nsystemctl stop db\n```", "systemctl stop web"),
    ("```yaml\nport: 80\n```", "yaml to enter"),
  ])
  func `a block among steps without words of its own is a step by itself`(
    _ block: String, _ title: String
  ) {
    let guide = CompiledGuide(
      "# Guide\n\n## 1. Move it\n\n\(block)\n\n### Copy the data\n\nCopy all of it.\n")
    #expect(guide.titles == ["Move it", title, "Copy the data"])
    #expect(guide.reasons(of: "1.1") == ["block-among-steps 5: \(title)"])
  }

  @Test func `a block that stands alone belongs to its heading`() {
    let guide = CompiledGuide("# Guide\n\n## 1. Move it\n\n```sh\nsystemctl stop web\n```\n")
    #expect(guide.rules == ["1 command-under-heading"])
  }

  @Test func `a block after an item belongs to the item`() {
    let guide = CompiledGuide(
      "# Guide\n\n1. Stop it:\n```sh\nsystemctl stop web\n```\n2. Start it\n")
    #expect(guide.outline == "1 Stop it [command]\n2 Start it [manual]")
  }
}
