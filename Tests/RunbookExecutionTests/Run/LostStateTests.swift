import RunbookExecution
import RunbookModel
import Testing

struct LostStateTests {
  static let guide = """
    # Empty the store

    1. Choose the folder:

       ```sh
       DIR=/srv/store
       ```

    2. Look around
    3. Empty it:

       ```sh
       rm -rf "$DIR"/*
       ```

    """

  static let moving = """
    # Empty the store

    1. Go there:

       ```sh
       cd /srv/store
       ```

    2. Empty it:

       ```sh
       rm -rf ./*
       ```

    """

  /// A guide whose first step sets what the program of the last one reads, unseen.
  private static func unseen(_ setting: String) -> String {
    """
    # Clean up

    1. Choose the account:

       ```sh
       \(setting)
       ```

    2. Look around
    3. Clear the store:

       ```sh
       store remove old
       ```

    """
  }

  @Test(arguments: [
    ("export PROFILE=staging", "$PROFILE, which programs may read"),
    ("PROFILE=staging\n   export PROFILE", "$PROFILE, which programs may read"),
    ("source ./staging.env", "the environment"), (". venv/bin/activate", "the environment"),
    ("eval \"$(agent -s)\"", "the environment"),
  ])
  func `what programs read unseen keeps a command from running in another sitting`(
    _ setting: String, _ what: String
  ) async throws {
    let guide = Self.unseen(setting)
    let whole = try await Sitting.at(guide, ["d"], plan: .yes)
    #expect(whole.ran.count == 2)
    let first = try await Sitting.at(guide, [], plan: .yes)
    #expect(first.ran.count == 1)
    let second = try await Sitting.at(guide, ["d"], plan: .yes, after: first.journal.record)
    guard case .waiting(.shell(let step, let lost, _)) = second.ending else {
      return #expect(Bool(false), "\(second.ending)")
    }
    #expect(step.id == Step.ID("3"))
    #expect(lost.step.id == Step.ID("1"))
    #expect(lost.what == what)
    #expect(second.ran.isEmpty)
  }

  @Test
  func `all that has to run once more for it is named, so that what is said leads to the end`()
    async throws
  {
    let guide = Self.unseen("export PROFILE=staging").replacing(
      "2. Look around", with: "2. Choose the place:\n\n   ```sh\n   export REGION=here\n   ```")
    let whole = try await Sitting.at(guide, ["r", "r", "q"])
    let second = try await Sitting.at(guide, [], plan: .yes, after: whole.journal.record)
    guard case .waiting(.shell(_, let lost, _)) = second.ending else {
      return #expect(Bool(false), "\(second.ending)")
    }
    #expect(lost.step.id == Step.ID("1"))
    #expect(lost.others.map(\.id) == [Step.ID("2")])
    #expect(lost.reason.contains("$PROFILE, which programs may read, which 1"))
    let asked = try await Sitting.at(
      guide, ["o", "r", "o", "r"], plan: .yes, after: whole.journal.record)
    #expect(asked.ran.map(\.text).last == "store remove old")
  }

  @Test func `in one sitting a variable is handed on`() async throws {
    let sitting = try await Sitting.at(Self.guide, ["d"], plan: .yes)
    guard case .complete = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
    #expect(sitting.ran.count == 2)
  }

  @Test func `a variable that an earlier sitting set keeps the command that reads it from running`()
    async throws
  {
    let first = try await Sitting.at(Self.guide, [], plan: .yes)
    let second = try await Sitting.at(Self.guide, ["d"], plan: .yes, after: first.journal.record)
    guard case .waiting(.shell(let step, let lost, _)) = second.ending else {
      return #expect(Bool(false), "\(second.ending)")
    }
    #expect(step.id == Step.ID("3"))
    #expect(lost.what == "$DIR")
    #expect(lost.step.id == Step.ID("1"))
    #expect(second.ran.isEmpty)
  }

  @Test func `the step that sets it can be run again, and then all goes on`() async throws {
    let first = try await Sitting.at(Self.guide, [], plan: .yes)
    let second = try await Sitting.at(
      Self.guide, ["d", "o"], plan: .yes, after: first.journal.record)
    guard case .complete = second.ending else { return #expect(Bool(false), "\(second.ending)") }
    #expect(second.ran.map(\.text) == ["DIR=/srv/store", "rm -rf \"$DIR\"/*"])
  }

  @Test func `a directory that an earlier sitting changed to is not silently another`() async throws
  {
    let first = try await Sitting.at(Self.moving, ["r", "q"])
    #expect(first.outcome("1") == .done)
    let second = try await Sitting.at(Self.moving, [], plan: .yes, after: first.journal.record)
    guard case .waiting(.shell(_, let lost, _)) = second.ending else {
      return #expect(Bool(false), "\(second.ending)")
    }
    #expect(lost.what == "the directory")
    #expect(second.ran.isEmpty)
  }

  private static let verified = Self.guide.replacing(
    "   ```sh\n   DIR=", with: "   <!-- runbook: verify=\"probe\" -->\n   ```sh\n   DIR=")

  @Test func `a step that runs once more for what it sets is verified afterwards`() async throws {
    let first = try await Sitting.at(Self.verified, [], plan: .yes, exitCodes: [1, 0, 0])
    #expect(first.outcome("1") == .done)
    // That it holds leaves nothing in the shell, so it runs all the same.
    let second = try await Sitting.at(
      Self.verified, ["d", "o"], plan: .yes, exitCodes: [0, 0, 0], after: first.journal.record)
    #expect(second.ran.map(\.text) == ["DIR=/srv/store", "probe", "rm -rf \"$DIR\"/*"])
    guard case .complete = second.ending else { return #expect(Bool(false), "\(second.ending)") }
    let refuted = try await Sitting.at(
      Self.verified, ["d", "o"], plan: .yes, exitCodes: [0, 1], after: first.journal.record)
    #expect(refuted.ran.map(\.text) == ["DIR=/srv/store", "probe"])
    #expect(refuted.outcome("1") == .failed)
  }

  @Test func `of a step with several blocks, one that holds runs once more too`() async throws {
    let guide = """
      # A

      ## 1. Choose

      ```sh {verify="probe"}
      DIR=/srv/store
      ```

      ```sh
      choose
      ```

      ## 2. Look around

      ## 3. Empty it

      ```sh
      rm -rf "$DIR"/*
      ```
      """
    let first = try await Sitting.at(guide, [], plan: .yes, exitCodes: [1, 0, 0])
    let second = try await Sitting.at(
      guide, ["d", "o"], plan: .yes, after: first.journal.record)
    #expect(second.ran.map(\.text).contains("rm -rf \"$DIR\"/*"), "\(second.ran.map(\.text))")
  }
}
