#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import MarkdownSyntax
import RunbookModel
import Testing

/// The guides in `runbooks/`, which people carry out and which we are therefore sure to read right.
enum OwnGuide: String, CaseIterable, CustomTestStringConvertible {
  case clerk = "clerk-production"
  case localService = "local-service"
  case release
  case recognitionRule = "add-a-recognition-rule"

  var testDescription: String { rawValue }

  /// Reads and compiles the guide as it is in the tree.
  func compiled() throws -> CompiledGuide {
    let path = "runbooks/\(rawValue).md"
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let data = try #require(FileManager.default.contents(atPath: "/\(root)/\(path)"))
    return CompiledGuide(compiling: try SourceText(bytes: Array(data), path: path))
  }
}

extension Runbook {
  /// Each step as `id title`, parents before children.
  func outline(_ part: Step.Part = .main) -> [String] {
    steps.flattened.map(\.step).filter { $0.part == part }.map { "\($0.id) \($0.title)" }
  }

  func step(_ id: String) -> Step? { steps.flattened.first { $0.step.id == Step.ID(id) }?.step }

  /// The scripts of the blocks that may be run on the main path, in order.
  var commands: [GuideBlock] {
    steps.flattened.filter { $0.step.part == .main }
      .flatMap(\.step.actions).compactMap(\.runnableBlock).map { blocks[$0] }
  }
}
