import MarkdownSyntax
import RunbookModel
import RunbookReporting
import RunbookTestSupport
import Testing

struct PullRequestReportTests {
  @Test func `a small run is told in one table`() {
    #expect(
      PullRequestReport(of: SampleRun.report).text == """
        <!-- runbook-report move -->
        ### Move the shop: ▓▓▓▓▓▓▓░░░ 2 of 3 · ❌ 1 failed · ⏭ 1 skipped · next: 2.1 With fly

        guide shop/move.md · began 2025-11-22 08:26 UTC by ana · last change 2025-11-22 08:26 UTC · with otto

        > [!CAUTION]
        > - **2.1** With fly failed with exit 7

        **Next**

        - **c1** The shop answers

        **Decided**

        - 2 Deploy: **Fly**
        - mail: **no**

        | | step | outcome | who | when | took |
        |---|---|---|---|---|---|
        | ✅ | **1** Prepare | 2 of 2 | ana, otto | 08:26 | 2 s |
        | ✅ | **1.1** Tell the team | done | ana | 08:26 |  |
        | ⏭ | **1.2** Drain the queue | skipped: it was empty | otto | 08:26 |  |
        | ❌ | **2** Deploy | 0 of 1 | ana | 08:26 | 2 s |
        | ❌ | **2.1** With fly | exit 7 | ana | 08:26 | 2.3 s |
        | ➖ | **2.2** With rail | not chosen |  |  |  |
        | ➖ | **3** Send mail | not applicable: no mail |  |  |  |

        <details><summary>2.1 failed with exit 7: its output</summary>

        ```text
        connecting
        refused
        ```

        </details>

        <details><summary>Before the start: 1 of 1</summary>

        - ✅ A backup

        </details>

        <details><summary>Checklist: 0 of 1</summary>

        - ○ The shop answers

        </details>

        **Notes**

        - **1.2** ana: it was empty

        <details><summary>1 value given</summary>

        | input | value |
        |---|---|
        | TOKEN | given, and secret |

        </details>

        """)
  }

  @Test func `a step that failed first and was done in the end tells of both`() {
    let report = SampleRun.report { builder in
      builder.start("2.1")
      builder.finish("2.1", .failed, exitCode: 1)
      builder.start("2.1")
      builder.finish("2.1", .done, exitCode: 0, by: "otto")
    }
    let text = PullRequestReport(of: report).text
    #expect(text.contains("| **2.1** With fly | exit 1, then done | ana, otto |"))
  }

  @Test(arguments: [
    "| a | b |", "</details><h1>", "](x) **b** `c`", "line\nbreak\r\n# head", "@ana #12 <!-- -->",
    "```\nfence", "\u{1B}[31mred", "x\n/close", "\" onload=\"x", "javascript:x",
  ])
  func `what a person or program wrote cannot leave its place`(_ text: String) {
    let report = SampleRun.report { builder in
      builder.add(.note(.sample("1.1"), text: text))
      builder.finish("1.1", .skipped, by: text)
      builder.start("2.1")
      builder.add(.output(.sample("2.1"), text: text))
      builder.finish("2.1", .failed, exitCode: 1)
      builder.add(.evidence(.sample("2.1"), path: text))
      builder.add(.evidence(.sample("2.1"), path: "shots/\(text).png"))
      builder.add(.evidence(.sample("2.1"), path: "https://\(text)"))
      builder.add(.inputGiven(name: "TOKEN", value: text))
      builder.add(.choiceTaken(choice: Step.ID("2"), label: text))
    }
    let written = PullRequestReport(of: report).text
    let source = SourceText(written, path: "report.md")
    let document = MarkdownDocument(parsing: source)
    let tables = document.blocks.compactMap { block -> Table? in
      if case .table(let table) = block.kind { table } else { nil }
    }
    #expect(tables.count == 2)
    #expect(tables.allSatisfy { $0.rows.allSatisfy { [2, 6].contains($0.cells.count) } })
    // One heading and as many details as without the text.
    #expect(document.blocks.count { if case .heading = $0.kind { true } else { false } } == 1)
    #expect(written.ranges(of: "\n<details>").count == written.ranges(of: "\n</details>\n").count)
    // Nobody is called from within a block of code.
    let prose = written.split(separator: "```").enumerated().filter { $0.offset % 2 == 0 }
    #expect(!prose.contains { $0.element.contains("@ana") || $0.element.contains("#12") })
    #expect(!written.contains("\u{1B}"))
    // A line of somebody else's would be an order to some forges, as `/close` is.
    #expect(!prose.contains { $0.element.contains("\n/") })
  }

  @Test func `a report that is too long loses its least important parts and says what`() {
    var runbook = Runbook(title: "Long", titleRange: nil)
    let title = String(repeating: "word ", count: 20)
    runbook.steps = (1...40).map { part in
      SampleRunbook.step(
        "\(part)", title, steps: (1...40).map { SampleRunbook.step("\(part).\($0)", title) })
    }
    var builder = RecordBuilder()
    for part in 1...40 {
      for leaf in 1...40 { builder.finish("\(part).\(leaf)") }
    }
    builder.finish("7.7", .failed, exitCode: 3)
    let report = RunReport(runbook: runbook, record: builder.record, guidePath: "long.md")
    let text = PullRequestReport(of: report).text
    #expect(text.utf16.count <= PullRequestReport.longestComment)
    #expect(text.utf16.count > PullRequestReport.longestComment * 9 / 10)
    #expect(text.contains("_Left out to fit 65,536 characters: "))
    #expect(text.contains(" steps. The progress document has all._"))
    #expect(text.contains("| **7.7** "))
    #expect(text.contains("| **40** "))
  }

  @Test func `where everything failed, the first outputs and every part are still there`() {
    var runbook = Runbook(title: "Bad", titleRange: nil)
    runbook.steps = (1...40).map { part in
      SampleRunbook.step(
        "\(part)", "Part", steps: (1...50).map { SampleRunbook.step("\(part).\($0)", "Break it") })
    }
    var builder = RecordBuilder()
    let output = String(repeating: String(repeating: "z", count: 100) + "\n", count: 100)
    for leaf in runbook.steps.leaves {
      builder.start(leaf.id.description)
      builder.add(.output(.sample(leaf.id.description), text: output))
      builder.finish(leaf.id.description, .failed, exitCode: 1)
    }
    let report = RunReport(runbook: runbook, record: builder.record, guidePath: "bad.md")
    for place in [PullRequestReport.Place.comment, .summary] {
      let text = PullRequestReport(of: report, for: place).text
      let length = place == .comment ? text.utf16.count : text.utf8.count
      let limit =
        place == .comment ? PullRequestReport.longestComment : PullRequestReport.longestSummary
      #expect(length <= limit && length > limit * 9 / 10)
      for part in 1...40 { #expect(text.contains("| ❌ | **\(part)** Part | 0 of 50 |")) }
      #expect(text.contains("<summary>1.1 failed with exit 1: last "))
      #expect(text.contains("> - and 1980 more\n"))
      let shown = text.ranges(of: "\n<details><summary>").count
      let ends = text.ranges(of: "\n</details>\n").count
      #expect(shown == ends)
      #expect(Self.countsAddUp(in: text, outputs: 2_000, steps: 2_000))
    }
  }

  /// Whether what is shown and what is said to be left out make up the whole.
  private static func countsAddUp(in text: String, outputs: Int, steps: Int) -> Bool {
    func leftOut(_ noun: String) -> Int {
      let last = text.split(separator: "\n").last ?? ""
      let words = last.split(separator: " ")
      guard let place = words.firstIndex(where: { $0.hasPrefix(noun) }) else { return 0 }
      return Int(words[words.index(before: place)]) ?? -1
    }
    let tables = text.ranges(of: "\n<details><summary>").isEmpty ? "" : text
    let rows = tables.split(separator: "Part: 0 of 50</summary>").dropFirst()
      .reduce(0) {
        $0
          + $1.prefix(upTo: $1.firstRange(of: "</details>")?.lowerBound ?? $1.endIndex)
          .ranges(of: "| ❌ |").count
      }
    return text.ranges(of: " failed with exit 1: ").count + leftOut("output") == outputs
      && rows + leftOut("step") == steps
  }

  @Test func `even a report of huge texts fits`() {
    var runbook = Runbook(title: String(repeating: "長", count: 20_000), titleRange: nil)
    let title = String(repeating: "x", count: 1_000)
    runbook.steps = (1...800).map { SampleRunbook.step("\($0)", title) }
    var builder = RecordBuilder()
    let output = String(repeating: String(repeating: "z", count: 900) + "\n", count: 50)
    for id in 1...300 {
      builder.start("\(id)")
      builder.add(.output(.sample("\(id)"), text: output))
      builder.finish("\(id)", .failed, exitCode: 1)
    }
    let report = RunReport(runbook: runbook, record: builder.record, guidePath: "huge.md")
    let text = PullRequestReport(of: report).text
    #expect(text.utf16.count <= PullRequestReport.longestComment)
    #expect(text.hasPrefix("<!-- runbook-report huge -->\n### "))
  }

  @Test func `the marker is safe whatever the guide is called`() {
    let report = RunReport(
      runbook: SampleRun.runbook, record: RunRecord(), guidePath: "x/a --> b -- ä.md")
    #expect(PullRequestReport(of: report).text.hasPrefix("<!-- runbook-report a-b- -->\n"))
  }

  @Test func `an abandoned run says why and names nothing to do next`() {
    let report = SampleRun.report { builder in
      builder.add(.runBegan(guide: "shop/move.md", tool: "1.0.0", directory: "."))
      builder.add(.runAbandoned(note: "wrong day"))
    }
    let text = PullRequestReport(of: report).text
    #expect(text.contains("abandoned: wrong day"))
    #expect(!text.contains("next:") && !text.contains("**Next**"))
    #expect(!text.contains("[!CAUTION]"))
  }
}
