import Testing

@testable import RunbookModel

struct ForAudienceTests {
  @Test(arguments: [
    ("For production, set these too:\n\n```env\nA=1\n```\n", "For production"),
    ("For development work, you may want more tools:", "For development work"),
    ("On Debian hosts you also have to reload the profile.", "on debian hosts"),
    (
      "On modern Debian/Ubuntu-based systems, you also have to load it.",
      "On modern Debian/Ubuntu-based systems"
    ),
    ("- For existing installations, run the migration first.", "For existing installations"),
    ("In production, also set the region.", "In production"),
    ("For a read-only instance, remove the volume.", "For a read-only instance"),
    ("For version 3 and later, use the new flag.", "For version 3 and later"),
    ("Note for clusters of two zones you will need to name it.", "for clusters of two zones"),
    ("On Ubuntu systems, it needs a library. To get it, run this:", "On Ubuntu systems"),
    ("For large databases, use the second script.", "For large databases"),
  ])
  func `a text that opens with whom or what it is for is conditional`(
    _ text: String, _ words: String
  ) {
    #expect(condition(ForAudience(), text) == words)
  }

  @Test(arguments: [
    "For each host, run this.", "For more information, read the manual.",
    "On the server, run this.", "In the console, open Settings.",
    "For new installations, see the manual.", "For example, run this.", "On macOS:",
    "For best results, wait.", "In your terminal, run this.",
    "For IMAP, users are in `/etc/users`.", "On a client machine, run it.",
  ])
  func `a place or a purpose is no case`(_ text: String) {
    #expect(condition(ForAudience(), text) == nil)
  }
}
