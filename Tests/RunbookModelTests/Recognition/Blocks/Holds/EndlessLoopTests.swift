import Testing

@testable import RunbookModel

struct EndlessLoopTests {
  @Test(arguments: [
    "while true; do\n  curl -s url\n  sleep 1\ndone", "while :; do date; sleep 1; done",
    "until false; do date; sleep 1; done",
  ])
  func `a loop without an end holds`(_ script: String) {
    #expect(OneBlock(held: script).holdRules == ["endless-loop"])
  }

  @Test(arguments: [
    "while true; do\n  curl -sf url && break\n  sleep 1\ndone", "for i in 1 2; do date; done",
    "until curl -sf url; do sleep 1; done",
  ])
  func `a loop that ends does not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }
}
