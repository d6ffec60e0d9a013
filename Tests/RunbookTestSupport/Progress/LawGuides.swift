#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Guides over which the laws of the progress document are held.
package struct LawGuides: Sendable, CustomStringConvertible {
  package let description: String
  /// Each with the words that name it.
  package let guides: [(name: String, text: String)]

  /// Each fixture, each nasty guide, and some hundred more that were generated or mutated.
  package static let all: [LawGuides] = few + generated(15, in: 2) + mutated(30, in: 3)

  /// The same with fewer that were made up, for laws that take long.
  package static let some: [LawGuides] = few + generated(5, in: 1) + mutated(8, in: 2)

  /// The guides in the folder that `RUNBOOK_GUIDES` names: those that people have, to hold the laws
  /// over too.
  package static let given: [(name: String, text: String)] = {
    guard let folder = ProcessInfo.processInfo.environment["RUNBOOK_GUIDES"],
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)")
        .map { (name, String(decoding: $0, as: UTF8.self)) }
    }
  }()

  /// Guides that somebody wrote to be carried out.
  package static let real = [
    LawGuides(description: "given guides", guides: given),
    LawGuides(description: "fixtures", guides: Fixture.all.map { ($0.name, $0.text) }),
  ]

  private static let few =
    real + [LawGuides(description: "nasty guides", guides: NastyGuides.all)]

  private static func generated(_ count: Int, in parts: Int) -> [LawGuides] {
    (0..<parts).map { part in
      LawGuides(
        description: "generated \(part)",
        guides: (part * count..<(part + 1) * count).map { seed in
          ("seed \(seed)", GeneratedGuides.guide(seed: seed))
        })
    }
  }

  private static func mutated(_ count: Int, in parts: Int) -> [LawGuides] {
    (0..<parts).map { part in
      LawGuides(
        description: "mutated \(part)",
        guides: (part * count..<(part + 1) * count).map { seed in
          ("seed \(seed)", Mutations.guide(seed: seed))
        })
    }
  }
}
