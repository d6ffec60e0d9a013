import RunbookExecution
import RunbookModel
import Testing

/// What a rollback says was undone was undone, wherever it stopped in between.
struct RollbackTruthTests {
  private func commands(_ sitting: Sitting) -> [String] { sitting.ran.map(\.text) }

  private func isRolledBack(_ sitting: Sitting) -> Bool {
    guard case .rolledBack = sitting.ending else { return false }
    return true
  }

  @Test
  func `what undoes the whole is carried out too, where all before it was in another sitting`()
    async throws
  {
    let guide = """
      # Make it

      ## 1. Make it

      ```sh {rollback="drop"}
      make
      ```

      ## Rollback

      ```sh
      restore
      ```
      """
    let forward = try await Sitting.at(guide, [], plan: .yes)
    let first = try await Sitting.at(
      guide, ["r", "q"], after: forward.journal.record, rollsBack: true)
    #expect(commands(first) == ["drop"])
    #expect(first.outcome("1") == .done)
    let second = try await Sitting.at(
      guide, [], plan: .yes, after: first.journal.record, rollsBack: true)
    #expect(commands(second) == ["restore"])
    #expect(isRolledBack(second))
    #expect(second.outcome("1") == .pending)
  }

  @Test func `what undoes a group is told from what undoes a step of it, in each sitting`()
    async throws
  {
    let guide = """
      # Make it

      <!-- runbook: rollback="drop" rollback="restore" -->
      ## 1. Make it

      1. Make the one:

         <!-- runbook: rollback="drop" -->
         ```sh
         one
         ```
      2. Make the other:

         <!-- runbook: rollback="drop" -->
         ```sh
         other
         ```
      """
    let forward = try await Sitting.at(guide, [], plan: .yes)
    #expect(commands(forward) == ["one", "other"])
    let whole = try await Sitting.at(
      guide, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    var left = commands(whole)
    #expect(left.sorted() == ["drop", "drop", "drop", "restore"])
    var record = forward.journal.record
    while !left.isEmpty {
      let next = try await Sitting.at(guide, ["r", "q"], after: record, rollsBack: true)
      #expect(commands(next) == [left.removeFirst()])
      record = next.journal.record
    }
    let last = try await Sitting.at(guide, [], plan: .yes, after: record, rollsBack: true)
    #expect(last.ran.isEmpty)
    #expect(["1.1", "1.2"].allSatisfy { last.outcome($0) == .pending })
  }

  @Test func `what a command to undo leaves in the shell is there for the next, or that waits`()
    async throws
  {
    for (first, second) in [("D=$(cat where)", #"rm -rf \"$D\"/*"#), ("cd old", "rm -rf ./*")] {
      let guide = """
        # Make it

        <!-- runbook: rollback="\(first)" rollback="\(second)" -->
        ## 1. Make it

        ```sh
        make
        ```
        """
      let forward = try await Sitting.at(guide, [], plan: .yes)
      let half = try await Sitting.at(
        guide, ["r", "q"], after: forward.journal.record, rollsBack: true)
      #expect(commands(half) == [first])
      let back = try await Sitting.at(
        guide, [], plan: .yes, after: half.journal.record, rollsBack: true)
      #expect(back.ran.isEmpty, "\(commands(back))")
      guard case .waiting(.shell(_, let lost, _)) = back.ending else {
        return #expect(Bool(false), "\(back.ending)")
      }
      #expect(lost.step.id == Step.ID("1"))
      let whole = try await Sitting.at(
        guide, ["o"], plan: .yes, after: half.journal.record, rollsBack: true)
      #expect(
        commands(whole) == ["make", first, second.replacing(#"\""#, with: #"""#)])
      #expect(isRolledBack(whole))
    }
  }

  @Test func `what was begun once more and failed is undone from the beginning too`() async throws {
    let guide = """
      # Make it

      <!-- runbook: rollback="drop" rollback="rm \\"$DIR\\"" -->
      ## 1. Make it

      ```sh
      DIR=$(mktemp -d)
      ```

      ```sh
      create
      ```
      """
    let forward = try await Sitting.at(guide, [], plan: .yes)
    let first = try await Sitting.at(
      guide, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    #expect(commands(first) == ["drop"])
    let second = try await Sitting.at(
      guide, ["o", "q"], plan: .yes, exitCodes: [0, 1], after: first.journal.record,
      rollsBack: true)
    #expect(commands(second) == ["DIR=$(mktemp -d)", "create"])
    let third = try await Sitting.at(
      guide, ["q"], plan: .yes, after: second.journal.record, rollsBack: true)
    #expect(commands(third) == ["drop"])
  }

  @Test func `what is gone back to is asked for once more before what it undoes is open`()
    async throws
  {
    let guide = """
      # Make it

      ## 1. Make it

      ```sh
      make
      ```

      ## Rollback

      1. Tell the others
      2. Look:

         ```sh
         look
         ```
      """
    let forward = try await Sitting.at(guide, [], plan: .yes)
    let back = try await Sitting.at(
      guide, ["d", "b", "s", "r"], after: forward.journal.record, rollsBack: true)
    guard case .rolledBack(let undone, let left, _, _) = back.ending else {
      return #expect(Bool(false), "\(back.ending)")
    }
    #expect(back.person.unusedAnswers == 0)
    #expect(undone.isEmpty)
    #expect(left.map(\.id.description) == ["1"])
    #expect(back.outcome("1") == .done)
  }

  @Test func `an optional step that was done is not skipped where its undoing waits`() async throws
  {
    let guide = """
      # Make it

      1. Optionally, warm the cache:

         ```sh {rollback="cool"}
         warm
         ```
      """
    let forward = try await Sitting.at(guide, ["r"])
    #expect(forward.outcome("1") == .done)
    let back = try await Sitting.at(guide, [], after: forward.journal.record, rollsBack: true)
    #expect(back.ran.isEmpty)
    #expect(back.outcome("1") == .done)
    guard case .waiting(.permission) = back.ending else {
      return #expect(Bool(false), "\(back.ending)")
    }
  }
}
