import Testing

@testable import RunbookModel

struct LogLinesTests {
  @Test(arguments: [
    "2031-05-04 10:00:01 INFO started\n2031-05-04 10:00:02 INFO ready",
    "{\"level\":\"info\",\n\"msg\":\"ready\"}\n{\"level\":\"info\"}",
    "May  4 10:00:01 web: started", "[10:00:01] started\n[10:00:02] ready",
    "fatal: no such host", "npm ERR! code 1", "[WARN] slow\n[INFO] ready",
    "Traceback (most recent call last):\n  File \"a.py\", line 1", "Error: no\n at main (a.js:1)",
    "run a\n  at main (a.js:1:2)\n  at start (b.js:3:4)", "error: failed to build",
    "2031-05-04T10:00:00Z out",
  ])
  func `a log or an error is output in any fence`(_ content: String) {
    for language in ["bash", "", "text"] {
      let block = OneBlock(content, language: language)
      #expect(block.kind == .output, "\(language)")
    }
  }

  @Test(arguments: ["10.0.0.5 db.internal", "kubectl logs web", "./run.sh 2031-05-04"])
  func `an address and a command are no log`(_ content: String) {
    #expect(OneBlock(content, language: "bash").rule != "log-lines")
  }
}
