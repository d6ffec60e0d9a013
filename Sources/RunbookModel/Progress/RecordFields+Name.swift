extension RecordFields {
  /// The names of fields, as they are written; those of most entries first.
  enum Name: String, CaseIterable, Sendable {
    case run, writer, counter, time, by, event, step, title, wording, length, body, sum
    case outcome, exit, seconds, host, user, directory, left
    case name, value, choice, label, holds, path, due, reason, checked, to, steps, command, ended
    case undone, summary, moves
    case version, tag, guide, tool, eol, before, text

    /// Reads a name; `nil` for one that no version so far has written.
    init?(_ written: ArraySlice<UInt8>) {
      let key = Self.key(of: written.span)
      let keys = Self.keys
      guard let index = keys.firstIndex(of: key) else { return nil }
      let name = Self.all[index]
      // The first eight bytes tell names apart, but there may be more.
      guard written.count <= 8 || written.elementsEqual(name.rawValue.utf8) else { return nil }
      self = name
    }

    private static let all = allCases
    private static let keys = allCases.map { key(of: Array($0.rawValue.utf8).span) }

    /// The first eight bytes as one number.
    private static func key(of name: Span<UInt8>) -> UInt64 {
      var key: UInt64 = 0
      for index in 0..<min(8, name.count) { key = key << 8 | UInt64(name[index]) }
      return key
    }
  }
}
