/// Commands that are typed inside what an earlier command opened hold the block.
///
/// ````markdown
/// ```bash
/// ssh web@db.internal
/// sudo systemctl restart postgresql
/// ```
/// ````
///
/// The second line is meant for the other machine. Run whole, it would wait for the first to end
/// and then act here. So it is with `docker exec -it web bash`, `sudo su - postgres`, `psql` with
/// statements under it, `tmux`, `nix-shell`. Alone, or as the last command, such a line opens for
/// the reader what it is to open and is not held; with a command behind it (`ssh host uptime`) it
/// returns.
struct TypedInside: HoldRule {
  static let name: RuleName = "typed-inside"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    if let line = script.otherPrompt,
      let command = script.commands.last(where: { $0.number < line })
    {
      return script.by(command, .forever)
    }
    for (command, next) in zip(script.commands, script.commands.dropFirst())
    where command.waitsForTyping {
      // `ssh one` and `ssh two` are two ways in, and nothing is typed inside.
      if next.line.programName == command.line.programName { continue }
      return script.by(command, .forever)
    }
    return nil
  }
}
