import MarkdownSyntax

/// Reads what a block would give a shell: its script, what must be replaced in it, and where.
struct ScriptReader {
  /// A block's script with its open ends.
  struct Result {
    var needs: [String] = []
    var inputs: [Input.Name] = []
    var slots: [GuideBlock.Slot] = []
    /// Why each of `needs` is one, in their order.
    var reasons: [Reason] = []
    /// Those of `needs` that are also names of settings, so that they may stand in the script
    /// beside their slots.
    var names: Set<String> = []
  }

  /// Variables that blocks before set.
  private var known: Set<String> = []
  /// Whether a block before has set variables that its letters do not show.
  private var setsUnknown = false
  private var orders: ReplacementOrders
  private let names: SettingNames
  private var texts = OrderedTexts()
  private var syntax = SyntaxExample()
  private(set) var table = InputTable()

  init(orders: ReplacementOrders, names: SettingNames) {
    self.orders = orders
    self.names = names
    known = orders.prepared
  }

  /// Reads the next script of the guide.
  ///
  /// - Returns: What the script needs before it can run, and where it goes.
  /// - Complexity: O(*n*) for *n* bytes.
  mutating func read(_ source: ScriptSource) -> Result {
    orders.advance(&texts, to: source.offset)
    let text = source.text
    if orders.examples.contains(source.offset) {
      syntax.addSamples(of: text, lines: source.lines, to: &texts)
    }
    let directed = DirectedInput(source.directive)
    texts.addHere(directed.orders)
    let placeholders = placeholders(in: text, of: source).filter {
      !directed.literals.contains($0.text)
    }
    syntax.remember(text, placeholders)
    var result = Result()
    guard source.use != .shown else { return result }
    if !placeholders.isEmpty {
      let lines = source.lines
      for placeholder in placeholders {
        note(placeholder, in: text, lines: lines, result: &result)
      }
    }
    if source.use == .shell {
      readVariables(
        text, skipping: placeholders.map(\.range), except: directed.literals, of: source,
        into: &result)
    } else {
      known.formUnion(Self.exported(in: source.code))
    }
    return result
  }

  /// Reads a script that need not run, so that what it sets is not there for any other.
  mutating func readAside(_ source: ScriptSource) -> Result {
    let before = (known, setsUnknown)
    defer { (known, setsUnknown) = before }
    return read(source)
  }

  /// The placeholders in a script.
  ///
  /// A version that it makes a tag of is one wherever it stands, here and in what follows; but
  /// not where a heading says that the guide is for that version.
  private mutating func placeholders(
    in text: ShellText, of source: ScriptSource
  ) -> [Placeholder] {
    let known = texts.isEmpty ? source.placeholders : nil
    let spelled = known ?? Placeholder.all(in: text, ordered: texts, names: names)
    let found = SearchedName.adding(to: spelled, in: text, names: names).filter { placeholder in
      placeholder.rule != CreatedVersion.name
        || !orders.headedVersions.contains(String(placeholder.text.drop { $0 == "v" }))
    }
    let created = found.filter {
      $0.rule == CreatedVersion.name && $0.order == nil && CreatedVersion.isDistinct($0.text)
    }
    guard !created.isEmpty else { return found }
    let lines = source.lines
    for version in created {
      texts.add(
        ReplacementOrder(
          version.text, nil, by: version.rule, words: version.text,
          line: lines.line(at: version.range.lowerBound)))
    }
    return Placeholder.all(in: text, ordered: texts, names: names)
  }

  /// Where placeholders that other blocks made inputs stand in a text that nothing runs.
  func knownSlots(in text: String) -> [GuideBlock.Slot] {
    Placeholder.all(in: text, dialect: .values, names: names).compactMap { placeholder in
      table.input(of: placeholder).map { GuideBlock.Slot(range: placeholder.range, input: $0) }
    }
  }

  private mutating func note(
    _ placeholder: Placeholder, in text: ShellText, lines: ScriptLines, result: inout Result
  ) {
    let line = lines.line(at: placeholder.range.lowerBound)
    let reason =
      placeholder.order?.reason ?? Reason(placeholder.rule, words: placeholder.text, line: line)
    let surroundings = PlaceholderSurroundings(of: placeholder.range, in: text)
    let name = table.add(placeholder, surroundings, line: line, because: reason)
    if !result.needs.contains(placeholder.text) {
      result.needs.append(placeholder.text)
      result.reasons.append(reason)
    }
    if names.contains(placeholder.text) { result.names.insert(placeholder.text) }
    if !result.inputs.contains(name) { result.inputs.append(name) }
    result.slots.append(GuideBlock.Slot(range: placeholder.range, input: name))
  }

  private mutating func readVariables(
    _ text: ShellText, skipping ranges: [Range<Int>], except literals: Set<String>,
    of source: ScriptSource, into result: inout Result
  ) {
    let known = ranges.isEmpty ? source.variables : nil
    let variables = known ?? ShellVariables(text, skipping: ranges)
    let unset = variables.readings.filter { reading in
      !setsUnknown && !self.known.contains(reading.name) && !literals.contains(reading.spelling)
    }
    let lines = unset.isEmpty ? nil : source.lines
    for reading in unset {
      guard let lines else { break }
      let line = lines.line(at: reading.range.lowerBound)
      let reason = Reason(UnsetVariable.name, words: reading.spelling, line: line)
      let start = reading.range.lowerBound
      let name = table.add(
        variable: reading.name, line: line,
        isPartOfAddress: start > 2 && text.text(start - 3..<start) == "://", because: reason)
      if !result.needs.contains(reading.spelling) {
        result.needs.append(reading.spelling)
        result.reasons.append(reason)
      }
      if !result.inputs.contains(name) { result.inputs.append(name) }
      // Nobody can give PowerShell a variable of its own from outside.
      if text.dialect == .powerShell, !reading.spelling.hasPrefix("$env:") {
        result.slots.append(GuideBlock.Slot(range: reading.range, input: name))
      }
    }
    self.known.formUnion(variables.set)
    if variables.setsUnknownFrom != nil { setsUnknown = true }
  }

  /// Names that lines of values give to a shell: `export NAME=value`.
  private static func exported(in code: CodeBlock) -> [String] {
    code.lines.compactMap { line in
      let line = line.trimmedStart
      guard line.hasPrefix("export ") else { return nil }
      return String(line.dropFirst(7).prefix { $0 != "=" })
    }
  }
}
