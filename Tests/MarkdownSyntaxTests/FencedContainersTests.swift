import MarkdownSyntax
import Testing

struct FencedContainersTests {
  /// The blocks of a text, a word each, those inside a quote in brackets.
  private func shape(_ text: String) -> String {
    words(MarkdownDocument(parsing: SourceText(text, path: "guide.md")).blocks)
  }

  private func words(_ blocks: [MarkdownBlock]) -> String {
    blocks.map { block in
      switch block.kind {
      case .paragraph: block.inlines.plainText
      case .codeBlock: "code"
      case .blockQuote: "[" + words(block.children) + "]"
      case .list: "list"
      default: "other"
      }
    }.joined(separator: " | ")
  }

  @Test(arguments: [
    (":::note\nRead this.\n:::\n", ":::note | [Read this.]"),
    (
      ":::warning Mind the gap\n\nRead this.\n\n```sh\nls\n```\n\n:::\n",
      ":::warning Mind the gap | [Read this. | code]"
    ),
    (
      "{% hint style=\"danger\" %}\nRead this.\n{% endhint %}\n",
      "{% hint style=\"danger\" %} | [Read this.]"
    ),
    (
      "{% tabs %}\n{% tab title=\"npm\" %}\n```sh\nnpm i\n```\n{% endtab %}\n\n{% tab title=\"yarn\" %}\nText\n{% endtab %}\n{% endtabs %}\n",
      "{% tab title=\"npm\" %} | [code] | {% tab title=\"yarn\" %} | [Text]"
    ),
    (
      "<Tabs>\n<TabItem value=\"a\" label=\"Apt\">\n\n```sh\nls\n```\n\n</TabItem>\n</Tabs>\n",
      "<TabItem value=\"a\" label=\"Apt\"> | [code]"
    ),
    ("{{< tab \"Linux\" >}}\nText\n{{< /tab >}}\n", "{{< tab \"Linux\" >}} | [Text]"),
    ("- item\n\n  :::note\n  Read this.\n  :::\n", "list"),
  ])
  func `what stands between two markers is a quote after the opening line`(
    _ text: String, _ expected: String
  ) {
    #expect(shape(text) == expected)
  }

  @Test(arguments: [
    ":::note\nNobody closes this.\n", "{% endtab %}\n", ":::\n", "{% include \"x.md\" %}\n",
    "{{ region }}\n", "{% if a %}\n\nText\n\n{% endif %}\n", "a :::note\n",
  ])
  func `a marker without its other half stays what it was`(_ text: String) {
    let document = MarkdownDocument(parsing: SourceText(text, path: "guide.md"))
    #expect(document.blocks.allSatisfy { $0.kind == .paragraph })
  }

  @Test func `blocks in a container know their bytes and lines`() throws {
    let text = SourceText("A\n\n:::note\nRead *this*.\nAnd that.\n:::\n\nB\n", path: "guide.md")
    let blocks = MarkdownDocument(parsing: text).blocks
    #expect(blocks.map(\.line) == [1, 3, 4, 8])
    let inner = try #require(blocks[2].children.first)
    #expect(text[inner.range] == "Read *this*.\nAnd that.")
    #expect(inner.endLine == 5)
    #expect(inner.inlines.plainText == "Read this. And that.")
  }

  @Test(arguments: [
    ("=== \"Linux\"", ContainerMarker.Role.tab(label: "Linux")),
    ("!!! warning \"Mind\"", .note(kind: "warning", title: "Mind")),
    (":::{tab-item} macOS", .tab(label: "macOS")), ("::::{tab-set}", .group),
    (":::danger[Mind]", .note(kind: "danger", title: "Mind")),
    ("{% hint style=\"warning\" %}", .note(kind: "warning", title: "")),
    ("<Callout type=\"info\">", .note(kind: "info", title: "")), ("</Tabs>", .close),
    ("{{% /alert %}}", .close),
  ])
  func `a marker says what it opens`(_ line: String, _ role: ContainerMarker.Role) {
    #expect(ContainerMarker(line)?.role == role)
  }
}
