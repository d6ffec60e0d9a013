/// A path that says `path/to` stands for a path of the reader's.
///
/// ```sh
/// cp /path/to/app.conf /etc/
/// cd ~/path/to/repository
/// tar -xf C:\path\to\archive.tar
/// ```
///
/// So does one with a part that is called `your`, and one that begins with `/some/path` or
/// `/full/path`. The path is replaced whole, from what it begins with to its end; in an address
/// (`https://…`, `s3://…`) from `/path` on.
struct PathToFill: PlaceholderRule {
  static let name: RuleName = "path-to-fill"
  var signs: String { "/~.pPC" }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let start = place.offset
    guard place.before != UInt8(ascii: "/"), place.before != UInt8(ascii: ".") else { return nil }
    var end = start
    // The letter of a drive has a colon behind it.
    if place.byte(start + 1) == UInt8(ascii: ":"), place.byte(start + 2) == UInt8(ascii: "\\") {
      end += 2
    }
    while Self.isPathByte(place.byte(end)) { end += 1 }
    // A dot at the end ends a sentence.
    while end > start, place.byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
    guard end - start > 5 else { return nil }
    let path = place.text.text(start..<end).lowercased()
    if PlaceholderWord.isWordByte(place.before) {
      // Behind a host or a folder's name, only the part that says so is to be filled in.
      guard path.hasPrefix("/path/to") || path.hasPrefix("/your/") else { return nil }
    }
    guard !path.hasPrefix("//"), isToFill(path.split { $0 == "/" || $0 == "\\" }) else {
      return nil
    }
    return .placeholder(start..<end)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    PlaceholderWord.isWordByte(byte) || "/.~\\".utf8.contains(byte)
  }

  private func isToFill(_ parts: [Substring]) -> Bool {
    for (part, next) in zip(parts, parts.dropFirst()) {
      if part == "path", ["to", "of", "where", "for"].contains(next) { return true }
    }
    if parts.contains("your") { return true }
    guard let first = parts.first(where: { $0 != "~" && $0 != "." && $0 != "c:" }) else {
      return false
    }
    return ["some", "full", "absolute", "your", "relative"].contains(first)
      && parts.contains { $0 == "path" || $0 == "paths" }
  }
}
