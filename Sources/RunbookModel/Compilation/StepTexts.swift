import MarkdownSyntax

/// The words in steps beside their titles, for comparing with checklist items.
struct StepTexts {
  /// For each step, stems of its own texts.
  let stems: [Step.ID: Set<String>]
  /// For each step, stems of the words with which its sentences begin, which are what it orders.
  let deeds: [Step.ID: Set<String>]
  /// For each step, the variables to which its blocks give values.
  let variables: [Step.ID: Set<String>]

  init(of steps: [ReadStep], blocks: [GuideBlock]) {
    var stems: [Step.ID: Set<String>] = [:]
    var deeds: [Step.ID: Set<String>] = [:]
    for step in steps where !step.texts.isEmpty {
      stems[step.id] = step.texts.reduce(into: []) { stems, prose in
        for sentence in prose.sentences {
          ChecklistLinker.insertStems(of: sentence.words, into: &stems)
        }
      }
    }
    for step in steps where !step.texts.isEmpty {
      let firsts = step.texts.flatMap(\.sentences).compactMap { sentence in
        sentence.words.first { !Lexicon.orderLeadIns.contains($0) }
      }
      deeds[step.id] = Set(firsts.map(Words.stem))
    }
    var variables: [Step.ID: Set<String>] = [:]
    for block in blocks where block.isRunnable || block.kind == .environment {
      guard let step = block.step else { continue }
      variables[step, default: []].formUnion(block.code.lines.flatMap(Self.assignedNames))
    }
    self.stems = stems
    self.deeds = deeds
    self.variables = variables
  }

  /// `NAME` of each `NAME=value` in a line.
  private static func assignedNames(in line: String) -> [String] {
    line.split { $0 == " " || $0 == "\t" }.compactMap { (word: Substring) -> String? in
      guard let sign = word.firstIndex(of: "="), sign != word.startIndex else { return nil }
      let name = word[..<sign]
      return name.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
        ? String(name) : nil
    }
  }
}
