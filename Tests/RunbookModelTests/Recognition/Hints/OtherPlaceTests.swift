import RunbookTestSupport
import Testing

@testable import RunbookModel

struct OtherPlaceTests {
  /// The place of the last block of a guide whose first one is for no place.
  private func place(_ lead: String, _ command: String = "make stop") -> String? {
    CompiledGuide(
      "# T\n\n## 1. Begin\n\n```sh\nmake begin\n```\n\n## 2. End\n\n\(lead)\n\n```sh\n\(command)\n```\n"
    ).runbook.blocks.last?.place
  }

  @Test(arguments: [
    ("On the standby, run:", "on the standby"),
    ("Inside the container:", "inside the container"),
    ("Then, on each worker, restart it:", "on each worker"),
    ("From inside the pod:", "from inside the pod"),
    ("On node 2:", "on node 2"),
    ("On the server where the database lives, run:", "on the server"),
    ("Run this on the old primary:", "on the old primary"),
    ("On the new database server you have to run:", "on the new database server"),
    ("1. On the standby, promote it:", "on the standby"),
    ("### On the new host", "on the new host"),
    ("On the standby:\n\nMake sure that it is idle.", "on the standby"),
  ])
  func `words before a command that name a machine say that it may be elsewhere`(
    _ lead: String, _ place: String
  ) {
    #expect(self.place(lead) == place)
  }

  @Test(arguments: [
    "On your laptop:", "In a new terminal:", "In the console, run:", "On the same host:",
    "On your machine:", "On this server, run:", "From the root of your fork, run:",
    "On the instance list page, run:", "Restart it on the server:", "On your local node:",
    "Start the container:", "In the server folder, run:", "On the host's disk, run:",
  ])
  func `the reader's own place, and other words, name none`(_ lead: String) {
    #expect(place(lead) == nil)
  }

  @Test(arguments: [
    ("On the standby, run:", "ssh standby stop"),
    ("Inside the container:", "docker exec web stop"),
    ("On all nodes, run:", "ansible all -m ping"),
  ])
  func `a command that goes there by itself is for here`(_ lead: String, _ command: String) {
    #expect(place(lead, command) == nil)
  }

  @Test func `a guide that is for one place is carried out there`() {
    let guide = CompiledGuide(
      """
      # T

      1. On the server, stop it:

         ```sh
         make stop
         ```

      2. On the server, start it:

         ```sh
         make start
         ```
      """)
    #expect(guide.runbook.blocks.map(\.place) == [nil, nil])
  }
}
