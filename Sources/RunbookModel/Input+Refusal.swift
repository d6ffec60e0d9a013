extension Input {
  /// Why `value` cannot be what the guide means, as a clause for people that does not repeat
  /// the value; `nil` where nothing speaks against it.
  package func refusal(of value: String) -> String? {
    if value.isEmpty { return "is empty" }
    if value.utf8.contains(0) { return "holds a NUL byte" }
    // What stood there is gone: it was put in place of bytes that are no text.
    if value.unicodeScalars.contains("\u{FFFD}") { return "holds bytes that are no UTF-8" }
    if isSecret, value.count < 4 { return "is shorter than 4 characters, too short to mask" }
    if placeholders.contains(value) { return "is the guide's own placeholder" }
    if let refusal = requirement?.refusal(of: value) { return refusal }
    if let refusal = form?.refusal(of: value) { return refusal }
    guard let startsWith, !value.utf8.starts(with: startsWith.utf8) else { return nil }
    if value.trimmed.hasPrefix(startsWith) { return "begins with a blank before \(startsWith)" }
    let mode = Self.otherMode(of: startsWith)
    if let mode, value.hasPrefix(mode.prefix) {
      return "starts with \(mode.prefix): that is a \(mode.word); the guide wants \(startsWith)"
    }
    return "does not start with \(startsWith), as the guide says it does"
  }

  /// What a key of the other mode starts with: test keys where live ones are due, and back.
  private static func otherMode(of prefix: String) -> (prefix: String, word: String)? {
    if prefix.contains("live") {
      return (prefix.replacing("live", with: "test"), "test key")
    }
    if prefix.contains("test") {
      return (prefix.replacing("test", with: "live"), "live key")
    }
    return nil
  }
}

extension Input.Requirement {
  /// What a value has to be, as a clause for the prompt.
  package var words: String {
    switch self {
    case .oneOf(let values): "one of \(values.joined(separator: ", "))"
    case .pattern(let pattern): "matches /\(pattern.text)/"
    }
  }

  /// Why a value is not what it has to be.
  fileprivate func refusal(of value: String) -> String? {
    switch self {
    case .oneOf(let values):
      values.contains { $0.utf8.elementsEqual(value.utf8) }
        ? nil : "is none of \(values.joined(separator: ", "))"
    case .pattern(let pattern):
      pattern.matches(value) ? nil : "does not match /\(pattern.text)/"
    }
  }
}

extension Input.Form {
  /// Why a value cannot be of this form; `nil` where it can, or where nobody can tell for sure.
  func refusal(of value: String) -> String? {
    if self != .path, let byte = value.utf8.first(where: { $0 <= 32 || $0 == 127 }) {
      return "is no \(words): it holds \(byte == 32 ? "a blank" : "a control character")"
    }
    return fault(of: value).map { "is no \(words): \($0)" }
  }

  /// What such a value is called.
  package var words: String {
    switch self {
    case .url: "address"
    case .domain: "domain"
    case .email: "mailbox"
    case .port: "port"
    case .path: "path"
    case .ipAddress: "IP address"
    case .version: "version"
    case .date: "date"
    }
  }

  private func fault(of value: String) -> String? {
    switch self {
    case .url: Self.faultOfURL(value)
    case .domain: Self.faultOfDomain(value)
    case .email: Self.faultOfMailbox(value)
    case .path: Self.faultOfPath(value)
    case .ipAddress: Self.isAddress(value) ? nil : "such as 192.0.2.7 or 2001:db8::7"
    case .port:
      value.utf8.allSatisfy { (48...57).contains($0) }
        && Int(value).map { (1...65535).contains($0) } == true
        ? nil : "a number from 1 to 65535"
    case .version, .date: nil
    }
  }

  /// A scheme and something behind it, or what `git` takes for an address: `git@host:path`.
  ///
  /// Source: RFC 3986, section 3.1, scheme.
  private static func faultOfURL(_ value: String) -> String? {
    let isRemote = value.contains("@") && value.contains(":")
    if isRemote && !value.contains("://") { return nil }
    guard let colon = value.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return "it does not begin with a scheme such as https://"
    }
    let scheme = value.utf8[..<colon]
    let isScheme =
      scheme.first.map { $0 | 32 }.map { (97...122).contains($0) } == true
      && scheme.allSatisfy { isLetterOrDigit($0) || "+-.".utf8.contains($0) }
    guard isScheme else { return "it does not begin with a scheme such as https://" }
    var rest = value.utf8[value.utf8.index(after: colon)...]
    while rest.first == UInt8(ascii: "/") { rest.removeFirst() }
    return rest.isEmpty ? "nothing stands behind its scheme" : nil
  }

  /// Labels with dots between them.
  ///
  /// Source: RFC 1034, section 3.5; labels of other alphabets and with `_` are in use, and `*` as
  /// the first.
  private static func faultOfDomain(_ value: String) -> String? {
    if value.contains("://") { return "it begins with a scheme; give the name alone" }
    if let other = value.first(where: { "/:@?#'\"`$\\".contains($0) }) {
      return "it holds '\(other)'; give the name alone"
    }
    if value == "localhost" { return nil }
    var labels = value.split(separator: ".", omittingEmptySubsequences: false)
    if labels.last?.isEmpty == true { labels.removeLast() }
    guard labels.count > 1 else { return "it has no dot, as in example.org" }
    if labels.first == "*" { labels.removeFirst() }
    let areSound = labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 45 || $0 == 95 || $0 >= 128 }
    }
    return areSound ? nil : "its parts are not letters, digits and '-'"
  }

  private static func faultOfMailbox(_ value: String) -> String? {
    let parts = value.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return "it has no @" }
    if parts.count > 2 { return "it has more than one @" }
    return parts.contains(where: \.isEmpty) ? "nothing stands on one side of its @" : nil
  }

  private static func faultOfPath(_ value: String) -> String? {
    if value.contains("://") { return "it begins with a scheme" }
    // A value is data: no shell replaces what stands in it.
    if value.hasPrefix("~") { return "'~' stands for no folder in a value; give the whole path" }
    if value.utf8.contains(where: { $0 < 32 }) { return "it holds a control character" }
    return nil
  }

  /// Whether it can be an IPv4 or IPv6 address, or a network of them (`192.0.2.0/24`).
  private static func isAddress(_ value: String) -> Bool {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, Int(parts[1]).map({ (0...128).contains($0) }) != true { return false }
    guard let address = parts.first, parts.count <= 2 else { return false }
    if address.contains(":") {
      let digits = address.prefix { $0 != "%" }
      return digits.utf8.allSatisfy {
        $0 == 58 || $0 == 46 || (48...57).contains($0) || (97...102).contains($0 | 32)
      }
    }
    let numbers = address.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4
      && numbers.allSatisfy { number in
        (1...3).contains(number.utf8.count) && UInt8(number) != nil && number.first != "+"
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 32)
  }
}
