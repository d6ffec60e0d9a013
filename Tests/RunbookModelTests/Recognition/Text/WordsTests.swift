import Testing

@testable import RunbookModel

struct WordsTests {
  @Test(arguments: [
    ("Open the Dashboard", ["open", "the", "dashboard"]),
    ("sign-up, then sign in!", ["sign-up", "then", "sign", "in"]),
    ("don't and won’t", ["don't", "and", "won't"]),
    ("set `MAX_AGE` in app/config.yml.", ["set", "max_age", "in", "app/config.yml"]),
    ("ÄRGER im Büro", ["ärger", "im", "büro"]),
    ("— … !", []),
    ("", []),
  ])
  func `words are lower case, with signs only between letters`(_ text: String, _ words: [String]) {
    #expect(Words.of(text) == words)
  }

  @Test(arguments: [
    ["verify", "verified", "verifies"],
    ["switch", "switched", "switching"],
    ["copy", "copied", "copies", "copying"],
    ["update", "updated", "updates", "updating"],
    ["deploy", "deployed", "deploys", "deploying"],
    ["key", "keys"],
    ["run", "running", "runs"],
  ])
  func `a word and its inflections have one stem`(_ words: [String]) {
    #expect(Set(words.map(Words.stem)).count == 1, "\(words.map(Words.stem))")
  }

  @Test(arguments: [("test", "text"), ("sign", "signal"), ("access", "acces"), ("status", "statu")])
  func `other words have other stems`(_ word: String, _ other: String) {
    #expect(Words.stem(word) != Words.stem(other))
  }

  @Test(arguments: ["", "s", "ed", "ing", "ies", "'s", "é", "e", "ss"])
  func `what is shorter than a suffix has a stem too`(_ word: String) {
    #expect(Words.stem(word).utf8.count <= word.utf8.count)
  }

  @Test func `a phrase is found where its words are neighbours in order`() {
    let words = Words.of("You should now see the page")
    #expect(words.contains(phrase: ["now", "see"]))
    #expect(!words.contains(phrase: ["should", "see"]))
    #expect(!words.contains(phrase: ["see", "now"]))
    #expect(words.firstIndex(of: ["see", "the", "page"]) == 3)
    #expect(words.firstIndex(of: ["the", "page", "again"]) == nil)
    #expect(words.starts(withPhrase: ["you", "should"]))
    #expect(!words.starts(withPhrase: ["should"]))
  }
}
