import Testing

@testable import RunbookModel

struct DurationsTests {
  @Test(arguments: [
    ("can take up to 24 hours", 86_400), ("5-10 minutes", 600), ("about two days", 172_800),
    ("an hour", 3600), ("30 seconds", 30), ("usually 5 minutes, at most 2 hours", 7200),
    ("within 72 hours", 259_200), ("a week or so", 604_800), ("ten mins", 600),
  ])
  func `the longest time that a text names is taken`(_ text: String, _ seconds: Int) {
    #expect(Durations.longest(in: Words.of(text)) == .seconds(seconds))
  }

  @Test(arguments: [
    "until it is ready", "minutes", "24", "hours of work", "99999999999999999999 hours",
    "9223372036854775807 weeks",
  ])
  func `a text without a number and its unit names no time`(_ text: String) {
    #expect(Durations.longest(in: Words.of(text)) == nil)
  }
}
