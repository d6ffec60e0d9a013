/// What form an input's value has, where a placeholder or a name leaves no doubt.
enum InputForms {
  /// The form of what stands in a placeholder's place.
  static func form(
    of placeholder: Placeholder, named name: Input.Name, isWhole: Bool
  ) -> Input.Form? {
    let text = placeholder.text
    switch placeholder.naming {
    case .called("IP_ADDRESS"): return .ipAddress
    case .called("VERSION"): return .version
    case .called("DATE"): return .date
    default: break
    }
    if let start = placeholder.startsWith, start.hasSuffix("://") { return .url }
    switch placeholder.rule {
    case PathToFill.name: return .path
    case ExampleDomain.name, YourWord.name, MyWord.name:
      if text.contains("@") { return .email }
      if text.contains("."), !text.hasPrefix("."), isHost(text) { return .domain }
    default: break
    }
    // `https://<its-url>` asks for a part of an address.
    let form = form(ofVariable: name)
    return form == .url && !isWhole ? nil : form
  }

  private static func isHost(_ text: String) -> Bool {
    let ending = text.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return Lexicon.sampleEndings.contains(ending) || ending == "example"
  }

  /// The form of what a variable holds, from the last word of its name.
  static func form(ofVariable name: Input.Name) -> Input.Form? {
    switch name.split(separator: "_").last {
    case "EMAIL": .email
    case "PORT": .port
    case "DOMAIN": .domain
    case "URL", "URI": .url
    default: nil
    }
  }
}
