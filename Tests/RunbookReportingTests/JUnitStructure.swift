import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What Ant's and Jenkins's schemas for JUnit's XML have in common, as a checker.
enum JUnitStructure {
  /// How a case ended, with the message beside it.
  enum Ending: Hashable {
    case passed
    case failure(String)
    case error(String)
    case skipped(String)
  }

  /// Which elements may stand in an element, in this order, and whether text may.
  private static let content: [String: (elements: [String], isText: Bool)] = [
    "testsuites": (["testsuite"], false),
    "testsuite": (["properties", "testcase", "system-out", "system-err"], false),
    "testcase": (["skipped", "error", "failure", "system-out", "system-err"], false),
    "properties": (["property"], false), "skipped": ([], true), "error": ([], true),
    "failure": ([], true), "system-out": ([], true), "system-err": ([], true),
  ]

  private static let attributes: [String: (required: Set<String>, optional: Set<String>)] = [
    "testsuites": (
      [], ["name", "tests", "failures", "errors", "time", "disabled"]
    ),
    "testsuite": (
      ["name", "tests", "failures", "errors", "time", "timestamp", "hostname", "id", "package"],
      ["skipped", "disabled"]
    ),
    "testcase": (["name", "classname", "time"], ["assertions", "status"]),
    "failure": (["type"], ["message"]), "error": (["type"], ["message"]),
    "skipped": ([], ["message", "type"]),
  ]

  /// What is not as the schemas have it, in words; nothing where all is.
  static func violations(in text: String) throws -> [String] {
    let root = try root(of: text)
    guard root.name == "testsuites" else { return ["the root is \(root.name ?? "nothing")"] }
    return violations(in: root) + suites(in: root).flatMap(sums)
  }

  /// Each case's ending, by its name.
  static func cases(in text: String) throws -> [String: Ending] {
    let suites = suites(in: try root(of: text))
    let cases = suites.flatMap { $0.elements(forName: "testcase") }
    return Dictionary(cases.map { (value("name", of: $0), ending(of: $0)) }) { first, _ in first }
  }

  private static func root(of text: String) throws -> XMLElement {
    try #require(try XMLDocument(data: Data(text.utf8)).rootElement())
  }

  private static func suites(in root: XMLElement) -> [XMLElement] {
    root.elements(forName: "testsuite")
  }

  // MARK: Elements

  private static func violations(in element: XMLElement) -> [String] {
    let name = element.name ?? ""
    guard let rule = content[name] else { return ["an element <\(name)>"] }
    let children = (element.children ?? []).compactMap { $0 as? XMLElement }
    let places = children.map { child in rule.elements.firstIndex(of: child.name ?? "") }
    var found = zip(places, children).filter { $0.0 == nil }.map {
      "<\($0.1.name ?? "")> stands in <\(name)>"
    }
    if places.compactMap(\.self) != places.compactMap(\.self).sorted() {
      found.append("the elements of <\(name)> are out of order")
    }
    let hasText = (element.children ?? []).contains {
      $0.kind == .text && $0.stringValue?.allSatisfy(\.isWhitespace) == false
    }
    if hasText && !rule.isText { found.append("text stands in <\(name)>") }
    return found + attributeViolations(of: element) + children.flatMap(violations)
  }

  private static func attributeViolations(of element: XMLElement) -> [String] {
    let name = element.name ?? ""
    let rule = attributes[name] ?? ([], [])
    let names = Set((element.attributes ?? []).compactMap(\.name))
    var found = rule.required.subtracting(names).map { "<\(name)> lacks \($0)" }
    found += names.subtracting(rule.required).subtracting(rule.optional).map {
      "<\(name)> has \($0)"
    }
    for number in ["tests", "failures", "errors", "skipped", "id"] where names.contains(number) {
      if Int(value(number, of: element)) == nil { found.append("\(number) is no number") }
    }
    if names.contains("time"), Double(value("time", of: element)) == nil {
      found.append("time is no number")
    }
    if let time = element.attribute(forName: "timestamp")?.stringValue,
      time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/) == nil
    {
      found.append("timestamp is '\(time)'")
    }
    for text in ["name", "classname", "package", "hostname"] where names.contains(text) {
      if name != "testsuites", value(text, of: element).isEmpty { found.append("\(text) is empty") }
    }
    return found
  }

  /// What a suite says of its cases, compared with them.
  private static func sums(of suite: XMLElement) -> [String] {
    let cases = suite.elements(forName: "testcase")
    let counts = [
      ("tests", cases.count), ("failures", cases.count { has("failure", $0) }),
      ("errors", cases.count { has("error", $0) }),
      ("skipped", cases.count { has("skipped", $0) }),
    ]
    return counts.filter { value($0.0, of: suite) != String($0.1) }.map { "\($0.0) is not \($0.1)" }
  }

  private static func has(_ name: String, _ element: XMLElement) -> Bool {
    !element.elements(forName: name).isEmpty
  }

  private static func ending(of test: XMLElement) -> Ending {
    func message(_ name: String) -> String? {
      test.elements(forName: name).first.map { value("message", of: $0) }
    }
    if let message = message("failure") { return .failure(message) }
    if let message = message("error") { return .error(message) }
    return message("skipped").map { .skipped($0) } ?? .passed
  }

  private static func value(_ name: String, of element: XMLElement) -> String {
    element.attribute(forName: name)?.stringValue ?? ""
  }
}
