/// A line with which documentation tools open or close a container: a tab, a note, a group of tabs.
///
/// Source: the manuals of MkDocs (`=== "Tab"`, `!!! note "Title"`), Docusaurus, VitePress and MyST
/// (`:::note Title`), GitBook (`{% tab title="Tab" %}`), Hugo (`{{< tab "Tab" >}}`), and of the
/// components of MDX (`<TabItem label="Tab">`).
package struct ContainerMarker: Hashable, Sendable {
  /// What is opened or closed.
  package enum Role: Hashable, Sendable {
    /// One of several ways, with what is written on it.
    case tab(label: String)
    /// A note of a kind (`warning`, `tip`), with its title, empty where it has none.
    case note(kind: String, title: String)
    /// What only groups others, such as tabs.
    case group
    case close
  }

  package let role: Role
  /// The word by which opening and closing lines belong together; colons for `:::`.
  let name: String

  /// Reads a line without its indentation; `nil` where it is no such line.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package init?(_ line: String) {
    guard let first = line.utf8.first else { return nil }
    let marker: ContainerMarker? =
      switch first {
      case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "?"): Self.indented(line)
      case UInt8(ascii: ":"): Self.colons(line)
      case UInt8(ascii: "{"): Self.braces(line)
      case UInt8(ascii: "<"): Self.component(line)
      default: nil
      }
    guard let marker else { return nil }
    self = marker
  }

  private init(_ role: Role, name: String) {
    self.role = role
    self.name = name
  }

  /// Whether the container's end is a line of its own, and not the end of its indentation.
  var isFenced: Bool { !name.isEmpty }

  // MARK: Dialects

  /// `=== "Linux"`, `!!! note "Title"`, `??? tip`.
  private static func indented(_ line: String) -> ContainerMarker? {
    let mark = line.prefix { $0 != " " }
    let rest = line.dropFirst(mark.count + 1)
    switch mark {
    case "===", "===!":
      let label = rest.filter { !"\"“”".contains($0) }.trimmingBlanks
      return label.isEmpty ? nil : ContainerMarker(.tab(label: label), name: "")
    case "!!!", "???", "???+":
      let kind = rest.prefix { $0 != " " && $0 != "\"" }
      return ContainerMarker(
        .note(kind: kind.lowercased(), title: quoted(in: rest) ?? ""), name: "")
    default: return nil
    }
  }

  /// `:::note Title`, `::::{tab-set}`, `:::{tab-item} Linux`, `::: code-group`, `:::`.
  private static func colons(_ line: String) -> ContainerMarker? {
    let fence = line.prefix { $0 == ":" }
    guard fence.count > 2 else { return nil }
    let rest = line.dropFirst(fence.count).trimmingBlanks
    guard !rest.isEmpty else { return ContainerMarker(.close, name: String(fence)) }
    let word = rest.prefix { !" [".contains($0) }
    let kind = word.filter { !"{}".contains($0) }.lowercased()
    let title = rest.dropFirst(word.count).filter { !"[]{}\"".contains($0) }.trimmingBlanks
    return ContainerMarker(role(of: kind, title: title), name: String(fence))
  }

  /// `{% tab title="Linux" %}`, `{{< tab "Linux" >}}`, `{{% /tab %}}`.
  private static func braces(_ line: String) -> ContainerMarker? {
    let ends = [("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}")]
    guard let (start, end) = ends.first(where: { line.hasPrefix($0.0) && line.hasSuffix($0.1) })
    else { return nil }
    let inside = line.dropFirst(start.count).dropLast(end.count).trimmingBlanks
    let word = inside.prefix { $0 != " " }
    if start == "{%", word.hasPrefix("end") {
      return known.contains(String(word.dropFirst(3)))
        ? ContainerMarker(.close, name: String(word.dropFirst(3))) : nil
    }
    if word.hasPrefix("/") {
      return known.contains(String(word.dropFirst()))
        ? ContainerMarker(.close, name: String(word.dropFirst())) : nil
    }
    guard known.contains(String(word)) else { return nil }
    return ContainerMarker(
      role(of: String(word), title: title(in: inside.dropFirst(word.count)), inside),
      name: String(word))
  }

  /// `<TabItem value="linux" label="Linux">`, `</TabItem>`.
  private static func component(_ line: String) -> ContainerMarker? {
    guard line.hasSuffix(">"), !line.hasSuffix("/>") else { return nil }
    let inside = line.dropFirst().dropLast().trimmingBlanks
    guard !inside.contains("<"), !inside.contains(">") else { return nil }
    let word = String(inside.prefix { $0 != " " })
    if word.hasPrefix("/") {
      return components[String(word.dropFirst())].map { _ in
        ContainerMarker(.close, name: String(word.dropFirst()))
      }
    }
    guard let kind = components[word] else { return nil }
    return ContainerMarker(
      role(of: kind, title: title(in: inside.dropFirst(word.count)), inside), name: word)
  }

  // MARK: Words

  private static let groups: Set<String> = [
    "tabs", "tab-set", "tabset", "tabpane", "code-group", "codegroup", "stepper", "step", "steps",
    "columns", "column",
  ]

  private static let tabs: Set<String> = ["tab", "tab-item", "tabitem"]

  /// The names of containers of which a template knows many more that are none.
  private static let known: Set<String> = groups.union(tabs).union([
    "hint", "note", "warning", "alert", "callout", "admonition", "tip", "info", "caution", "danger",
    "important", "details", "expand", "expandable",
  ])

  private static let components: [String: String] = [
    "Tabs": "tabs", "TabItem": "tab", "Tab": "tab", "CodeGroup": "code-group", "Steps": "steps",
    "Step": "step", "Note": "note", "Warning": "warning", "Tip": "tip", "Info": "info",
    "Caution": "caution", "Danger": "danger", "Admonition": "admonition", "Callout": "callout",
    "Accordion": "details", "AccordionGroup": "tabs",
  ]

  private static func role(of kind: String, title: String, _ inside: String = "") -> Role {
    if groups.contains(kind) { return .group }
    if tabs.contains(kind) { return .tab(label: title) }
    // `{% hint style="warning" %}`, `<Callout type="warning">`, `color="warning"`.
    let said = ["style", "type", "color", "severity"].lazy.compactMap {
      value(of: $0, in: inside)
    }.first
    return .note(kind: said?.lowercased() ?? kind, title: title)
  }

  private static func title(in attributes: Substring) -> String {
    for key in ["label", "title", "name", "header", "value"] {
      if let value = value(of: key, in: attributes) { return value }
    }
    return attributes.contains("=") ? "" : quoted(in: attributes) ?? ""
  }

  /// `X` of `key="X"`.
  private static func value(of key: String, in attributes: some StringProtocol) -> String? {
    let text = String(attributes)
    guard let start = text.firstRange(of: key + "=") else { return nil }
    let rest = text[start.upperBound...]
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      return String(rest.prefix { $0 != " " })
    }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  private static func quoted(in text: some StringProtocol) -> String? {
    guard let start = text.firstIndex(where: { "\"“'".contains($0) }) else { return nil }
    return String(text[text.index(after: start)...].prefix { !"\"”'".contains($0) })
  }
}

extension StringProtocol {
  /// The text without blanks and tabs at both ends.
  fileprivate var trimmingBlanks: String {
    let start = drop { $0 == " " || $0 == "\t" }
    var end = start.endIndex
    while end > start.startIndex, case let before = start.index(before: end),
      start[before] == " " || start[before] == "\t"
    {
      end = before
    }
    return String(start[..<end])
  }
}
