/// Package managers of two kinds of system in one block hold it.
///
/// `apt install jq` and `brew install jq`: no machine has both. `apt` and `apt-get` are of one
/// kind, and so are `yum` and `dnf`.
struct TwoPackageManagers: HoldRule {
  static let name: RuleName = "two-package-managers"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    guard script.commands.count > 1 else { return nil }
    var kind: String?
    for command in script.commands {
      guard let stage = command.stages.first(where: { Self.installs($0) }),
        let other = Programs.packageManagers[stage.programName]
      else { continue }
      if let first = kind, first != other { return script.by(command, .alternatives) }
      kind = other
    }
    return nil
  }

  private static func installs(_ line: CommandLine) -> Bool {
    line.arguments.contains(where: orders.contains)
  }

  private static let orders: [Substring] = ["install", "add", "upgrade", "-S", "-Syu"]
}
