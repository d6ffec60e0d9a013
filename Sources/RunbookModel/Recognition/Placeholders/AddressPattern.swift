/// An address of the network with letters for numbers is for the reader to write.
///
/// ```sh
/// ssh root@x.x.x.x
/// ping 192.168.1.X
/// mount 10.0.0.xxx:/export /mnt
/// ```
///
/// So is `1.2.3.4`, which is nobody's.
struct AddressPattern: PlaceholderRule {
  static let name: RuleName = "address-pattern"
  var wordSigns: WordSigns { .dot }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard word.count > 6, word.text.utf8.count(where: { $0 == 46 }) == 3 else { return nil }
    let parts = word.lower.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let letters = parts.filter { part in
      (1...3).contains(part.utf8.count) && Set(part.utf8).count == 1
        && part.utf8.allSatisfy { "abcdxyzn".utf8.contains($0) }
    }
    let numbers = parts.filter { $0.utf8.allSatisfy(ASCII.isDigit) && !$0.isEmpty }
    let isOpen = !letters.isEmpty && letters.count + numbers.count == 4
    guard isOpen || word.lower == "1.2.3.4" else { return nil }
    return .placeholder(word.range, naming: .called("IP_ADDRESS"))
  }
}
