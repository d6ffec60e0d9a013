import Testing

@testable import RunbookModel

struct VariantCommentsTests {
  @Test(arguments: [
    "# Full backup\n./backup /srv /etc\n\n# Settings only\n./backup /etc",
    "# Switch to manual mode\n./mode manual\n\n# Back to automatic mode\n./mode auto",
    "# Drain the host\nfleet drain web-1\n\n# Drain it by force\nfleet drain web-1 --force",
    "# Testing environment\ncp a.yaml web.yaml\n\n# The default one, full\ncp b.yaml web.yaml",
  ])
  func `the same commands for different cases hold`(_ script: String) {
    let block = OneBlock(held: script)
    #expect(block.hold == [.alternatives])
    #expect(block.holdRules == ["variant-comments"])
  }

  @Test(arguments: [
    "# Restart the proxy\nsystemctl restart proxy\n\n# Restart the worker\nsystemctl restart worker",
    "# Set the mode\ncurl -X POST url\n\n# Check the mode\ncurl url/health",
    "# List hosts\nfleet list web\n\n# List hosts with their state\nfleet list web --state",
    "# Check the Docker version\ndocker --version\n\n# Check the Compose version\ndocker compose version",
    "# Pods\nkubectl get pods\n\n# All pods\nkubectl get pods -A",
  ])
  func `the same program for different things does not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }
}
