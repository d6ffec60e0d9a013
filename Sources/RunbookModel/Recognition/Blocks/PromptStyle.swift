/// Which prompts the lines of one block begin with.
struct PromptStyle {
  /// Whether `# ` is a prompt too, where commands stand behind it.
  let takesRoot: Bool
  private let owners: Set<Prompt.Owner>

  /// `nil` where no prompt shows.
  init?(_ lines: [String], isTerminal: Bool, hasLanguage: Bool) {
    let filled = lines.filter { !$0.trimmed.isEmpty }
    let prompts = filled.map { Prompt.command(in: $0.trimmedStart) }
    guard let first = prompts.first else { return nil }
    takesRoot = isTerminal || !hasLanguage
    if prompts.contains(where: { $0?.owner == .user }) {
      owners = [.user]
      return
    }
    guard let owner = first?.owner else { return nil }
    let bare = zip(filled, prompts).filter { $0.1?.owner != owner }.map(\.0)
    let asked = prompts.compactMap { $0 }.filter { $0.owner == owner }
    let likeness = asked.map { CommandLine($0.command).likeness() }.min() ?? .none
    switch owner {
    case .root:
      let least: CommandLine.Likeness = !isTerminal ? .certain : bare.isEmpty ? .possible : .likely
      guard takesRoot, likeness >= least else { return nil }
      guard bare.isEmpty || isTerminal && bare.allSatisfy(Self.isPrinted) else { return nil }
    case .percent:
      guard likeness >= .possible else { return nil }
    case .angle:
      guard bare.isEmpty, likeness >= .possible else { return nil }
    case .user: return nil
    }
    owners = [owner]
  }

  private static func isPrinted(_ line: String) -> Bool { CommandLine(line).likeness() < .likely }

  /// The command behind the prompt of a line.
  func command(in line: Substring) -> Substring? {
    guard let (owner, command) = Prompt.command(in: line) else { return nil }
    if owners.contains(owner) { return command }
    // Among lines with `$ `, root's prompt is one where a command stands behind it.
    return owner == .root && takesRoot && CommandLine(command).likeness() == .certain
      ? command : nil
  }
}
