import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DatedSampleTests {
  @Test(arguments: [
    "./restore.sh backup-«2024-03-15».tar.gz", "gunzip db_dump_«20240315_0200».sql.gz",
    #"journalctl --since "«2024-03-15 10:00»""#, "x --restore-time «2024-03-15T10:00:00Z»",
    "tar -xf snapshot.«20240315».tar", "logs --start=«2024-03-15»", "logs --end-date=«2024-03-15»",
    "pg_restore app-backup-«2024.03.15»",
  ])
  func `the date of a backup or a time to begin with is a sample`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == DatedSample.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "az x --api-version 2021-04-01", "curl https://acme.dev/2024-03-15/image.img",
    "docker pull app:20240315", "echo 2024-03-15", "cat app-2024-03-15.txt",
    "./restore.sh backup-2024.tar", "./restore.sh backup-20241315.tar", "x --count 20240315",
    "x --starter=2024-03-15",
    "git tag 2024.03.15",
  ])
  func `dates of versions and in other names are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == DatedSample.name }
    #expect(found.map(\.text) == [])
  }
}
