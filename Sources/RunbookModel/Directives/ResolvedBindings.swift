package import MarkdownSyntax

/// What a bindings file says of the steps of one guide, and what of it finds no step there.
package struct ResolvedBindings: Sendable {
  package let text: SourceText
  /// In the order of the bindings file.
  package private(set) var diagnostics: [Diagnostic]
  /// What is said of each step, and of the guide as a whole.
  private(set) var said: [Step.ID: Directive] = [:]
  private(set) var everywhere = Directive.none

  init(_ bindings: Bindings, in runbook: Runbook, of guide: String) {
    text = bindings.text
    diagnostics = bindings.faults
    let targets = BindingTargets(runbook)
    for section in bindings.sections {
      switch targets.target(of: section.title) {
      case .step(let id): bind(section, to: targets[id])
      case .guide: everywhere = section.directive.over(everywhere)
      case let other: report(other, section, targets, guide)
      }
    }
    diagnostics.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A table of directives with what is said here added.
  func added(to table: DirectiveTable, _ runbook: Runbook) -> DirectiveTable {
    var table = table
    table.bindEverywhere(everywhere)
    let blocks = Dictionary(grouping: runbook.blocks.filter { $0.step != nil }, by: \.step)
    for (_, step) in runbook.steps.flattened {
      guard let directive = said[step.id] else { continue }
      table.bind(
        directive, toStepAt: step.anchor.range.lowerBound,
        blocks: (blocks[step.id] ?? []).map(\.range.lowerBound))
    }
    return table
  }

  private mutating func bind(_ section: Bindings.Section, to step: Step?) {
    guard let step else { return }
    if !step.isLeaf, let key = section.directive.keyOfLeaves {
      let parts = step.steps.map { "'\($0.id)'" }.joined(separator: ", ")
      report(
        "'\(key.rawValue)' is for a single step, and \(step.id) has steps in it: bind \(parts)",
        section)
    }
    if said[step.id] != nil {
      report("\(step.id) \(step.title) is bound twice; put both under one heading", section)
    }
    said[step.id] = section.directive.over(said[step.id] ?? .none)
  }

  private mutating func report(
    _ target: BindingTargets.Target, _ section: Bindings.Section, _ targets: BindingTargets,
    _ guide: String
  ) {
    func list(_ ids: [Step.ID]) -> String {
      ids.map { "'\($0) \(targets[$0]?.title ?? "")'" }.joined(separator: ", ")
    }
    switch target {
    case .several(let ids):
      report("'\(section.title)' is the title of several steps; write one of \(list(ids))", section)
    case .renamed(let id, let title, let titled):
      let other = titled.map { "; the title is now that of \($0)" } ?? ""
      report("'\(section.title)' finds no step: \(id) is '\(title)'\(other)", section)
    case .none(let near):
      let hint = near.isEmpty ? "" : "; near are \(list(near))"
      report("'\(section.title)' finds no step in '\(guide)'\(hint)", section)
    case .step, .guide: break
    }
  }

  private mutating func report(_ message: String, _ section: Bindings.Section) {
    diagnostics.append(Diagnostic("binding", .error, message, at: section.range))
  }
}

extension Directive {
  /// A key that is said here and speaks of a single step that has no steps in it.
  var keyOfLeaves: DirectiveKey? {
    statements.map(\.key).first { [.run, .verify, .until, .expect].contains($0) }
  }
}
