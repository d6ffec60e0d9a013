import Testing

@testable import RunbookModel

struct ProblemLeadTests {
  @Test(arguments: [
    (
      "## Troubleshooting\n\n**Error: it beeps**\n\n- Press it\n\n**The page is blank**\n\nReload it.\n",
      ["it beeps", "The page is blank"]
    ),
    (
      "## Troubleshooting\n\n**Problem:** the lamp is dark.\n\n**Solution:** change it.\n\n**Problem:** no sound.\n\n**Solution:** louder.\n",
      ["the lamp is dark.", "no sound."]
    ),
    (
      "## Troubleshooting\n\n**Service does not start:** look at the unit.\n",
      ["Service does not start"]
    ),
    (
      "## Common issues\n\n**1. Port already in use**\n\n```sh\nlsof\n```\n",
      ["1. Port already in use"]
    ),
  ])
  func `a bold lead that names a problem is an entry`(_ text: String, _ expected: [String]) {
    #expect(problems(ProblemLead(), text) == expected)
  }

  @Test(arguments: [
    "## Install\n\n**Error: it beeps**\n\n- Press it\n",
    "## Troubleshooting\n\n### No light\n\n**Cause:** the fuse\n\n**Fix:** change it\n",
    "## Troubleshooting\n\n**Ready to go!**\n",
    "## Troubleshooting\n\n**Check the logs:**\n\n```sh\nls\n```\n",
  ])
  func `a label of its parts, or an order, is none`(_ text: String) {
    #expect(problems(ProblemLead(), text).isEmpty)
  }
}
