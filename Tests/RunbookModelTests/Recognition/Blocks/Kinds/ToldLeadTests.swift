import Testing

@testable import RunbookModel

struct ToldLeadTests {
  @Test(arguments: [
    "Under the hood, this runs:", "The script runs:",
    "The job then executes the following commands:",
    "Internally, make deploy calls:", "The installer will automatically run:",
    "In the old setup we used:", "In the past it was done with:", "We used to run:",
    "For example, to wipe the cache you would run:", "Normally one would type:",
    "For example, to wipe it, run:", "This is what the installer does:",
  ])
  func `what is only told of is shown and not run`(_ lead: String) {
    let block = OneBlock("rm -rf cache", language: "sh", lead: lead)
    #expect(block.kind == .text)
    #expect(block.rule == ToldLead.name)
  }

  @Test(arguments: [
    "Run:", "This command runs the tests:", "The following command runs it:", "For example:",
    "Use the script to run:", "You would like to see it, so run:", "Then run the following:",
    "Stop what it runs:", "We use the same command as before:", "Use the script we used before:",
    "The command to run is:",
  ])
  func `an order, and what tells what a command is for, are run`(_ lead: String) {
    #expect(OneBlock("rm -rf cache", language: "sh", lead: lead).kind == .command)
  }

  @Test func `items below such a lead are not run either`() {
    let guide = """
      # T

      1. Deploy it:

         ```sh
         ./deploy
         ```

      In the old setup we used:

      - a script:

        ```sh
        ./old
        ```
      """
    #expect(OneBlock(guide: guide).kind == .text)
  }
}
