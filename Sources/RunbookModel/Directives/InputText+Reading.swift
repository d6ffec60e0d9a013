extension DirectiveSetting.InputText.Meaning {
  /// What a value is of which nothing is to be looked at.
  private static let anything = "text"

  /// Reads what an author says of a value: a form, `one of a, b`, or `/pattern/`.
  ///
  /// - Throws: `Complaint` where it is none of these.
  init(_ text: String) throws(DirectiveSetting.Complaint) {
    if text.hasPrefix("one of ") {
      self = .requirement(.oneOf(try Self.values(text.dropFirst(7))))
    } else if text.count > 2, text.hasPrefix("/"), text.hasSuffix("/") {
      let pattern = String(text.dropFirst().dropLast())
      guard let known = ValuePattern(pattern) else {
        throw DirectiveSetting.Complaint(message: "'\(text)' is no regular expression")
      }
      self = .requirement(.pattern(known))
    } else if text == Self.anything {
      self = .form(nil)
    } else if let form = Input.Form.allCases.first(where: { $0.written == text }) {
      self = .form(form)
    } else {
      let all = Input.Form.allCases.map(\.written) + [Self.anything]
      throw DirectiveSetting.Complaint(
        message: "'\(text)' is none of \(all.joined(separator: ", ")), 'one of …' and '/…/'",
        suggestion: Spelling.closest(to: text, among: all))
    }
  }

  private static func values(
    _ list: Substring
  ) throws(DirectiveSetting.Complaint) -> [String] {
    let values = list.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    guard values.count > 1, values.allSatisfy({ !$0.isEmpty }) else {
      throw DirectiveSetting.Complaint(
        message: "'one of \(list)' is no list of values; write 'one of staging, production'")
    }
    return values
  }
}

extension Input.Form {
  /// How a directive writes it: `ip-address`.
  var written: String { self == .ipAddress ? "ip-address" : rawValue }
}
