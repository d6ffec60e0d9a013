import Testing

@testable import RunbookModel

struct FamilyCommentsTests {
  @Test(arguments: [
    "# Docker\ndocker restart web\n# Kubernetes\nkubectl rollout restart deploy/web",
    "# Ubuntu/Debian:\n./a\n# macOS\n./b", "# Restart (Docker)\n./a\n\n# Restart (Kubernetes)\n./b",
    "# Check it\ndocker exec web true\n\n# Kubernetes\nkubectl get pods",
    "# with npm\n./a\n# with yarn\n./b",
    "./a  # staging\n./b  # production", "# Small team\n./a\n\n# Large team\n./b",
  ])
  func `different members of a family hold`(_ script: String) {
    #expect(OneBlock(held: script).hold == [.alternatives])
  }

  @Test(arguments: [
    "# Docker\ndocker restart web", "# Update the package list\napt update\napt upgrade",
    "# Linux hosts\n./a\n# The database\n./b", "ufw allow 22  # SSH\nufw allow 443  # HTTPS",
    "# PostgreSQL is backed up first of all\n./a\n# MySQL is backed up after that\n./b",
    "# CPU\n./a\n# GPU\n./b",
    "# Install docker\napt install docker.io\n# Run it\ndocker ps",
  ])
  func `one member does not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }
}
