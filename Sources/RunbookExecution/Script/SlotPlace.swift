import RunbookModel

/// A place in a script that an input fills, and what can stand there.
struct SlotPlace {
  let slot: GuideBlock.Slot
  let context: ShellContext
  let script: String
  /// The shell that reads the script; `nil` for one of the POSIX family.
  let shell: ShellName?
  /// What reads the text around the place as code of its own.
  let readers: [SecondReader]

  /// What stands there instead of the placeholder: a reference that the shell expands to
  /// exactly the value, as one part of the word it is in.
  func replacement(variable: String, value: String) -> String {
    if shell == .fish { return replacementForFish(variable: variable, value: value) }
    // What is no shell has plain values alone.
    guard shell?.isPosix ?? true else { return value }
    return switch context {
    case .unquoted: "\"${\(variable)}\""
    case .doubleQuoted, .hereDocument, .arithmetic: "${\(variable)}"
    case .singleQuoted: "'\"${\(variable)}\"'"
    case .escapedQuoted: "'\"${\(variable)}\"$'"
    // Nothing is expanded there, so the value itself stands in it.
    case .literalHereDocument: value
    case .comment: String(decoding: Array(script.utf8)[slot.range], as: UTF8.self)
    }
  }

  /// Why a value must not stand there, as a clause that does not repeat it; `nil` where it may.
  func objection(to value: String) -> String? {
    if value.utf8.contains(0) { return "holds a NUL byte" }
    if let shell, takesPlainValuesAlone(shell) {
      let isPlain = ShellContext.isPlain(value)
      return isPlain
        ? nil
        : "stands in a script for \(shell.rawValue), where only letters, digits and "
          + "_ . / : @ % + , = - are safe"
    }
    if let reason = SecondReader.objection(of: readers, to: value) { return reason }
    switch context {
    case .literalHereDocument(let delimiter):
      return holdsLine(delimiter, value) ? "would end the text it stands in" : nil
    case .arithmetic:
      let isNumber = !value.isEmpty && value.utf8.allSatisfy { (48...57).contains($0) }
      return isNumber ? nil : "stands in a calculation and is no number"
    default: return nil
    }
  }

  /// A reference as fish has it; its braces stand around words and not in them.
  private func replacementForFish(variable: String, value: String) -> String {
    switch context {
    case .unquoted: "\"$\(variable)\""
    case .doubleQuoted: "\"\"$\(variable)\"\""
    case .singleQuoted: "'\"$\(variable)\"'"
    default: value
    }
  }

  private func takesPlainValuesAlone(_ shell: ShellName) -> Bool {
    if shell.isPosix { return false }
    guard shell == .fish else { return true }
    return ![.unquoted, .doubleQuoted, .singleQuoted, .comment].contains(context)
  }

  private func holdsLine(_ delimiter: String, _ value: String) -> Bool {
    let bytes = Array(script.utf8)
    let before = bytes[..<slot.range.lowerBound].suffix(while: { $0 != 10 })
    let after = bytes[slot.range.upperBound...].prefix(while: { $0 != 10 })
    // Bytes and not characters: a shell knows none that are put together of several.
    let lines = (Array(before) + value.utf8 + after)
      .split(separator: 10, omittingEmptySubsequences: false)
    return lines.contains { $0.drop { $0 == 9 }.elementsEqual(delimiter.utf8) }
  }
}

extension ArraySlice<UInt8> {
  /// The longest end all of whose bytes satisfy `predicate`.
  fileprivate func suffix(while predicate: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    guard let last = lastIndex(where: { !predicate($0) }) else { return self }
    return self[(last + 1)...]
  }
}
