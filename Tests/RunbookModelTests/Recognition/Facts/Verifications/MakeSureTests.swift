import Testing

@testable import RunbookModel

struct MakeSureTests {
  @Test(arguments: [
    "Make sure that you can sign in.", "Ensure the logs do not show errors.",
    "Make sure the disk is not full", "Ensure both replicas are up",
    "- making sure the files match", "Be sure you are able to reach it.",
    "Ensure that all checks pass.", "Make sure the jobs are green.", "Ensure these are set:",
    "Next, make sure you see the banner.",
  ])
  func `make sure asks to look at a result`(_ text: String) {
    #expect(!checks(MakeSure(), text).isEmpty)
  }

  @Test(arguments: [
    "Make sure to keep a copy.", "Ensure that the unit is started on boot.",
    "Make sure you restore the old key.", "Make sure your system is patched:",
    "To ensure that it is set, run this:", "Make sure you've loaded the correct key.",
    "Ensure a branch is created:", "We are not sure.",
  ])
  func `make sure orders what is to be brought about`(_ text: String) {
    #expect(checks(MakeSure(), text).isEmpty)
  }
}
