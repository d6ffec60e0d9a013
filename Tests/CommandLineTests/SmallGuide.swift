import RunbookModel
import RunbookTestSupport

/// A guide with one of each thing, and a run in it, for tests of commands.
enum SmallGuide {
  static let text = """
    # Move the Mailbox

    ## Prerequisites

    - The old server still answers

    ## Steps

    ### Step 1: Copy the mail

    1. Stop the delivery
    2. Copy the folder:

       ```bash
       rsync -a <old-host>:/var/mail/ /var/mail/
       ```

    ### Step 2: Check the result

    1. Open the mailbox and read the newest mail

    """

  /// A run in which the first step was done and the copy failed.
  static var progress: [UInt8] {
    var record = RecordBuilder()
    record.add(.runBegan(guide: "mailbox.md", tool: "0.1.0", directory: "."))
    record.finish("p1")
    record.finish("1.1")
    record.start("1.2")
    record.add(.output(.sample("1.2"), text: "connection refused"))
    record.finish("1.2", .failed, exitCode: 12, duration: .seconds(3))
    return SampleProgress.bytes(of: text, at: "mailbox.md", record.record)
  }
}
