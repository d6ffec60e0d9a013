/// A value that only repeats its option says what to write there.
///
/// ```sh
/// kubectl --namespace namespace get pods
/// aws s3api create-bucket --bucket bucket --region=region
/// PASSWORD=password ./run.sh
/// ```
///
/// Only for things that have a name or value of their own; `--output output` is a folder.
struct EchoedOption: PlaceholderRule {
  static let name: RuleName = "echoed-option"
  var listedWords: Set<String> { Self.things }

  private static let things: Set<String> = [
    "namespace", "cluster", "region", "zone", "bucket", "username", "user", "password", "host",
    "hostname", "name", "project", "token", "id", "email", "domain", "profile", "version", "tag",
    "branch", "container", "pod", "node", "database", "group", "account", "subscription",
    "resource-group", "stack-name", "function-name", "cluster-name", "service", "instance", "url",
    "api-key", "secret", "key", "location", "role", "port",
  ]

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard Self.things.contains(word.text), place.isArgument(word.range) else { return nil }
    var name = place.text.text(max(0, place.offset - word.count - 5)..<place.offset)
    while let last = name.last, last == "=" || last == " " || last == "\"" || last == "'" {
      name.removeLast()
    }
    let isOption = name == "--" + word.text || name.hasSuffix(" --" + word.text)
    let variable = name.split(separator: " ").last.map(String.init) ?? ""
    let isVariable =
      place.before == UInt8(ascii: "=") && variable.lowercased() == word.text
      && variable.utf8.allSatisfy(ASCII.isUpper)
    return isOption || isVariable ? .placeholder(word.range) : nil
  }
}
