import Testing

@testable import RunbookModel

struct ProblemItemTests {
  @Test(arguments: [
    (
      "## Troubleshooting\n\n- **It is dark:** switch on the light\n- Firewall: open the port\n- If the mail does not come, look into the spam folder\n",
      ["It is dark", "Firewall", "If the mail does not come"]
    ),
    (
      "## Common issues\n\n* Web browser:\n  Try another one.\n* `permission denied` → run it as root\n",
      ["Web browser", "permission denied"]
    ),
    (
      "## Troubleshooting\n\n1. **Connection refused** - start the server\n2. **Timeout** – raise it\n",
      ["Connection refused", "Timeout"]
    ),
  ])
  func `an item that names a problem is an entry`(_ text: String, _ expected: [String]) {
    #expect(problems(ProblemItem(), text) == expected)
  }

  @Test(arguments: [
    "## Troubleshooting\n\n- Check the logs\n- Restart the worker\n",
    "## Troubleshooting\n\n### No light\n\n- **Fuse:** change it\n",
    "## Install\n\n- **It is dark:** switch it on\n",
    "## Troubleshooting\n\n- **Cause:** the fuse\n",
  ])
  func `an order or the part of an entry is none`(_ text: String) {
    #expect(problems(ProblemItem(), text).isEmpty)
  }
}
