import RunbookModel
import RunbookReporting
import SystemCalls

/// The folder beside a progress document that holds what was attached to its steps:
/// `deploy.evidence` beside `deploy.progress.md`.
///
/// Names in it are made here from letters, digits, dots and dashes, so nothing that is called
/// oddly gets out of it.
struct EvidenceFolder {
  /// The largest file that is copied, in bytes.
  static let largestFile = 5 << 20
  /// How much the folder takes in all, in bytes.
  static let largestFolder = 50 << 20
  /// How many bytes of pictures a report holds.
  private static let largestReport = 32 << 20

  /// The progress document's folder.
  private let parent: String
  private let name: String
  private var path: String { FilePath.join(parent, name) }

  /// The folder for what is attached in the progress document at `progress`; `-` stands for a
  /// document in the working directory.
  init(beside progress: String) {
    let document = progress == "-" ? "-" : DurableFile(progress).resolvedPath
    parent = FilePath.folder(of: document)
    let file = FilePath.name(of: document)
    let ending = [".progress.md", ".md"].first(where: file.hasSuffix) ?? ""
    name = file.dropLast(ending.count) + ".evidence"
  }

  // MARK: Keeping

  /// Takes in a file, and says by which path from the progress document's folder a record names it.
  ///
  /// A file up to `largestFile` is copied. A larger one is named where it is, if that is in the
  /// document's folder or below. An address of a page is taken as it is.
  ///
  /// - Throws: `CommandFailure` where the file cannot be read or kept.
  func keep(_ source: String, for id: Step.ID) throws(CommandFailure) -> String {
    if Self.isAddress(source) { return source }
    let file = DurableFile(source)
    guard let size = file.size else {
      let clause =
        !file.exists
        ? "the evidence '\(source)' does not exist; give the path of a file, or the \(Self.address)"
        : "the evidence '\(source)' is no file; give the path of a file, or the \(Self.address)"
      throw CommandFailure(clause, exitCode: .unreadable)
    }
    if let inside = pathInside(file), size > Self.largestFile || isKept(inside) {
      if size > Self.largestFile {
        CommandFailure.note(
          "'\(source)' has \(Self.words(size)), more than the \(Self.words(Self.largestFile)) that "
            + "are copied; the record names it where it is")
      }
      return inside
    }
    guard size <= Self.largestFile else {
      throw CommandFailure(
        "the evidence '\(source)' has \(Self.words(size)), and at most "
          + "\(Self.words(Self.largestFile)) are copied; put it where others find it and give "
          + "the \(Self.address)", exitCode: .unreadable)
    }
    let name = Self.name(of: FilePath.name(of: source), for: id)
    do throws(SystemCallError) {
      if let kept = try copy(file.read(), as: name) { return kept }
    } catch {
      throw CommandFailure("the evidence '\(source)' is not kept: \(error)", exitCode: .unwritable)
    }
    throw CommandFailure(
      "the evidence '\(source)' is not kept: '\(path)' takes \(Self.words(Self.largestFolder)) in "
        + "all; put it where others find it and give the \(Self.address)", exitCode: .unwritable)
  }

  /// What is taken in place of a file.
  private static let address = "address of its page (https:// or http://)"

  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }

  /// The path of a file from the document's folder, where it lies there or below.
  private func pathInside(_ file: DurableFile) -> String? {
    let here = ProcessContext.currentDirectory
    let folder = FilePath.absolute(DurableFile(parent).resolvedPath, from: here)
    let target = FilePath.absolute(file.resolvedPath, from: here)
    let path = FilePath.relative(target, to: folder)
    return path == "." || path == ".." || path.hasPrefix("../") ? nil : path
  }

  private func isKept(_ inside: String) -> Bool { FilePath.folder(of: inside) == name }

  /// Writes the bytes under a name that nothing else has; the same bytes are kept once.
  ///
  /// - Returns: `nil` where the folder is full.
  private func copy(_ bytes: [UInt8], as wanted: String) throws(SystemCallError) -> String? {
    try FilePath.makeFolder(path)
    let used = try FilePath.names(inFolder: path)
      .reduce(0) { $0 + (DurableFile(FilePath.join(path, $1)).size ?? 0) }
    for number in 1...1_000 {
      let file = Self.numbered(wanted, number)
      let target = DurableFile(FilePath.join(path, file))
      if target.exists {
        let isSame = target.size == bytes.count && (try? target.read()) == bytes
        guard isSame else { continue }
      } else {
        guard used + bytes.count <= Self.largestFolder else { return nil }
        try target.create(with: bytes)
      }
      return "\(name)/\(file)"
    }
    return nil
  }

  // MARK: Names

  /// `1.2-shot.png`: the step's id and the file's name, as far as they are harmless.
  private static func name(of file: String, for id: Step.ID) -> String {
    let dot = file.lastIndex(of: ".").flatMap { $0 == file.startIndex ? nil : $0 }
    let stem = harmless(dot.map { String(file[..<$0]) } ?? file, longest: 60)
    let ending = dot.map { harmless(String(file[$0...].dropFirst()), longest: 10) } ?? ""
    let start = harmless(id.description, longest: 30)
    let words = [start, stem].filter { !$0.isEmpty }.joined(separator: "-")
    return (words.isEmpty ? "evidence" : words) + (ending.isEmpty ? "" : ".\(ending)")
  }

  /// Letters, digits, dots between them, and dashes for everything else.
  private static func harmless(_ text: String, longest: Int) -> String {
    var result = ""
    for character in text {
      let isKept = character.isASCII && (character.isLetter || character.isNumber)
      if isKept || ("._".contains(character) && result.last?.isASCIIWord == true) {
        result.append(character)
      } else if result.last?.isASCIIWord == true {
        result += "-"
      }
    }
    result = String(result.prefix(longest))
    while let last = result.last, !last.isASCIIWord { result.removeLast() }
    return result
  }

  private static func numbered(_ name: String, _ number: Int) -> String {
    guard number > 1 else { return name }
    guard let dot = name.lastIndex(of: ".") else { return "\(name)-\(number)" }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }

  private static func words(_ size: Int) -> String {
    size < 1 << 20 ? "\((size + 1023) >> 10) KiB" : "\((size + 1 << 20 - 1) >> 20) MiB"
  }

  // MARK: Showing

  /// The pictures among a report's evidence.
  ///
  /// A record may come from anybody, so only files in the document's folder or below are read,
  /// however its links lead, and of these only what begins as a picture does. What cannot be shown
  /// is told of.
  func pictures(in report: RunReport) -> [String: Picture] {
    var pictures: [String: Picture] = [:]
    var room = Self.largestReport
    for path in report.picturePaths {
      let file = DurableFile(FilePath.join(parent, path))
      guard let size = file.size, size <= min(room, Self.largestFile), pathInside(file) != nil,
        let picture = (try? file.read()).flatMap(Picture.init)
      else {
        CommandFailure.note("the page names '\(path)' and does not show it: \(why(file, room))")
        continue
      }
      room -= size
      pictures[path] = picture
    }
    return pictures
  }

  private func why(_ file: DurableFile, _ room: Int) -> String {
    guard let size = file.size else { return "there is no such file" }
    if pathInside(file) == nil { return "it leads out of the document's folder" }
    if size > Self.largestFile { return "it has more than \(Self.words(Self.largestFile))" }
    if size > room { return "the page has no more room" }
    return "it is no picture"
  }
}

extension Character {
  fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}
