import Testing

@testable import RunbookModel

struct QuestionToCheckTests {
  @Test(arguments: [
    "Is the cluster healthy?\n\n```sh\ndocker ps\n```\n"
  ])
  func `a question before a command is answered by its output`(_ text: String) {
    #expect(!checks(QuestionToCheck(), text).isEmpty)
  }

  @Test(arguments: [
    "Is the cluster healthy?\n", "What is it?\n\n```sh\ndocker ps\n```\n",
    "### Is it up?\n\n```sh\ndocker ps\n```\n",
  ])
  func `any other question is none`(_ text: String) {
    #expect(checks(QuestionToCheck(), text).isEmpty)
  }
}
