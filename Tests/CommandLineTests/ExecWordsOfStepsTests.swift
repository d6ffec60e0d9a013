import Testing

/// All that the guide says of a step is shown to who carries it out, in the guide's order.
struct ExecWordsOfStepsTests {
  private static let guide = """
    # Leads

    ## Phase 1: Cut over

    1. Open the page. Important: do not close it.
    2. **Cleanup**: Once verified, remove the old volumes.
    3. Fill out the fields as follows:

       | Field | Instruction |
       |---|---|
       | Owner | Yourself |

    Settings of the form:

    | Field | Instruction |
    |---|---|
    | Region | Select the closest |

    4. **Restore Data**: Mind the name.
       Find the pod name:
       ```bash
       POD=web
       ```
       It is short.

       Copy and restore the backup:
       ```bash
       echo restore $POD
       ```
       You should see the name.
    5. **Look**: At all of it. Then go home.

    """

  /// The words in the order in which they are to be shown.
  private func expect(_ words: [String], in shown: String) {
    var rest = shown[...]
    for word in words {
      guard let range = rest.firstRange(of: word) else {
        #expect(Bool(false), "'\(word)' does not come in \(rest)\n of \(shown)")
        return
      }
      rest = rest[range.upperBound...]
    }
  }

  @Test func `bullets that are asked together have all their words`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "leads.md")
    let result = try Tool.run("exec", "leads.md", in: folder, input: "e\nd\nd\nd\nr\nr\nd\n")
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    expect(
      [
        "• Open the page.\n      Important: do not close it.",
        "• Cleanup\n      Once verified, remove the old volumes.", "Owner",
        "Settings of the form", "Region",
        "1.1 Open the page.\n    Important: do not close it.", "[d]one",
        "1.2 Cleanup\n    Once verified, remove the old volumes.", "1.4 Restore Data",
        "Mind the name. Find the pod name:", "POD=web", "It is short.", "[r]un",
        "Copy and restore the backup:", "echo restore $POD", "You should see the name.", "[r]un",
        "1.5 Look", "At all of it. Then go home.", "[d]one",
      ], in: result.output)
  }

  @Test func `without questions the order is the same`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# A\n\n## 1. Go\n\nFind the name:\n\n```sh\nPOD=web\n```\n\nUse it:\n\n```sh\necho \"use $POD\"\n"
        + "```\n\nYou should see:\n\n```text\nuse web\n```\n", to: "a.md")
    let result = try Tool.run("exec", "a.md", "--yes", "--no-input", in: folder)
    expect(
      ["Find the name", "POD=web", "✓ done", "Use it", "echo \"use $POD\"", "You should see:"],
      in: result.output)
  }
}
