import Testing

@testable import RunbookModel

struct ScriptFileTests {
  private let script = "#!/bin/bash\nset -e\nmake all"

  @Test(arguments: ["Create `run.sh`:", "Save this as a script:", ""])
  func `a script with its first line is a file to save`(_ lead: String) {
    for language in ["bash", "", "sh"] {
      #expect(OneBlock(script, language: language, lead: lead).kind == .config)
    }
    #expect(OneBlock(script, language: "bash").rule == "script-file")
  }

  @Test func `a script that is ordered run is run`() {
    #expect(OneBlock(script, language: "bash", lead: "Run the following script:").kind == .command)
  }
}
