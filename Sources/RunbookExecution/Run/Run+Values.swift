import RunbookModel

extension Run {
  /// What came of asking for another value.
  enum ValueAnswer {
    case given
    /// The value that was there stays.
    case kept
    case quit
  }

  /// Whether a person can give another value for an input here: a part knows what the run around
  /// it knows, which would not hear of another value.
  func canGiveAnew(_ input: Input) -> Bool {
    values[input.name] != nil && (!isPart || plan.values[input.name] == nil)
  }

  /// The inputs that stand in a command, or in what looks at its step, and that can be given anew.
  func changeable(in attempt: CommandAttempt) -> [Input] {
    let owners = [BoundCommand.Owner.step(attempt.step.id), owner(of: attempt.block)]
    let blocks = [attempt.block] + owners.compactMap(\.self).flatMap { probes(of: $0) }
    return changeable(Set(blocks.flatMap(\.inputs)))
  }

  /// The inputs that things to do by hand name or show, and that something still to be done uses.
  mutating func changeable(in leaves: [Step], _ offers: OfferTries) -> [Input] {
    let state = state
    let shown = leaves.flatMap { map.blocks(of: $0.id) }.map { runbook.blocks[$0] } + offers.open
    let names = Set(shown.flatMap(\.inputs))
    let mentioned = runbook.inputs.filter { isMentioned($0, in: leaves) }.map(\.name)
    return changeable(names.union(mentioned)).filter { isNeeded($0, state) }
  }

  private func changeable(_ names: Set<Input.Name>) -> [Input] {
    runbook.inputs.filter { names.contains($0.name) && canGiveAnew($0) }
  }

  /// Asks for another value of one of some inputs.
  ///
  /// - Parameters:
  ///   - inputs: those that can be given anew.
  ///   - name: which of them, as it was typed behind the letter; `nil` to ask where there are several.
  /// - Returns: whether another one was given.
  /// - Throws: as `carryOut`.
  mutating func giveAnew(
    _ inputs: [Input], named name: String?
  ) throws(ExecutionError) -> ValueAnswer {
    let named = name.flatMap { name in
      inputs.first { $0.name.lowercased() == name.lowercased() }
    }
    if let name, named == nil {
      let all = inputs.map(\.name).joined(separator: ", ")
      try person.show(.message("no value of '\(name)' stands in this; there is: \(all)"))
    }
    if let input = named ?? (inputs.count == 1 ? inputs.first : nil) { return try giveAnew(input) }
    switch try ask(.label(inputs.map(\.name))) {
    case .label(let position): return try giveAnew(inputs[position])
    case .option(.quit, _): return .quit
    default: return .kept
    }
  }

  /// Asks for another value of an input, until one is given that can be.
  ///
  /// - Parameters:
  ///   - input: has a value.
  ///   - otherwise: what Return alone does, as the end of a clause.
  /// - Returns: whether another one was given.
  /// - Throws: as `carryOut`.
  mutating func giveAnew(
    _ input: Input, else otherwise: String = "keeps it"
  ) throws(ExecutionError) -> ValueAnswer {
    guard let old = values[input.name] else { return .kept }
    let now = input.isSecret ? "has a value" : "is '\(mask.masked(old))'"
    try person.show(.message("\(input.name) \(now); Return alone \(otherwise)"))
    switch try ask(input, isOptional: true, lacking: [input.name]) {
    case .stop(.quit): return .quit
    case .stop, .planAnew: return .kept
    case .goOn: break
    }
    guard values[input.name] != old else { return .kept }
    try tell(that: input, was: old, state)
    return .given
  }
}
