/// Where a forge shows the files of the progress document's folder, for links in a comment, which
/// has no folder of its own.
package struct ReportAddress: Hashable, Sendable {
  /// The address with nothing in it that could end a link in Markdown or HTML.
  let text: String

  /// Takes an `https` or `http` address; what may not stand in an address as it is, such as a
  /// blank in a folder's name, is escaped.
  ///
  /// - Returns: `nil` for anything else.
  package init?(_ address: String) {
    guard let scheme = ["https://", "http://"].first(where: address.hasPrefix),
      let first = address.dropFirst(scheme.count).first, first != "/"
    else { return nil }
    text =
      scheme
      + address.dropFirst(scheme.count).utf8.reduce(into: "") { result, byte in
        result += Self.kept.contains(byte) ? String(Unicode.Scalar(byte)) : Evidence.escape(byte)
      }
  }

  /// What stands for itself in an address, of what also does in Markdown and HTML.
  ///
  /// Source: RFC 3986, sections 2.2 and 2.3.
  private static let kept = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._/:?#@+,;=&%~".utf8)

  /// The address of a file, given by its path from the folder.
  func link(to path: String) -> String {
    (text.hasSuffix("/") ? text : text + "/") + Evidence.link(to: path)
  }
}
