import Testing

@testable import RunbookModel

struct ScheduleLinesTests {
  @Test(arguments: [
    "0 2 * * * /usr/local/bin/backup", "# nightly\n*/15 * * * 1-5 /srv/check >> /var/log/check",
    "@daily backup", "MAILTO=ana\n0 4 * * sun backup",
  ])
  func `lines of a crontab are its text`(_ content: String) {
    for language in ["bash", "", "text"] {
      #expect(OneBlock(content, language: language).kind == .config)
    }
  }

  @Test func `a command that opens the crontab is one`() {
    #expect(OneBlock("crontab -e", language: "bash").kind == .command)
  }
}
