import Testing

@testable import RunbookModel

struct ProblemHeadingTests {
  @Test(arguments: [
    (
      "## Troubleshooting\n\n### Issue: the light stays off\n\nChange it.\n\n### \"connection refused\"\n\nStart it.\n\n### Webhooks\n\nSet the secret.\n",
      ["the light stays off", "\"connection refused\"", "Webhooks"]
    ),
    (
      "## Troubleshooting\n\n### Common errors\n\n#### ❌ **Issue**: no light\n\nA.\n\n#### No sound\n\nB.\n",
      ["no light", "No sound"]
    ),
    (
      "## Common problems\n\n### 1. The page is blank\n\nReload.\n\n### 2. Pods are stuck in Pending\n\nGrow.\n",
      ["The page is blank", "Pods are stuck in Pending"]
    ),
    (
      "## 1. Start it\n\n### It does not start\n\n**Cause:** no power\n\n**Fix:** plug it in\n",
      ["It does not start"]
    ),
    (
      "## Install\n\n### Error: disk full\n\nFree some.\n",
      ["disk full"]
    ),
    (
      "## Troubleshooting\n\n### Fix the buffer warning\n\nRaise it.\n\n### Database\n\nRestart it.\n\n### Getting help\n\nAsk.\n",
      ["Fix the buffer warning", "Database"]
    ),
    (
      "## Known issues\n\n### The clock is wrong\n\nSet it.\n",
      ["The clock is wrong"]
    ),
    (
      "# T\n\n## FAQ\n\n### What if the build fails?\n\nAgain.\n\n### Who may merge?\n\nAll.\n",
      ["What if the build fails?"]
    ),
    (
      "## Troubleshooting\n\n### Problem: no light\n\n### Solution:\n\nChange it.\n\n### Table of errors\n\n| Error | Fix |\n|---|---|\n| 1 | wait |\n",
      ["no light"]
    ),
  ])
  func `a heading that names a problem is an entry`(_ text: String, _ expected: [String]) {
    #expect(problems(ProblemHeading(), text) == expected)
  }

  @Test(arguments: [
    "## Troubleshooting\n\n### Who do I call?\n\nUs.\n",
    "## Troubleshooting\n\n### Check the logs\n\nLook.\n\n### Useful commands\n\nls\n\n### Debug traces\n\nOn.\n",
    "## Install the errors page\n\nDo it.\n",
    "## Scenario 1: node lost\n\n**Symptoms:** none\n\n### Immediate actions\n\nStop it.\n",
    "## Troubleshooting\n\n### Quick diagnostics\n\n```sh\nls\n```\n",
    "## Step 1: handle errors\n\n**Cause:** x\n\n**Fix:** y\n",
  ])
  func `a heading that names help or a step is none`(_ text: String) {
    #expect(problems(ProblemHeading(), text).isEmpty)
  }
}
