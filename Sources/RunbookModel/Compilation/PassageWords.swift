/// What the words of a guide's passages say beside being steps: conditions, waits and checks.
///
/// Each is found once, for the steps that stand there and for the guide as a whole.
struct PassageWords {
  /// What one passage says.
  struct Said {
    var statement: Conditions.Statement?
    var waits: [Wait] = []
    var verifications: [Verification] = []
    /// Whether it stands in the way of a procedure and not in what is only read.
    let isOnTheWay: Bool
  }

  /// In the order of the guide.
  private(set) var all: [Said] = []
  private var positions: [Int: Int] = [:]

  /// Reads passages.
  ///
  /// `withChecklists`: whether the guide's checklists are its procedure.
  init(_ passages: [Passage], withChecklists: Bool) {
    let read = passages.filter { $0.role != .troubleshooting }
    let statements = Conditions.statements(in: read)
    for (passage, statement) in zip(read, statements) {
      positions[passage.line] = positions[passage.line] ?? all.count
      all.append(
        Said(
          statement: statement, waits: Waits.find(in: passage),
          verifications: Verifications.find(in: passage),
          isOnTheWay: Self.isOnTheWay(passage, withChecklists)))
    }
  }

  /// What the first passage on a line says.
  subscript(line: Int) -> Said { positions[line].map { all[$0] } ?? Said(isOnTheWay: false) }

  private static func isOnTheWay(_ passage: Passage, _ withChecklists: Bool) -> Bool {
    switch passage.role {
    case .procedure, .rollback, .prerequisites: true
    // `Verification checklist` is work; a closing checklist repeats what was done.
    case .checklist:
      withChecklists || passage.section?.words.contains(where: checking.contains) == true
    case .troubleshooting, .background: false
    }
  }

  private static let checking: Set<String> = ["verification", "validation", "verify"]
}
