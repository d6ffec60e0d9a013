import RunbookTestSupport
import Testing

@testable import RunbookModel

/// A command with a value to fill in opens another place as one with the value in it does.
struct OpensPlaceTests {
  private func opens(_ command: String) -> String? {
    let guide = "# Go in\n\n1. Go in:\n\n   ```sh\n   \(command)\n   ```\n"
    return CompiledGuide(guide).runbook.blocks.first?.opens
  }

  @Test(arguments: [
    "ssh web", "docker exec -it <container> bash", "ssh admin@<standby-host>", "ssh \"<host>\"",
    "ssh <host> -l admin", "ssh -t admin@<host> sudo -i", "ssh {{ host }}", "ssh admin@{{host}}",
    "kubectl exec -it <pod> -- bash", "kubectl -n <namespace> exec -it web -- bash",
    "docker exec -it db <shell>", "psql -h <db-host> -U orders", "ssh <name of the host>",
    "sudo -u <user> -i",
  ])
  func `what is to be filled in does not hide that`(_ command: String) {
    #expect(opens(command) == command)
  }

  @Test(arguments: [
    "ssh <host> uptime", "psql app < dump.sql", "ssh web < script.sh",
    "psql -h <db-host> < dump.sql",
    "cat <file>", "psql -h {{ host }} -c 'SELECT 1'", "ssh web <<EOF\n   uptime\n   EOF",
    "kubectl exec <pod> -- ls", "diff <(ssh a) <(ssh b)",
  ])
  func `what is told what to do opens nothing`(_ command: String) {
    #expect(opens(command) == nil)
  }
}
