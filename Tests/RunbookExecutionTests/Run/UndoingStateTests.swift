import RunbookExecution
import RunbookModel
import Testing

/// What undoes a step finds what that step has left in the shell, or does not run.
struct UndoingStateTests {
  private func commands(_ sitting: Sitting) -> [String] { sitting.ran.map(\.text) }

  private func retrying(_ ids: String...) -> RunPlan {
    var plan = RunPlan.yes
    plan.retry = Set(ids.map { Step.ID($0) })
    return plan
  }

  private func isWaiting(_ sitting: Sitting, for id: String) -> Bool {
    guard case .waiting(.shell(_, let lost, _)) = sitting.ending else { return false }
    return lost.step.id == Step.ID(id)
  }

  private static let own = """
    # Make it

    ## 1. Make a folder

    <!-- runbook: rollback="rm -rf \\"$DIR\\"/bi*" -->

    ```sh
    DIR=$(mktemp -d)
    ```

    ## 2. Fail

    ```sh
    fail
    ```
    """

  @Test func `what a step itself sets is there when it is undone, or its undoing does not run`()
    async throws
  {
    let forward = try await Sitting.at(Self.own, [], plan: .yes, exitCodes: [0, 1])
    let back = try await Sitting.at(
      Self.own, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    #expect(back.ran.isEmpty, "\(commands(back))")
    #expect(isWaiting(back, for: "1"), "\(back.ending)")
    let sameSitting = try await Sitting.at(Self.own, ["u"], plan: .yes, exitCodes: [0, 1])
    #expect(commands(sameSitting).last == #"rm -rf "$DIR"/bi*"#)
  }

  @Test(arguments: [true, false])
  func `what a later step sets is there too, whether or not that was reached`(_ isReached: Bool)
    async throws
  {
    let guide = """
      # Make it

      ## 1. Make it

      <!-- runbook: rollback="rm -rf \\"$DIR\\"/*" -->

      ```sh
      make
      ```

      ## 2. Choose

      ```sh
      DIR=$(mktemp -d)
      ```
      """
    let forward = try await Sitting.at(guide, isReached ? ["r", "r"] : ["r", "q"])
    let back = try await Sitting.at(
      guide, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    #expect(back.ran.isEmpty, "\(commands(back))")
    #expect(isWaiting(back, for: "2"), "\(back.ending)")
  }

  @Test func `what a step of a rollback part sets is there for the next one, in each sitting`()
    async throws
  {
    let guide = """
      # Make it

      ## 1. Make it

      ```sh
      make
      ```

      ## Rollback

      1. Find it:

         ```sh
         DIR=$(cat where)
         ```
      2. Remove it:

         ```sh
         rm -rf "$DIR"/*
         ```
      """
    let forward = try await Sitting.at(guide, [], plan: .yes)
    let first = try await Sitting.at(
      guide, ["r", "q"], after: forward.journal.record, rollsBack: true)
    #expect(commands(first) == ["DIR=$(cat where)"])
    let second = try await Sitting.at(
      guide, [], plan: .yes, after: first.journal.record, rollsBack: true)
    #expect(second.ran.isEmpty, "\(commands(second))")
    let id = "2.1"
    #expect(isWaiting(second, for: id), "\(second.ending)")
    let third = try await Sitting.at(
      guide, [], plan: retrying(id), after: second.journal.record, rollsBack: true)
    #expect(commands(third) == ["DIR=$(cat where)", #"rm -rf "$DIR"/*"#])
    #expect(third.outcome("1") == .pending)
  }

  private static let setting = """
    ```sh
    DIR=$(mktemp -d)
    ```

    ```sh
    create
    ```
    """

  private static let halfWay = """
    # Make it

    ## 1. Make it

    <!-- runbook: rollback="drop" rollback="rm \\"$DIR\\"" -->

    \(setting)
    """

  @Test func `what runs once more when it is half undone is undone from the beginning`()
    async throws
  {
    let forward = try await Sitting.at(Self.halfWay, [], plan: .yes)
    let made = commands(forward)
    #expect(made == ["DIR=$(mktemp -d)", "create"])
    let first = try await Sitting.at(
      Self.halfWay, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    #expect(commands(first) == ["drop"])
    #expect(isWaiting(first, for: "1"), "\(first.ending)")
    if case .waiting(.shell(_, let lost, _)) = first.ending {
      #expect(
        lost.reason == "it needs $DIR, which 1 Make it sets, and that has not run in this sitting")
    }
    let second = try await Sitting.at(
      Self.halfWay, [], plan: retrying("1"), after: first.journal.record, rollsBack: true)
    #expect(commands(second) == made + ["drop", #"rm "$DIR""#])
    guard case .rolledBack = second.ending else { return #expect(Bool(false), "\(second.ending)") }
    #expect(second.outcome("1") == .pending)
    // So it is where that walk stops once more in the middle.
    let broken = try await Sitting.at(
      Self.halfWay, [], plan: retrying("1"), exitCodes: [0, 0, 1], after: first.journal.record,
      rollsBack: true)
    #expect(commands(broken) == made + ["drop"])
    let last = try await Sitting.at(
      Self.halfWay, [], plan: retrying("1"), after: broken.journal.record, rollsBack: true)
    #expect(commands(last) == ["drop"] + made + ["drop", #"rm "$DIR""#])
  }

  @Test func `a step of a rollback part is asked about when what it undid runs once more`()
    async throws
  {
    let guide = """
      # Make it

      ## 1. Make it

      \(Self.setting.replacing("\n", with: "\n  "))

      ### Rollback

      1. Drop it:

         ```sh
         drop
         ```
      2. Remove it:

         ```sh
         rm "$DIR"
         ```

      ## 2. Look

      Look at it.
      """
    let forward = try await Sitting.at(guide, ["q"], plan: .yes)
    let made = commands(forward)
    let first = try await Sitting.at(
      guide, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    #expect(commands(first) == ["drop"])
    let leaf = try #require(forward.state.leaves.first?.id.description)
    let second = try await Sitting.at(
      guide, [], plan: retrying(leaf), after: first.journal.record, rollsBack: true)
    #expect(commands(second) == made)
    guard case .waiting(.retry(let dropping, .done)) = second.ending else {
      return #expect(Bool(false), "\(second.ending)")
    }
    let third = try await Sitting.at(
      guide, [], plan: retrying(leaf, dropping.id.description), after: first.journal.record,
      rollsBack: true)
    #expect(commands(third) == made + ["drop", #"rm "$DIR""#])
    #expect(third.outcome(leaf) == .pending)
  }

  @Test func `what was undone and runs once more is undone once more`() async throws {
    let guide = """
      # Make it

      ## 1. Make it

      <!-- runbook: rollback="remove \\"$X\\"" -->

      ```sh
      make
      ```

      ## 2. Choose

      <!-- runbook: rollback="drop" -->

      ```sh
      X=$(mktemp -d)
      ```
      """
    let forward = try await Sitting.at(guide, [], plan: .yes)
    let back = try await Sitting.at(
      guide, [], plan: retrying("2"), after: forward.journal.record, rollsBack: true)
    #expect(commands(back) == ["drop", "X=$(mktemp -d)", "drop", #"remove "$X""#])
    #expect(back.outcome("1") == .pending)
    #expect(back.outcome("2") == .pending)
    guard case .rolledBack(let undone, let left, _, _) = back.ending else {
      return #expect(Bool(false), "\(back.ending)")
    }
    #expect(undone.map(\.id.description) == ["2", "1"])
    #expect(left.isEmpty)
  }

  @Test func `what was ticked by hand after it was undone is undone again`() async throws {
    let guide = """
      # Make it

      ## 1. Make it

      ```sh
      make
      ```

      ### Rollback

      ```sh
      drop
      ```

      ## 2. Look

      Look at it.
      """
    let forward = try await Sitting.at(guide, ["q"], plan: .yes)
    let back = try await Sitting.at(
      guide, [], plan: .yes, after: forward.journal.record, rollsBack: true)
    #expect(commands(back) == ["drop"])
    var journal = back.journal
    let subject = try #require(back.state.leaves.first)
    try journal.append([
      .editedByHand(RunEvent.Subject(id: subject.id, title: "Make it"), isChecked: true)
    ])
    let again = try await Sitting.at(
      guide, [], plan: .yes, after: journal.record, rollsBack: true)
    #expect(commands(again) == ["drop"])
  }
}
