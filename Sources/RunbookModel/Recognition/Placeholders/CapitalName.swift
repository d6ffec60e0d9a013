/// A name in capitals as an argument says what to write there.
///
/// ```sh
/// kubectl drain NODENAME
/// gcloud container clusters describe CLUSTER_NAME --zone ZONE
/// ssh USER@HOST
/// ```
///
/// A compound ends in what is to be written (`…NAME`, `…_ID`, `…_HOST`, `…_URL`), begins with
/// `MY_`, or is a single word for a thing that has a name of its own (`NAMESPACE`, `BUCKET`).
///
/// The name of a setting is no placeholder: where the guide gives `API_TOKEN` a value, reads
/// `$API_TOKEN` or lists it among variables, `aws ssm delete-parameter --name API_TOKEN` means that
/// name. So does a name that says `token`, `password` or the like wherever the place asks for a
/// name (`--name`, `-field`, `/app/API_TOKEN`, `DROP TABLE API_TOKEN`, `environ["API_TOKEN"]`). Even
/// such a name stands for its value where nothing else could be meant: `ssh root@DB_HOST`, `-h
/// DB_HOST`, `"Authorization: Bearer API_TOKEN"`.
///
/// Left alone are words of SQL, of HTTP and of other languages, names of files (`README`), the name
/// of a variable that a command is told (`printenv DB_HOST`, `gh secret set API_KEY`, `grep
/// DB_URL .env`), what is given a value (`NAME=…`) or called (`NAME(…)`), and words in a sentence.
struct CapitalName: PlaceholderRule {
  static let name: RuleName = "capital-name"
  var wordSigns: WordSigns { .capital }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    var range = place.word.range
    // In `IMAGE.tar`, the ending is as it stands.
    if let dot = place.text.bytes[range].firstIndex(of: 46) { range = range.lowerBound..<dot }
    guard isCapital(place.text.bytes[range]) else { return nil }
    let word = PlaceholderWord(text: place.text, range: range)
    guard standsAsValue(word, at: place), namesThing(word, at: place),
      !isTold(word, at: place), !CapitalPlace(word, at: place).isName
    else { return nil }
    return .placeholder(range)
  }

  private func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 2
      && word.allSatisfy {
        ASCII.isUpper($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
      }
  }

  private func standsAsValue(_ word: PlaceholderWord, at place: PlaceholderPlace) -> Bool {
    let after = place.byte(word.range.upperBound)
    guard place.offset > 0, after != UInt8(ascii: "("), after != UInt8(ascii: "=") else {
      return false
    }
    return ASCII.isBlank(place.before) || "=/:@'\"-,".utf8.contains(place.before)
  }

  /// `NAME,SIZE`: columns of a table.
  private func isListed(_ word: PlaceholderWord, at place: PlaceholderPlace) -> Bool {
    let end = word.range.upperBound
    return place.byte(end) == UInt8(ascii: ",") && ASCII.isUpper(place.byte(end + 1))
      || place.before == UInt8(ascii: ",") && ASCII.isUpper(place.byte(place.offset - 2))
  }

  private func namesThing(_ word: PlaceholderWord, at place: PlaceholderPlace) -> Bool {
    let parts = word.text.split { $0 == "_" || $0 == "-" }
    guard let last = parts.last, place.context != .literalDocument, !place.isKey(word.range),
      !isOfQuery(word, at: place), !isListed(word, at: place)
    else { return false }
    if parts.count > 1 {
      return parts[0] != "X" && (parts[0] == "MY" || Self.isThing(String(last)))
    }
    let isColumn =
      place.byte(word.range.upperBound) == 58 && place.byte(word.range.upperBound + 1) == 46
    let bare = Self.withoutNumber(word.text)
    let isThing =
      Lexicon.capitalThings.contains(bare)
      || word.text.hasSuffix("NAME") && word.text.utf8.count > 5
    return isThing && (!place.isAmongWords || isCredential(word, at: place)) && !isColumn
  }

  /// `HOST1` and `HOST2` are hosts.
  private static func withoutNumber(_ text: String) -> String {
    text.last?.isNumber == true ? String(text.dropLast()) : text
  }

  /// Whether the last part of a compound says what is to be written.
  private static func isThing(_ part: String) -> Bool {
    Lexicon.capitalEndings.contains(part) || Lexicon.capitalEndings.contains(withoutNumber(part))
  }

  /// `"Authorization: Bearer TOKEN"`: the last word of a header.
  private func isCredential(_ word: PlaceholderWord, at place: PlaceholderPlace) -> Bool {
    guard ASCII.isQuote(place.byte(word.range.upperBound)), ASCII.isBlank(place.before) else {
      return false
    }
    let last = place.argumentsBefore.last?.lowercased() ?? ""
    return last.hasSuffix(":") || ["bearer", "token", "basic"].contains(last)
  }

  /// A query that stands by itself begins in capitals; `TABLE_NAME` and the like are read from a
  /// database's own tables.
  private func isOfQuery(_ word: PlaceholderWord, at place: PlaceholderPlace) -> Bool {
    if place.isAmongWords { return Lexicon.catalogColumns.contains(word.text) }
    let program = place.program
    return program.utf8.count > 2 && program.utf8.allSatisfy(ASCII.isUpper)
  }

  /// Whether the command is told the name of a variable, looks for a word, or reads a file that
  /// has such a name.
  private func isTold(_ word: PlaceholderWord, at place: PlaceholderPlace) -> Bool {
    let program = place.program
    if Lexicon.namingPrograms.contains(program) { return true }
    let before = place.argumentsBefore.suffix(3).map { $0.lowercased() }
    guard let last = before.last else { return false }
    if Lexicon.namingWords.contains(last) { return ASCII.isBlank(place.before) }
    if ["set", "put", "add", "get", "unset", "rm", "remove", "delete", "list"].contains(last),
      before.dropLast().last.map(Lexicon.variableWords.contains) == true
    {
      return true
    }
    let isSingle = !word.text.contains("_") && !word.text.contains("-")
    guard isSingle, ASCII.isBlank(place.before) else { return false }
    return Lexicon.fileReaders.contains(program) || last == ">" || last == ">>"
      || program == "git" && (before.contains("add") || before.contains("commit"))
  }
}
