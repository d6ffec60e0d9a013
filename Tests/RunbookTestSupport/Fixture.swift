import MarkdownSyntax
package import RunbookModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A whole guide that tests read from the package, with the golden files beside it.
package struct Fixture: Sendable, CustomStringConvertible {
  /// The folder's name, or the guide's for one of `runbooks/`.
  package let name: String
  /// Where the guide is, from the package's root.
  package let path: String
  package let text: String

  package var description: String { name }

  /// The guide as it is understood.
  package var guide: CompiledGuide { CompiledGuide(compiling: SourceText(text, path: path)) }

  /// Every guide of `runbooks/`, then every folder of `Tests/Fixtures/`.
  package static let all: [Fixture] = own + shapes

  /// The guides that the project uses itself.
  package static let own: [Fixture] = names(in: "runbooks").filter { $0.hasSuffix(".md") }
    .compactMap { read(String($0.dropLast(3)), at: "runbooks/" + $0) }

  /// Short guides of many shapes.
  package static let shapes: [Fixture] = names(in: folder)
    .compactMap { read($0, at: "\(folder)/\($0)/guide.md") }

  /// The guide that matters most.
  ///
  /// - Returns: An empty guide where the file is missing, so that its tests fail and not trap.
  package static var clerk: Fixture {
    own.first { $0.name == "clerk-production" }
      ?? Fixture(name: "clerk-production", path: "runbooks/clerk-production.md", text: "")
  }

  // MARK: Golden files

  /// Whether golden files are written anew instead of compared; the diff is then reviewed.
  package static let rewritesGoldenFiles =
    ProcessInfo.processInfo.environment["RUNBOOK_REWRITE"] == "1"

  /// The text of a golden file of this guide, after it was written anew where that is asked for.
  ///
  /// - Parameters:
  ///   - file: The file's name, such as `runbook.json`.
  ///   - actual: What the program makes of the guide now.
  /// - Returns: `nil` where there is no such file.
  /// - Throws: What the file system says when the file cannot be written.
  package func golden(_ file: String, rewritingWith actual: String) throws -> String? {
    let place = "\(Self.folder)/\(name)/\(file)"
    if Self.rewritesGoldenFiles { try Self.write(actual, to: place) }
    return Self.text(at: place)
  }

  // MARK: Files of the package

  /// The text of a file, its path given from the package's root.
  package static func text(at path: String) -> String? {
    guard let data = FileManager.default.contents(atPath: root + path) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// Writes a file of the package, its folder included.
  ///
  /// - Throws: What the file system says.
  package static func write(_ text: String, to path: String) throws {
    let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    try FileManager.default.createDirectory(
      atPath: root + folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: root + path))
  }

  private static let folder = "Tests/Fixtures"

  /// The package's root with a closing slash: three folders above this file.
  private static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return parts.joined(separator: "/") + "/"
  }()

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root + folder)) ?? []).sorted()
  }

  private static func read(_ name: String, at path: String) -> Fixture? {
    text(at: path).map { Fixture(name: name, path: path, text: $0) }
  }
}
