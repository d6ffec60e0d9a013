import RunbookExecution
import RunbookModel
import Testing

/// The worst thing this program could do is to run what is not meant to be run.
struct NeverRunsTests {
  static let choice = """
    # Deploy

    ## Steps

    ### Step 1: Deploy the site

    #### For Harbor

    1. Deploy it:

       ```bash
       harbor deploy
       ```

    #### For Pier

    1. Deploy it:

       ```bash
       pier deploy
       ```

    ### Step 2: Send the webhooks (if using webhooks)

    1. Send one:

       ```bash
       pier webhooks send
       ```

    ### Step 3: Receive the webhooks (if using webhooks)

    1. Receive one:

       ```bash
       pier webhooks receive
       ```

    """

  @Test func `commands of alternatives that were not taken never run`() async throws {
    let sitting = try await Sitting.at(Self.choice, ["pier", "y"], plan: .yes)
    #expect(
      sitting.ran.map(\.text) == ["pier deploy", "pier webhooks send", "pier webhooks receive"])
    #expect(sitting.state.counts[.notChosen] == 1)
  }

  @Test func `commands under a condition that does not hold never run, and it is asked once`()
    async throws
  {
    let sitting = try await Sitting.at(Self.choice, ["1", "n"], plan: .yes)
    #expect(sitting.ran.map(\.text) == ["harbor deploy"])
    #expect(sitting.state.counts[.notApplicable] == 2)
    guard case .complete = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
  }

  @Test func `without an answer to a choice nothing behind it runs`() async throws {
    let sitting = try await Sitting.at(Self.choice, [], plan: .yes)
    guard case .waiting(.choice) = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
    #expect(sitting.ran.isEmpty)
  }

  @Test func `without an answer to a condition nothing behind it runs`() async throws {
    let sitting = try await Sitting.at(Self.choice, ["1"], plan: .yes)
    guard case .waiting(.condition) = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
    #expect(sitting.ran.map(\.text) == ["harbor deploy"])
  }

  @Test func `a command on hold is left to a person`() async throws {
    let guide = """
      # Watch

      ## Steps

      1. Follow the log:

         ```bash
         tail -f /var/log/syslog
         ```

      """
    let sitting = try await Sitting.at(guide, ["d"], plan: .yes)
    #expect(sitting.ran.isEmpty)
    #expect(sitting.outcome("1") == .done)
    let unattended = try await Sitting.at(guide, [], plan: .yes)
    guard case .waiting(.person) = unattended.ending else {
      return #expect(Bool(false), "\(unattended.ending)")
    }
  }

  @Test func `values for a dashboard are shown and never run`() async throws {
    let guide = """
      # Configure

      ## Steps

      1. Enter these in the dashboard:

         ```bash
         API_URL=https://api.example.net
         NODE_ENV=production
         ```

      """
    let sitting = try await Sitting.at(guide, ["d"], plan: .yes)
    #expect(sitting.ran.isEmpty)
  }
}
