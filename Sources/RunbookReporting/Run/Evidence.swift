import RunbookModel

/// Something that was attached to a step to show how it went.
struct Evidence {
  /// Where it is, as far as a reader may be sent there.
  enum Place: Hashable {
    /// A page elsewhere, by its `https` or `http` address.
    case page(String)
    /// A file in the progress document's folder or below, by its path from there.
    case file(String)
    /// Anything else that a record names, to be read and not followed.
    case name(String)
  }

  let subject: Step.ID
  let place: Place

  /// What a record says of the place.
  init(_ path: String, of subject: Step.ID) {
    self.subject = subject
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isInside = !path.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != ".." && $0 != "." }
    if path.hasPrefix("https://") || path.hasPrefix("http://") {
      place = path.unicodeScalars.allSatisfy { $0.value > 0x20 } ? .page(path) : .name(path)
    } else if isInside, !path.utf8.contains(0) {
      place = .file(path)
    } else {
      place = .name(path)
    }
  }

  /// What a reader calls it: a file's name without its folder, or the address.
  var name: String {
    switch place {
    case .file(let path): path.split(separator: "/").last.map(String.init) ?? path
    case .page(let address): address
    case .name(let text): text
    }
  }

  /// Whether its name says that it is a picture that browsers show.
  var isPicture: Bool {
    guard case .file = place, let dot = name.lastIndex(of: ".") else { return false }
    let ending = name[dot...].dropFirst().lowercased()
    return ["png", "jpg", "jpeg", "gif", "webp", "svg"].contains(ending)
  }

  /// The path of a file as it stands in a link, every sign in it that could mean more escaped.
  ///
  /// Source: RFC 3986, section 2.3, unreserved characters.
  static func link(to path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += escape(byte)
      }
    }
    return result
  }

  /// A byte as it stands in an address where it may not stand for itself.
  static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
  }
}

extension RunReport {
  /// Everything that was attached, in the guide's order.
  var evidence: [Evidence] {
    subjects.flatMap { id in
      (state.history(of: id)?.evidence ?? []).map { Evidence($0, of: id) }
    }
  }

  /// The files among it that a report can show as pictures, by their path from the progress
  /// document's folder, each once.
  package var picturePaths: [String] {
    var paths: [String] = []
    for item in evidence {
      if case .file(let path) = item.place, item.isPicture, !paths.contains(path) {
        paths.append(path)
      }
    }
    return paths
  }
}

/// The bytes of a picture, of a kind that every browser shows.
package struct Picture: Hashable, Sendable {
  /// What kind of picture it is, as in `image/png`.
  let mediaType: String
  private let bytes: [UInt8]

  /// - Returns: `nil` where the bytes do not begin as a picture does, whatever the file is called.
  package init?(_ bytes: [UInt8]) {
    let starts: [(String, [UInt8])] = [
      ("image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      ("image/jpeg", [0xFF, 0xD8, 0xFF]),
      ("image/gif", Array("GIF8".utf8)),
    ]
    if let kind = starts.first(where: { bytes.starts(with: $0.1) }) {
      mediaType = kind.0
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      mediaType = "image/webp"
    } else if bytes.prefix(512).containsText("<svg") {
      mediaType = "image/svg+xml"
    } else {
      return nil
    }
    self.bytes = bytes
  }

  /// The picture as an address that holds all of it.
  ///
  /// A browser runs no script in a drawing that it shows as a picture.
  ///
  /// Source: RFC 2397.
  var address: String { "data:\(mediaType);base64,\(Base64.text(of: bytes))" }
}

extension Collection<UInt8> {
  fileprivate func containsText(_ text: StaticString) -> Bool {
    String(decoding: self, as: UTF8.self).contains(text.description)
  }
}
