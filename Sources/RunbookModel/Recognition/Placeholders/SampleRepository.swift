/// `user/repo` says in general words which repository or image, and is for the reader to write.
///
/// ```sh
/// git clone https://github.com/username/repository.git
/// docker pull username/image
/// ```
struct SampleRepository: PlaceholderRule {
  static let name: RuleName = "sample-repository"
  var listedWords: Set<String> { Lexicon.repositoryOwners }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let owner = place.word
    guard place.after == UInt8(ascii: "/"), Lexicon.repositoryOwners.contains(owner.text),
      PlaceholderWord.isWordByte(place.byte(owner.range.upperBound + 1))
    else { return nil }
    let thing = PlaceholderWord(text: place.text, at: owner.range.upperBound + 1)
    let name = thing.text.hasSuffix(".git") ? String(thing.text.dropLast(4)) : thing.text
    guard Lexicon.repositoryNames.contains(name) else { return nil }
    let end = thing.range.upperBound - (thing.lower.count - name.count)
    return .placeholder(owner.range.lowerBound..<end)
  }
}
