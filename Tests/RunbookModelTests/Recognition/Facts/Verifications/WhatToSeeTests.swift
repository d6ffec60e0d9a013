import Testing

@testable import RunbookModel

struct WhatToSeeTests {
  @Test(arguments: [
    "The mail should arrive within a minute.", "The output should contain a token.",
    "You should see a banner.", "The command should return 200.",
    "The page should be visible now.", "**Expected:** no errors.", "**Expected output:**",
    "The file should look like this:", "Expected response:", "You will see a table.",
    "Should redirect to the front page", "The button should NOT be visible",
    "You should be able to sign in.", "You'll see an icon.", "The output will be empty.",
    "You should now have two nodes.", "You shouldn't be asked for a password.",
    "Its content looks like this:", "The response will include a token.",
    "If you see this message, you are ready:", "You should get a reply.",
    "The pods should now be running.", "All tests should pass.",
    "The settings should look as follows:", "**Expected result:** the page loads",
    "The first command should give a status.", "You should receive an email.",
    "The status should become `Ready`.",
  ])
  func `a sentence that says what should be seen is a check`(_ text: String) {
    #expect(!checks(WhatToSee(), text).isEmpty)
  }

  @Test(arguments: [
    "You should drain the node.", "The key should be named `id`.", "Make the file look like this:",
    "You will be asked for a name.", "This name will be used later.",
    "The subnet should be added to the list.", "You should have a proxy for the call.",
    "Expected keywords: `healthy`", "For now it should be enough.", "It looks bad.",
    "You should look into it.", "You should get that certificate first.",
    "You will not be able to change it later.", "We should be careful.", "It should be ok.",
    "The change should contain a test.", "You should never do this by hand.",
    "The tool will check the disk.", "If you see an error, you are not ready.",
  ])
  func `what somebody should do or set is none`(_ text: String) {
    #expect(checks(WhatToSee(), text).isEmpty)
  }
}
