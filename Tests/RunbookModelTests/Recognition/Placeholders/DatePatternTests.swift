import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DatePatternTests {
  @Test(arguments: [
    "./restore backup-«YYYYMMDD».tar", "grep «YYYY-MM-DD» app.log",
    "./restore app_«YYYYMMDD_HHMMSS».sql", "git tag release-«YYYY.MM.DD»",
    "ls /backups/«YYYY/MM/DD»/", #"psql -c "SELECT * FROM t WHERE d > '«YYYY-MM-DD»'""#,
    "./restore dump-«yyyymmdd».gz", "aws logs --start «YYYY-MM-DDTHH:MM:SSZ»",
    "tar -xf «DD-MM-YYYY».tar", "cat db-«YYYYMMDDHHMMSS».sql", "ls «YYMMDD»",
    #"restore --at "«YYYY-MM-DD»""#,
  ])
  func `a date in letters is to be written`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == DatePattern.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "date +%Y%m%d", #"date "+%Y-%m-%d""#, #"psql -c "SELECT to_char(now(), 'YYYY-MM-DD')""#,
    "Get-Date -Format yyyyMMdd", #"Get-Date -Format "yyyy-MM-dd""#, "echo $(date +YYYYMMDD)",
    "mv a b", "echo MMDD", "date --format YYYY-MM-DD", #"(Get-Date).ToString("yyyy-MM-dd")"#,
    "echo SSDD",
  ])
  func `formats that a program fills are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == DatePattern.name }
    #expect(found.map(\.text) == [])
  }
}
