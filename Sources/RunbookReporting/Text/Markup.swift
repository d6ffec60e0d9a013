/// A piece of HTML or XML in which nothing from outside can be markup.
///
/// Text becomes a piece by being escaped, and names of elements and attributes are written in our
/// own sources, so a piece is well-formed however hostile the text in it is.
struct Markup: Sendable {
  /// The piece as it is written.
  private(set) var source: String

  /// Text, with what means something to HTML or XML escaped.
  ///
  /// Characters that XML cannot hold, and those that turn the direction of writing, show as
  /// `U+FFFD`; line breaks stay.
  init(_ text: String) { source = text.escapedForMarkup }

  private init(source: String) { self.source = source }

  /// Pieces one after the other.
  init(_ pieces: [Markup]) { source = pieces.reduce(into: "") { $0 += $1.source } }

  static let nothing = Markup(source: "")

  var isEmpty: Bool { source.isEmpty }

  /// Text of our own that is a piece already, such as a style sheet.
  static func raw(_ text: StaticString) -> Markup { Markup(source: text.description) }

  /// An element with its attributes in order; an attribute without a value is left out.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: Markup...
  ) -> Markup {
    element(name, attributes, content)
  }

  /// An element with its attributes in order; an attribute without a value is left out.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: [Markup]
  ) -> Markup {
    var source = start(name, attributes) + ">"
    for piece in content { source += piece.source }
    return Markup(source: source + "</\(name)>")
  }

  /// An element that has no content, such as `<br>`, in a form that HTML and XML both read.
  static func empty(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) -> Markup {
    Markup(source: start(name, attributes) + "/>")
  }

  private static func start(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>
  ) -> String {
    var source = "<\(name)"
    for (name, value) in attributes {
      guard let value else { continue }
      source += " \(name)=\"\(value.escapedForMarkup)\""
    }
    return source
  }

  static func + (a: Markup, b: Markup) -> Markup { Markup(source: a.source + b.source) }
  static func += (a: inout Markup, b: Markup) { a.source += b.source }
}

extension Markup: ExpressibleByStringInterpolation {
  /// Escapes its text like any other.
  init(stringLiteral value: String) { self.init(value) }
}

extension String {
  /// What needs no escape is copied in pieces as long as they come.
  ///
  /// Source: XML 1.0, section 2.2, the characters of a document; section 2.4, their escapes.
  fileprivate var escapedForMarkup: String {
    var result = ""
    var copied = startIndex
    for index in unicodeScalars.indices {
      guard let escape = unicodeScalars[index].escapeForMarkup else { continue }
      result += self[copied..<index]
      result += escape
      copied = unicodeScalars.index(after: index)
    }
    return copied == startIndex ? self : result + self[copied...]
  }
}

extension Unicode.Scalar {
  /// What stands for it in HTML and XML; `nil` where it stands for itself.
  fileprivate var escapeForMarkup: String? {
    switch value {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x09, 0x0A, 0x20..<0x7F: nil
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFFFE, 0xFFFF:
      "\u{FFFD}"
    default: nil
    }
  }
}
