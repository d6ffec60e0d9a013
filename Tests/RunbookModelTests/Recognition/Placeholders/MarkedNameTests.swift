import RunbookTestSupport
import Testing

@testable import RunbookModel

struct MarkedNameTests {
  @Test(arguments: [
    "curl https://«%DOMAIN%»/health", "deploy --version «@VERSION@»", "sh run.sh «__STAGE__»",
    "echo v«@VERSION@»-rc", "cp «__SOURCE_DIR__»/x .", "echo «%%TOKEN%%» «@@HOST@@»",
  ])
  func `a name in capitals between marks is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == MarkedName.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "date +%Y%m%d", #"date "+%H:%M:%S""#, #"mysql -e "SELECT 1 WHERE a LIKE '%ERROR%'""#,
    "echo __FILE__ __LINE__", "python -m __main__", "ssh root@HOST.acme.dev",
    #"cd %APPDATA%\acme"#, #"type %USERPROFILE%\x"#, #"printf "%S%d""#,
    #"curl "https://acme.dev/?q=a%2FB%2FC""#, "git log --format=%H", "npm i @ACME/core",
    "x__NAME__y",
  ])
  func `dates, patterns, accounts and names of compilers are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == MarkedName.name }
    #expect(found.map(\.text) == [])
  }
}
