#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import MarkdownSyntax
import Testing

/// A Markdown file of this repository, named by its path from the root.
struct ProjectDocument: CustomTestStringConvertible {
  let path: String

  var testDescription: String { path }

  /// All that people are meant to read: the README, the documentation, our own guides.
  static let all: [ProjectDocument] =
    [ProjectDocument(path: "README.md"), ProjectDocument(path: "CHANGELOG.md")]
    + ["docs", "docs/rules", "runbooks"].flatMap { folder in
      let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
      return (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
        .map { ProjectDocument(path: "\(folder)/\($0)") }
    }

  func parsed() throws -> MarkdownDocument {
    let data = try #require(FileManager.default.contents(atPath: "\(Self.root)/\(path)"))
    return MarkdownDocument(parsing: try SourceText(bytes: Array(data), path: path))
  }

  /// The file's text; `nil` where there is no such file.
  var text: String? {
    FileManager.default.contents(atPath: "\(Self.root)/\(path)")
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The paths of all files under a folder, at any depth, in order.
  static func files(under folder: String) -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
    return paths.sorted().map { "\(folder)/\($0)" }
  }

  /// Whether `RUNBOOK_REWRITE` asks to write what is compared, for the diff to be reviewed.
  static var isRewriting: Bool { ProcessInfo.processInfo.environment["RUNBOOK_REWRITE"] != nil }

  /// Writes the file anew.
  func write(_ bytes: [UInt8]) throws {
    let place = URL(filePath: "\(Self.root)/\(path)")
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  /// Where the file is on this machine.
  var absolutePath: String { "\(Self.root)/\(path)" }

  /// Whether a path, read from this file's folder, names something that is there.
  func reaches(_ relative: String) -> Bool {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return FileManager.default.fileExists(atPath: "\(Self.root)/\(folder)/\(relative)")
  }

  private static let root =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
}

extension [MarkdownBlock] {
  /// Every block, the ones inside others included, in the order of the text.
  var withDescendants: [MarkdownBlock] { flatMap { [$0] + $0.children.withDescendants } }
}
