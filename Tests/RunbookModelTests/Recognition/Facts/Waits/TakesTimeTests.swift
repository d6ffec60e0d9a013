import Testing

@testable import RunbookModel

struct TakesTimeTests {
  @Test(arguments: [
    "The site should be up in a few minutes.",
    "Your changes should appear a few minutes after pushing.",
    "The build can take up to 40 minutes", "The records take several hours to spread.",
    "This may take a few minutes.", "It can take a while.",
    "Each member may take up to two minutes to catch up.",
    "The group should become ready within 10 minutes.", "This might take some time.",
    "DNS propagation can take 24-48 hours.", "The operation takes about an hour.",
    "Provisioning usually takes 5-10 minutes.", "It will take longer on slow disks.",
    "The certificate will be issued within 24 hours.", "It may take as long as an hour.",
    "This process takes anywhere from 5 to 30 minutes.",
  ])
  func `a sentence that something takes its time is a wait`(_ text: String) {
    #expect(!waits(TakesTime(), text).isEmpty)
  }

  @Test(arguments: [
    "This guide takes an hour.", "The first request may take a second.",
    "**Expected time:** 3 minutes", "## Testing (15 minutes)", "Respond within 5 minutes.",
    "Take a backup.", "It takes two arguments.", "Restart within 5 minutes",
    "The tutorial will take about 30 minutes to complete.", "You must pay within 30 days.",
    "It takes time and care.", "This takes effect at once.", "Take some notes.",
  ])
  func `an estimate of reading or a short moment is none`(_ text: String) {
    #expect(waits(TakesTime(), text).isEmpty)
  }
}
