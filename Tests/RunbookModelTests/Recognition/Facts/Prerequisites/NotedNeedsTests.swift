import Testing

@testable import RunbookModel

struct NotedNeedsTests {
  @Test(arguments: [
    (
      "## Run it\n\n!!! note \"Prerequisites\"\n\n    - The service runs\n    - The client is there\n",
      ["The service runs", "The client is there"]
    )
  ])
  func `a note named for needs lists them`(_ text: String, _ expected: [String]) {
    #expect(needs(NotedNeeds(), text) == expected)
  }

  @Test(arguments: [
    "## Run it\n\n!!! note \"Read this\"\n\n    - The service runs\n"
  ])
  func `another note does not`(_ text: String) {
    #expect(needs(NotedNeeds(), text).isEmpty)
  }
}
