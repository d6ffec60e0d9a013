import RunbookTestSupport
import Testing

@testable import RunbookModel

struct HoldRulesTests {
  @Test(arguments: [
    "make", "# A request by hand (optional)\ncurl https://acme.dev", "#!/bin/sh\nset -e",
    "kubectl apply -f app.yaml\nkubectl rollout status deploy/web", "cat > f <<'EOF'\n# or\nEOF",
  ])
  func `a block that runs whole as it stands is not held`(_ script: String) {
    #expect(HoldRules.decide(HoldCandidate(ScriptText(script))).isEmpty)
  }

  @Test func `each kind of reason is given once, in their order, with its rule and words`() {
    let held = HoldRules.decide(
      HoldCandidate(ScriptText("make ...\n# or\ntail -f log\n# Or:\ntail -f b", firstLine: 5)))
    #expect(held.map(\.hold) == [.alternatives, .elided, .forever])
    #expect(held.map(\.reason.rule) == ["or-comment", "ellipsis", "following-command"])
    #expect(held.map(\.reason.words) == ["or", "make ...", "tail -f log"])
    #expect(held.map(\.reason.line) == [6, 5, 7])
  }

  @Test func `only what could run is held, and a held block in a step is noted`() {
    let guide = CompiledGuide(
      """
      # T

      ## 1. Install it

      ```bash
      apt install jq
      # or
      brew install jq
      ```

      ```yaml
      # or
      a: ...
      ```
      """)
    #expect(guide.runbook.blocks.map(\.hold) == [[.alternatives], []])
    #expect(guide.runbook.diagnostics.map(\.rule) == ["held-block"])
    #expect(guide.runbook.diagnostics.map(\.severity) == [.note])
  }
}
