import RunbookExecution
import RunbookModel
import Testing

/// What was done is undone, the newest first.
struct RollbackTests {
  private let guide = """
    # Move the service

    ## 1. Prepare

    ```sh {rollback="undo prepare"}
    prepare
    ```

    ## 2. Switch

    1. Switch the traffic:

       ```sh
       switch
       ```
    2. Announce it:

       <!-- runbook: rollback="undo announce" -->
       ```sh
       announce
       ```

    ### Rollback

    ```sh
    switch back
    ```

    ## 3. Clean up

    ```sh
    clean
    ```

    ## Rollback

    ```sh
    restore
    ```
    """

  private func commands(_ sitting: Sitting) -> [String] { sitting.ran.map(\.text) }

  @Test func `the newest is undone first, and what speaks of the whole last`() async throws {
    let forward = try await Sitting.at(guide, [], plan: .yes)
    guard case .complete = forward.ending else {
      return #expect(Bool(false), "\(forward.ending)")
    }
    let back = try await Sitting.at(
      guide, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    #expect(commands(back) == ["undo announce", "switch back", "undo prepare", "restore"])
    guard case .rolledBack(let undone, _, let leaving, let covered) = back.ending else {
      return #expect(Bool(false), "\(back.ending)")
    }
    #expect(undone.map(\.id.description) == ["2.2", "2.1", "1", "3"])
    #expect(leaving.isEmpty)
    // What a command or a part of the section undid is not named.
    #expect(covered.map(\.part.title) == ["Rollback"])
    #expect(covered.flatMap(\.steps).map(\.id.description) == ["3"])
    #expect(["1", "2.1", "2.2", "3"].allSatisfy { back.outcome($0) == .pending })
    let again = try await Sitting.at(
      guide, [], plan: .yes, after: back.journal.record, rollsBack: true)
    #expect(again.ran.isEmpty)
  }

  @Test func `what was not reached is not undone`() async throws {
    let forward = try await Sitting.at(guide, [], plan: .yes, exitCodes: [0, 1])
    let back = try await Sitting.at(
      guide, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    // The switch failed half-way, so it is undone too.
    #expect(commands(back) == ["switch back", "undo prepare", "restore"])
  }

  @Test func `a walk that stops goes on with what is left`() async throws {
    let forward = try await Sitting.at(guide, [], plan: .yes)
    let first = try await Sitting.at(
      guide, ["r", "q"], after: forward.journal.record, rollsBack: true)
    guard case .quit = first.ending else { return #expect(Bool(false), "\(first.ending)") }
    #expect(commands(first) == ["undo announce"])
    let second = try await Sitting.at(
      guide, [], plan: .yes, after: first.journal.record, rollsBack: true)
    #expect(commands(second) == ["switch back", "undo prepare", "restore"])
  }

  @Test func `what is done again can be undone again`() async throws {
    let forward = try await Sitting.at(guide, [], plan: .yes)
    let back = try await Sitting.at(
      guide, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    let again = try await Sitting.at(guide, [], plan: .yes, after: back.journal.record)
    #expect(commands(again) == ["prepare", "switch", "announce", "clean"])
    let last = try await Sitting.at(
      guide, [], plan: .yes, after: again.journal.record, rollsBack: true)
    #expect(commands(last).count == 4)
  }

  @Test func `what the guide does not say how to undo is named`() async throws {
    let text =
      "# A\n\n## Steps\n\n1. Build it:\n\n   ```sh\n   make\n   ```\n2. Ship it:\n\n   "
      + "<!-- runbook: rollback=\"unship\" -->\n   ```sh\n   ship\n   ```\n"
    let forward = try await Sitting.at(text, [], plan: .yes)
    let back = try await Sitting.at(
      text, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    guard case .rolledBack(_, _, let leaving, _) = back.ending else {
      return #expect(Bool(false), "\(back.ending)")
    }
    #expect(leaving.map(\.id.description) == ["1"])
    #expect(back.outcome("1") == .done)
  }

  @Test func `after a failure, rolling back is one of the answers`() async throws {
    let sitting = try await Sitting.at(guide, ["r", "r", "u", "r", "r", "r"], exitCodes: [0, 1])
    #expect(commands(sitting) == ["prepare", "switch", "switch back", "undo prepare", "restore"])
    guard case .rolledBack = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
  }

  private static let whole = """
    # Make it

    ## 1. Make it

    ```sh
    export PLACE=/srv/made
    ```

    ## 2. Use it

    ```sh
    touch "$PLACE"
    ```

    ## Rollback

    If you leave half-way, remove what is left:

    ```sh
    rm -r "$PLACE"
    ```
    """

  @Test func `what only names the case of leaving is undone without a question too`() async throws {
    let text = Self.whole.replacing("\"$PLACE\"", with: "file.txt")
    let forward = try await Sitting.at(text, [], plan: .yes)
    let back = try await Sitting.at(
      text, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    #expect(commands(back) == ["rm -r file.txt"])
    #expect(back.outcome("2") == .pending)
  }

  @Test func `a case of its own in a rollback part does not run unasked`() async throws {
    let text = Self.whole.replacing("\"$PLACE\"", with: "file.txt")
      .replacing("If you leave half-way", with: "If you stop the database by hand")
    let forward = try await Sitting.at(text, [], plan: .yes)
    let back = try await Sitting.at(
      text, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    #expect(back.ran.isEmpty)
    #expect(back.outcome("2") == .done)
  }

  @Test func `what is left out is not undone, and is offered again`() async throws {
    let text = Self.whole.replacing("\"$PLACE\"", with: "file.txt")
    let forward = try await Sitting.at(text, [], plan: .yes)
    let back = try await Sitting.at(
      text, ["s not today"], after: forward.journal.record, rollsBack: true)
    guard case .rolledBack(let undone, let left, _, _) = back.ending else {
      return #expect(Bool(false), "\(back.ending)")
    }
    #expect(undone.isEmpty)
    #expect(left.map(\.id.description) == ["2", "1"])
    #expect(back.outcome("1") == .done)
    let again = try await Sitting.at(
      text, ["r"], after: back.journal.record, rollsBack: true)
    #expect(commands(again) == ["rm -r file.txt"])
    #expect(again.outcome("1") == .pending)
  }

  @Test func `the step that sets what an undoing needs runs once more, and stays to be undone`()
    async throws
  {
    let forward = try await Sitting.at(Self.whole, [], plan: .yes)
    let stopped = try await Sitting.at(
      Self.whole, ["o", "r", "q"], after: forward.journal.record, rollsBack: true)
    #expect(commands(stopped) == ["export PLACE=/srv/made"])
    #expect(stopped.outcome("1") == .done)
    let back = try await Sitting.at(
      Self.whole, ["o", "r", "r"], after: stopped.journal.record, rollsBack: true)
    #expect(commands(back) == ["export PLACE=/srv/made", "rm -r \"$PLACE\""])
    #expect(back.outcome("1") == .pending)
  }

  @Test func `without a person, that step runs once more only where it is named`() async throws {
    let forward = try await Sitting.at(Self.whole, [], plan: .yes)
    let stopped = try await Sitting.at(
      Self.whole, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    guard case .waiting(.shell) = stopped.ending else {
      return #expect(Bool(false), "\(stopped.ending)")
    }
    #expect(stopped.ran.isEmpty)
    var plan = RunPlan.yes
    plan.retry = [Step.ID("1")]
    let back = try await Sitting.at(
      Self.whole, [], plan: plan, after: stopped.journal.record, rollsBack: true)
    #expect(commands(back) == ["export PLACE=/srv/made", "rm -r \"$PLACE\""])
  }

  private static let setting = """
    # Make it

    ## 1. Make it

    ```sh {rollback="unmake"}
    export PLACE=/srv/made
    ```

    ## 2. Fill it

    ```sh {rollback="empty"}
    fill
    ```

    ## 3. Use it

    ```sh {rollback="leave"}
    use "$PLACE"
    ```

    ## 4. Look at it
    """

  @Test func `what ran once more for what it sets keeps its place in the order of undoing`()
    async throws
  {
    let first = try await Sitting.at(Self.setting, ["r", "r", "q"])
    let second = try await Sitting.at(
      Self.setting, ["o", "r", "r", "q"], after: first.journal.record)
    #expect(commands(second) == ["export PLACE=/srv/made", "use \"$PLACE\""])
    #expect(second.outcome("1") == .done)
    let back = try await Sitting.at(
      Self.setting, [], plan: .yes, after: second.journal.record, rollsBack: true)
    #expect(commands(back) == ["leave", "empty", "unmake"])
  }

  @Test func `what was undone before the step that sets something ran once more is asked about`()
    async throws
  {
    let text = Self.whole.replacing(
      "If you leave half-way, remove what is left:\n\n```sh\nrm -r \"$PLACE\"\n```",
      with: "1. Remove one:\n\n   ```sh\n   rm one\n   ```\n2. Remove the rest:\n\n"
        + "   ```sh\n   rm -r \"$PLACE\"\n   ```\n")
    let forward = try await Sitting.at(text, [], plan: .yes)
    let first = try await Sitting.at(
      text, ["r", "o", "r", "q"], after: forward.journal.record, rollsBack: true)
    #expect(commands(first) == ["rm one", "export PLACE=/srv/made"])
    let second = try await Sitting.at(
      text, ["n", "o", "r", "n", "r"], after: first.journal.record, rollsBack: true)
    #expect(commands(second) == ["export PLACE=/srv/made", "rm -r \"$PLACE\""])
  }
}
