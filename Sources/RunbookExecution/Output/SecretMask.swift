/// Hides secrets in text, in every form in which programs commonly print them.
package struct SecretMask: Hashable, Sendable {
  /// What stands for a secret.
  package static let dots = "••••••••"

  /// What is hidden, the longest first.
  private let forms: [SecretForms.Form]
  /// For each byte, which of the forms begin with it.
  private let beginning: [[Int]]

  package init(_ secrets: [String]) {
    let all = Set(secrets.filter { !$0.isEmpty }.flatMap { SecretForms(of: $0).all })
    // Equal secrets make equal masks, so the order among equals is settled.
    let forms = all.sorted { first, second in
      first.bytes.count != second.bytes.count
        ? first.bytes.count > second.bytes.count
        : first.bytes.lexicographicallyPrecedes(second.bytes)
    }
    self.forms = forms
    var beginning: [[Int]] = forms.isEmpty ? [] : Array(repeating: [], count: 256)
    for (position, form) in forms.enumerated() { beginning[Int(form.bytes[0])].append(position) }
    self.beginning = beginning
  }

  package var isEmpty: Bool { forms.isEmpty }

  /// The text with every form of every secret hidden.
  package func masked(_ text: String) -> String {
    if forms.isEmpty { return text }
    var masker = StreamMasker(mask: self)
    let bytes = masker.push(Array(text.utf8)) + masker.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Finding

  /// What stands at a place of a text.
  enum Match {
    case none
    /// A form may begin there, and the text ends before that can be told.
    case unclear
    /// A form, of so many bytes.
    case form(length: Int)
  }

  /// Whether a form can begin with a byte.
  func begins(with byte: UInt8) -> Bool { !beginning[Int(byte)].isEmpty }

  /// The longest form at an offset of a text, of which no more comes where `isLast`.
  ///
  /// - Complexity: O(*n*) for *n* bytes of the forms that begin with the byte there.
  func match(in data: [UInt8], at offset: Int, isLast: Bool) -> Match {
    var longest = 0
    for position in beginning[Int(data[offset])] {
      switch length(of: forms[position], in: data, at: offset) {
      case nil: if !isLast { return .unclear }
      case .some(let length): longest = max(longest, length)
      }
    }
    return longest > 0 ? .form(length: longest) : .none
  }

  /// How many bytes a form takes there, those included that nobody sees in the middle of it: 0
  /// where it does not stand, `nil` where the text ends in it.
  private func length(of form: SecretForms.Form, in data: [UInt8], at offset: Int) -> Int? {
    var index = offset
    for byte in form.bytes {
      while form.isWrapped, index < data.count, data[index] == 10 || data[index] == 13 {
        index += 1
      }
      guard index < data.count else { return nil }
      if data[index] != byte, index > offset {
        guard let seen = UnseenBytes.end(in: data, from: index) else { return nil }
        index = seen
      }
      guard data[index] == byte else { return 0 }
      index += 1
    }
    return index - offset
  }
}
