/// What the words of a guide's passages say beside being steps: conditions, waits and checks.
///
/// Each is found once, for the steps that stand there and for the guide as a whole.
struct PassageWords: Sendable {
  /// What one passage says.
  struct Said {
    var statement: Conditions.Statement?
    var waits: [Wait] = []
    var verifications: [Verification] = []
    /// Whether it stands in the way of a procedure and not in what is only read.
    fileprivate(set) var isOnTheWay: Bool
    /// Whether it stands in a checklist.
    fileprivate var isChecked = false
  }

  /// In the order of the guide.
  private(set) var all: [Said] = []
  private var positions: [Int: Int] = [:]

  /// Reads passages.
  init(_ passages: [Passage]) {
    let read = passages.filter { $0.role != .troubleshooting }
    let statements = Conditions.statements(in: read)
    for (passage, statement) in zip(read, statements) {
      positions[passage.line] = positions[passage.line] ?? all.count
      all.append(
        Said(
          statement: statement, waits: Waits.find(in: passage),
          verifications: Verifications.find(in: passage),
          isOnTheWay: Self.isOnTheWay(passage), isChecked: passage.role == .checklist))
    }
  }

  /// Takes the guide's checklists for its procedure.
  mutating func takeChecklists() {
    for index in all.indices where all[index].isChecked { all[index].isOnTheWay = true }
  }

  /// What the first passage on a line says.
  subscript(line: Int) -> Said { positions[line].map { all[$0] } ?? Said(isOnTheWay: false) }

  private static func isOnTheWay(_ passage: Passage) -> Bool {
    switch passage.role {
    case .procedure, .rollback, .prerequisites: true
    // `Verification checklist` is work; a closing checklist repeats what was done.
    case .checklist:
      passage.section?.words.contains(where: checking.contains) == true
    case .troubleshooting, .background: false
    }
  }

  private static let checking: Set<String> = ["verification", "validation", "verify"]
}
