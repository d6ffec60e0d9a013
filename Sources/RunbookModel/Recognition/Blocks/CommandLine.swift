/// A line split into words as a shell would, and how much it looks like a command.
struct CommandLine {
  /// How sure it is that a shell is meant to read a line.
  enum Likeness: Int, Comparable {
    /// It begins as no command does, or reads as a sentence.
    case none
    /// Words in lower case: `toolbox dump`, but also `root soft`.
    case possible
    /// A program's name with an option, a path or a pipe behind it.
    case likely
    /// A program that is known by its name or its place, or the grammar of shells.
    case certain

    static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
  }

  /// The words, quotes kept; a comment at the end is none.
  let words: [Substring]
  /// What is run: the first word after `sudo`, `time`, `NAME=value`; empty where none is left.
  let program: Substring
  let arguments: ArraySlice<Substring>
  /// The name of what is run without its folder.
  let programName: String
  /// What is known of a program of that name.
  let roles: Programs.Roles
  /// The arguments that are no options.
  let positional: [Substring]

  init(_ text: some StringProtocol) {
    // `(cd web && make)`: what stands in parentheses is run in a shell of its own.
    let text = Substring(text)
    words = Self.split(text.utf8.first == 40 ? text.drop { $0 == "(" } : text)
    var rest = words[...]
    while let word = rest.first {
      if word.utf8.count < 8, Programs.roles(of: String(word)).contains(.prefix) {
        rest = rest.dropFirst()
        while let option = rest.first, option.hasPrefix("-"), rest.count > 1 {
          rest = rest.dropFirst(Self.takesWord(option) ? 2 : 1)
        }
      } else if word.utf8.contains(61), Assignment(word) != nil {
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    if let word = rest.first, !word.hasPrefix("-") {
      (program, arguments) = (word, rest.dropFirst())
    } else if let word = words.first, Assignment(word) == nil {
      (program, arguments) = (word, words.dropFirst())
    } else {
      (program, arguments) = ("", [])
    }
    programName =
      program.utf8.contains(47)
      ? String(program.split(separator: "/").last ?? program) : String(program)
    roles = Programs.roles(of: programName)
    positional = arguments.filter { $0.utf8.first != 45 }
  }

  /// Whether an option before a program takes a word: `-u web`, `-iu web`.
  private static func takesWord(_ option: Substring) -> Bool {
    if Programs.prefixOptions.contains(String(option)) { return true }
    return !option.hasPrefix("--") && option.count < 5 && (option.last == "u" || option.last == "g")
  }

  /// The arguments that are neither options nor what these options take.
  func operands(behind valued: Set<String>) -> [Substring] {
    var result: [Substring] = []
    var rest = arguments
    while let word = rest.popFirst() {
      if !word.hasPrefix("-") {
        result.append(word)
      } else if valued.contains(String(word)) {
        _ = rest.popFirst()
      }
    }
    return result
  }

  /// Whether an argument is one of these, or one of these with a value: `--follow=true`.
  func has(_ options: String...) -> Bool {
    hasOptions
      && arguments.contains { argument in
        argument.utf8.first == 45 && options.contains { Self.isOption(argument, $0) }
      }
  }

  /// Whether an argument begins as options do.
  private var hasOptions: Bool { positional.count < arguments.count }

  private static func isOption(_ argument: Substring, _ option: String) -> Bool {
    let given = argument.utf8
    let count = option.utf8.count
    guard given.starts(with: option.utf8) else { return false }
    if given.count == count { return true }
    return option.hasPrefix("--") && given.dropFirst(count).first == 61
  }

  /// Whether a cluster of short options holds a letter: `f` in `-xf`.
  func hasFlag(_ letter: Character) -> Bool {
    hasOptions
      && arguments.contains {
        $0.utf8.first == 45 && $0.utf8.count < 8 && !$0.hasPrefix("--") && $0.contains(letter)
      }
  }

  // MARK: Words

  private static func split(_ text: Substring) -> [Substring] {
    var words: [Substring] = []
    let bytes = text.utf8
    var start: Substring.Index?
    var quote: UInt8?
    var depth = 0
    var previous: UInt8 = 32
    var next = bytes.startIndex
    while next < bytes.endIndex {
      let index = next
      let byte = bytes[index]
      bytes.formIndex(after: &next)
      defer { previous = previous == 92 && byte == 92 ? 32 : byte }
      if let open = quote {
        if byte == open, previous != 92 || open == 39 { quote = nil }
        continue
      }
      switch byte {
      case 34, 39, 96:
        if previous != 92 { quote = byte }
      case 40 where previous == 36: depth += 1
      case 41 where depth > 0: depth -= 1
      case 9, 32:
        guard depth == 0 else { continue }
        if let first = start { words.append(text[first..<index]) }
        start = nil
        continue
      case 35 where start == nil && depth == 0: return words
      default: break
      }
      start = start ?? index
    }
    if let first = start { words.append(text[first...]) }
    return words
  }
}
