/// A block to run or to enter stands among steps without words of its own.
///
/// It is a step by itself, so that what runs has one name and one outcome. Write a sentence or a
/// numbered item before it to give it a better title.
struct BlockAmongSteps: Rule {
  static let name: RuleName = "block-among-steps"
}
