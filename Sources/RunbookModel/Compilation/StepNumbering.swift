/// Gives each step its id: the guide's own numbers where it has them, positions elsewhere.
struct StepNumbering {
  private var used: Set<String> = []

  /// The ids of a tree of steps, in the same shape.
  struct Node {
    let id: Step.ID
    let children: [Node]
  }

  mutating func number(_ steps: [DraftStep]) -> [Node] {
    number(steps, under: "")
  }

  private mutating func number(_ steps: [DraftStep], under prefix: String) -> [Node] {
    let explicit = steps.map { own($0, under: prefix) }
    // What the guide numbers itself keeps its number, so those are taken first.
    var ids: [String?] = explicit.map { id in
      guard let id, used.insert(id).inserted else { return nil }
      return id
    }
    // So do the parts of groups without a number, before positions are given away.
    var parts: [Int: [Node]] = [:]
    for index in steps.indices where ids[index] == nil {
      guard isTransparent(steps[index], prefix: prefix) else { continue }
      ids[index] = unique(Self.slug(steps[index].title.words))
      parts[index] = number(steps[index].children, under: prefix)
    }
    var position = 0
    let lastNumbered = ids.lastIndex { $0 != nil } ?? -1
    for index in steps.indices {
      if let id = parts[index]?.last?.id.description ?? ids[index] {
        position = Self.lastNumber(of: id) ?? position
        continue
      }
      if steps[index].title.number == nil, index < lastNumbered {
        // A number would stand out of order before the author's own.
        ids[index] = letter(under: prefix)
        continue
      }
      position += 1
      var id = prefix + String(position)
      while used.contains(id) {
        position += 1
        id = prefix + String(position)
      }
      used.insert(id)
      ids[index] = id
    }
    return steps.indices.map { index in
      let own = ids[index] ?? unique("step")
      let isNumber = own.first?.isNumber == true || own.count == 1
      let children =
        parts[index] ?? number(steps[index].children, under: isNumber ? own + "." : prefix)
      return Node(id: Step.ID(own), children: children)
    }
  }

  /// The id that the step's own number gives; items of lazy lists (`1.` `1.`) have none.
  private func own(_ step: DraftStep, under prefix: String) -> String? {
    guard let number = step.title.number else { return nil }
    let text = number.map(String.init).joined(separator: ".")
    return number.count > 1 && (text + ".").hasPrefix(prefix) ? text : prefix + text
  }

  /// A group without a number of its own whose parts are numbered: they keep their numbers.
  private func isTransparent(_ step: DraftStep, prefix: String) -> Bool {
    prefix.isEmpty && step.title.number == nil && step.anchor.kind == .heading
      && !step.children.isEmpty
      && step.children.allSatisfy { $0.title.number != nil && $0.anchor.kind == .heading }
      && step.children.allSatisfy { own($0, under: "").map { !used.contains($0) } == true }
  }

  /// The first of `A`, `B`, … that is free; after `Z`, `Z-2` and so on.
  private mutating func letter(under prefix: String) -> String {
    for scalar in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      let id = prefix + String(UnicodeScalar(scalar))
      if used.insert(id).inserted { return id }
    }
    return unique(prefix + "Z")
  }

  private mutating func unique(_ wanted: String) -> String {
    var id = wanted
    var count = 2
    while !used.insert(id).inserted {
      id = "\(wanted)-\(count)"
      count += 1
    }
    return id
  }

  private static func lastNumber(of id: String) -> Int? {
    id.split(separator: ".").last.flatMap { Int($0) }
  }

  private static func slug(_ words: [String]) -> String {
    let letters = words.joined(separator: "-").lowercased().filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
    }
    guard letters.first?.isLetter == true else { return "steps" + letters }
    return isReserved(letters) ? "steps-" + letters : letters
  }

  /// `p1`, `c1` and `choice-1` are ids of prerequisites, checklist items and choices.
  private static func isReserved(_ id: String) -> Bool {
    ["p", "c", "choice-"].contains { kind in
      id.hasPrefix(kind) && id.count > kind.count && id.dropFirst(kind.count).allSatisfy(\.isNumber)
    }
  }
}
