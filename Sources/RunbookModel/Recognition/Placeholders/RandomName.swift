/// A name or number that a machine made up is somebody's, not the reader's.
///
/// ```sh
/// kubectl logs web-7d4b9c6f8-x2k9p
/// docker exec -it 4c01db0b339c sh
/// git revert 3f2a9c1
/// aws ec2 stop-instances --instance-ids i-0c4f9d27be31a8660
/// ```
///
/// Letters and digits by turns behind a `-`, eight to twenty of them; twelve digits of a
/// container; the number of a commit that is reverted, picked or gone back to.
///
/// Left alone are checksums, parts of addresses, and a commit that is only fetched or checked out.
struct RandomName: PlaceholderRule {
  static let name: RuleName = "random-name"
  var wordSigns: WordSigns { .digit }

  private static let containerPrograms: Set<String> = ["docker", "podman", "nerdctl", "crictl"]

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard word.count > 6, word.text.utf8.contains(where: ASCII.isDigit),
      place.isArgument(word.range)
    else { return nil }
    if word.isJoined {
      let parts = word.text.split { $0 == "-" || $0 == "_" }.dropFirst()
      return parts.contains(where: Self.isRandom) ? .placeholder(word.range, naming: .around) : nil
    }
    guard word.text.utf8.allSatisfy(Self.isHexadecimal) else { return nil }
    if word.count == 12, place.isRun(by: Self.containerPrograms) {
      return .placeholder(word.range, naming: .called("CONTAINER"))
    }
    let isCommit =
      word.count <= 40 && word.text.utf8.contains(where: ASCII.isLower) && place.isRun(by: ["git"])
      && place.argumentsBefore.prefix(3).contains {
        ["revert", "cherry-pick", "reset"].contains($0)
      }
    return isCommit ? .placeholder(word.range, naming: .called("COMMIT")) : nil
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || (97...102).contains(byte)
  }

  /// Whether letters and digits take turns three times or more.
  private static func isRandom(_ part: Substring) -> Bool {
    let bytes = Array(part.utf8)
    guard (8...20).contains(bytes.count),
      bytes.allSatisfy({ ASCII.isDigit($0) || ASCII.isLower($0) })
    else { return false }
    let turns = zip(bytes, bytes.dropFirst()).count { ASCII.isDigit($0) != ASCII.isDigit($1) }
    return turns > 3
  }
}
