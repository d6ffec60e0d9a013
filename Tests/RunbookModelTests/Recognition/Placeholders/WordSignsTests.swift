import RunbookTestSupport
import Testing

@testable import RunbookModel

/// Which rules are asked at a word makes nothing of what they would have said go unheard.
struct WordSignsTests {
  /// Words of the lists that rules look into, and words of the kinds that they know.
  private static let words: [String] = {
    let lists: [[String]] = [
      Array(Lexicon.messageOpenings), Array(Lexicon.emptyValues), Array(Lexicon.fillerWords),
      Array(Lexicon.sampleAccounts), Array(Lexicon.hostWords), Array(Lexicon.samplePeople),
      Array(Lexicon.namedThings), Array(Lexicon.secretNouns), Array(Lexicon.repositoryOwners),
      Lexicon.ownedThings, Lexicon.samplePasswords, Lexicon.foreignPossessives,
      [
        "1.2.3", "v1.2.3", "x.y.z", "vX", "vN", "1.x", "xxx", "XXXX", "abc-xxx", "N", "X",
        "YYYY-MM-DD",
        "backup-20310504", "2031-05-04", "HHMM", "203.0.113.7", "2001", "x.x.x.x", "1.2.3.4",
        "a1b2c3d4",
        "12345", "deadbeef", "00000000-0000-0000-0000-000000000000", "1234", "TICKET-123",
        "web-7d4f9c8b6d-x2x9k",
        "0123456789ab", "BUCKET_NAME", "IMAGE.tar", "MY_KEY", "EXAMPLEKEY", "AKIAEXAMPLE",
        "example-app",
        "app.example.com", "settings.example", "user", "host", "namespace", "resource-group",
        "some-name",
        "your-name", "my-app", "name-here", "replace-me", "insert_key_here", "username1",
        "db_to_use", "sk",
        "sk-", "postgres", "postgresql", "release-2.4", "sdX", "image", "line", "printf",
      ],
    ]
    return lists.flatMap(\.self).flatMap {
      [$0, $0.uppercased(), $0.prefix(1).uppercased() + $0.dropFirst()]
    }
  }()

  /// What may stand around a word.
  private static let frames = [
    "run %", "run \"%\"", "run '%'", "run --name %", "run --%=%", "run NAME=%", "% run",
    "ssh root@%",
    "ssh %@%", "ssh %@203.0.113.7", "curl http://%/x", "git tag %", "git commit -m \"% of it\"",
    "export A=\"%...\"", "export A=%…", "echo %://user:password@host/db",
    "run %+x://user:password@host",
    "git clone %/repo", "docker exec % sh", "run %: x", "psql -h %", "run -p%", "mktemp %",
    "grep % file",
  ]

  private func places(in line: String) -> [PlaceholderPlace] {
    let text = ShellText(line, dialect: .posix)
    let starts = text.bytes.indices.filter { offset in
      PlaceholderWord.isWordByte(text.bytes[offset])
        && !PlaceholderWord.isWordByte(text.byte(offset - 1))
    }
    return starts.map { start in
      PlaceholderPlace(
        text: text, word: PlaceholderWord(text: text, at: start), commandStart: 0)
    }
  }

  @Test func `a rule that has something to say of a word is asked`() {
    var answers = 0
    for frame in Self.frames {
      for word in Self.words {
        for place in places(in: frame.replacing("%", with: word)) {
          let asked = PlaceholderRules.asked(at: place.word, in: place.text)
          for (index, rule) in PlaceholderRules.ofWords.enumerated()
          where rule.answer(at: place) != nil {
            answers += 1
            #expect(
              asked & 1 << UInt64(index) != 0,
              "\(type(of: rule)) at '\(place.word.text)' in \(frame)")
          }
        }
      }
    }
    #expect(answers > 5000)
  }

  @Test func `each rule of words is heard somewhere, and there are no more than bits`() {
    #expect(PlaceholderRules.ofWords.count <= UInt64.bitWidth)
    for rule in PlaceholderRules.ofWords {
      #expect(!rule.wordSigns.isEmpty || !rule.listedWords.isEmpty, "\(type(of: rule))")
    }
  }
}
