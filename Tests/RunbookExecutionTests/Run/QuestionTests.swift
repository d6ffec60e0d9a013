import RunbookExecution
import Testing

struct QuestionTests {
  @Test(arguments: ["d", "D", " d ", "done", "done by hand"])
  func `a letter or the words are the answer`(_ line: String) {
    let question = Question.options("", [.run, .doneByHand, .quit])
    #expect(question.answer(to: line) == .option(.doneByHand, note: nil))
  }

  @Test func `words after the letter are the note`() {
    let question = Question.options("", [.done, .skip, .quit])
    #expect(question.answer(to: "s not needed here") == .option(.skip, note: "not needed here"))
  }

  @Test(arguments: ["", " ", "x", "dd"]) func `anything else asks again`(_ line: String) {
    #expect(Question.options("", [.done, .quit]).answer(to: line) == nil)
  }

  @Test(arguments: ["d", "D", "done", "d all of it"])
  func `done is no yes`(_ line: String) {
    #expect(Question.options("Go on?", [.yes, .no, .quit]).answer(to: line) == nil)
    #expect(Question.options("Run it again?", [.yes, .quit]).answer(to: line) == nil)
  }

  @Test(arguments: ["y", "yes"]) func `yes is no done`(_ line: String) {
    #expect(Question.options("", [.done, .skip, .quit]).answer(to: line) == nil)
    #expect(Question.options("", [.run, .doneByHand, .quit]).answer(to: line) == nil)
  }

  @Test func `a label is chosen by its number or its words`() {
    let question = Question.label(["Harbor", "Pier"])
    #expect(question.answer(to: "2") == .label(1))
    #expect(question.answer(to: "pier") == .label(1))
    #expect(question.answer(to: "3") == nil)
    #expect(question.answer(to: "q") == .option(.quit, note: nil))
  }

  @Test func `a value is what was typed, to the byte`() {
    let question = Question.text("NAME", isSecret: false, isOptional: false)
    #expect(question.answer(to: " a\tb ") == .text(" a\tb "))
    #expect(question.answer(to: "  ") == nil)
  }

  @Test func `what fits is told by letters and numbers`() {
    #expect(Question.options("", [.yes, .oneByOne, .quit]).fitting == ["y", "o", "q"])
    #expect(Question.label(["Harbor", "Pier"]).fitting == ["1", "2", "q"])
    #expect(Question.text("note", isSecret: false, isOptional: true).fitting.isEmpty)
  }

  @Test func `no two ways of one prompt share a letter`() {
    let prompts: [[PromptOption]] = [
      // Before a command, one beside the others, and one that is optional.
      [.run, .edit, .skip, .doneByHand, .back, .help, .quit],
      [.inBackground, .edit, .skip, .doneByHand, .back, .help, .quit], [.run, .skip, .quit],
      // What a person does, one thing or several, with all that may be offered there.
      [.run, .done, .skip, .failed, .note, .check, .guide, .open, .back, .help, .quit],
      [.inBackground, .done, .skip, .failed, .note, .check, .guide, .open, .back, .help, .quit],
      [.done, .skip, .failed, .note, .each, .guide, .open, .back, .help, .quit],
      // What is left to a person, and what needs another step first.
      [.doneByHand, .skip, .quit], [.otherFirst, .doneByHand, .skip, .quit],
      // After a failure.
      [.again, .skip, .doneByHand, .trouble, .rollBack, .note, .quit],
      // Prerequisites and boxes, several or one.
      [.yes, .check, .no, .oneByOne, .quit], [.yes, .check, .no, .skip, .quit],
      // A wait.
      [.done, .check, .keepChecking, .wait, .meanwhile, .skip, .back, .quit],
      [.yes, .no, .quit], [.yes, .quit],
    ]
    for prompt in prompts { #expect(Set(prompt.map(\.letter)).count == prompt.count) }
  }
}
