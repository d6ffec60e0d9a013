import Foundation
import RunbookTestSupport
import Testing

/// What the page on pull requests tells people to put into their repositories, carried out.
struct PullRequestPageTests {
  private static let hasPrograms: ConditionTrait = .enabled(
    if: isInstalled("git") && isInstalled("jq"),
    "git or jq is not installed, so the scripts cannot be carried out")

  private static func isInstalled(_ name: String) -> Bool {
    let folders = ["/usr/local/bin", "/usr/bin", "/bin"]
    return folders.contains { FileManager.default.isExecutableFile(atPath: $0 + "/" + name) }
  }

  /// A repository in which a branch holds two runs, one with a blank in its name.
  private func forge() throws -> ForgeFolder {
    let forge = try ForgeFolder()
    try forge.folder.write(SmallGuide.text, to: "mailbox.md")
    _ = try forge.run("git init -q && git add . && git commit -qm guide && git branch base")
    try forge.folder.makeFolder("ops eu")
    try forge.folder.write(SmallGuide.progress, to: "mailbox.progress.md")
    try forge.folder.write(SmallGuide.progress, to: "ops eu/mailbox.progress.md")
    _ = try forge.run("git add . && git commit -qm runs")
    return forge
  }

  /// Does one more step of a run, in a further commit.
  private func goOn(_ forge: borrowing ForgeFolder) throws {
    let (code, text) = try forge.run(
      "runbook mark 'ops eu/mailbox.progress.md' 2.1 done --by otto && git commit -qam 'one more'")
    #expect(code == 0, "\(text)")
  }

  /// Carries the workflow for GitHub out, and gives what it wrote where it should write nothing.
  private func workflow(in forge: borrowing ForgeFolder, isOurs: Bool) throws -> String {
    let script = PullRequestPage.script(in: try PullRequestPage.blocks()[0])
    let variables = [
      "GITHUB_REPOSITORY": "o/r", "GITHUB_SERVER_URL": "https://github.example", "NUMBER": "12",
      "BASE": try forge.commit("base"), "HEAD": try forge.commit("HEAD"),
      "IS_OURS": isOurs ? "true" : "false",
      "GITHUB_STEP_SUMMARY": forge.store.url(of: "summary").path,
    ]
    let (code, text) = try forge.run(script, variables)
    return code == 0 ? text : "exit \(code): \(text)"
  }

  /// Carries the job for GitLab out, and gives what it wrote where it should write nothing.
  private func job(in forge: borrowing ForgeFolder) throws -> String {
    let script = PullRequestPage.script(in: try PullRequestPage.blocks()[1])
    let variables = [
      "CI_API_V4_URL": "https://gitlab.example/api/v4", "CI_PROJECT_ID": "3",
      "CI_PROJECT_URL": "https://gitlab.example/o/r", "CI_MERGE_REQUEST_IID": "12",
      "CI_MERGE_REQUEST_DIFF_BASE_SHA": try forge.commit("base"),
      "CI_COMMIT_SHA": try forge.commit("HEAD"), "RUNBOOK_TOKEN": "glpat-secret",
    ]
    let (code, text) = try forge.run(script, variables)
    return code == 0 ? text : "exit \(code): \(text)"
  }

  @Test(hasPrograms)
  func `the workflow for GitHub keeps one comment for each run up to date`() throws {
    let forge = try forge()
    #expect(try workflow(in: forge, isOurs: true) == "")
    try goOn(forge)
    #expect(try workflow(in: forge, isOurs: true) == "")
    let comments = try forge.comments
    #expect(comments.count == 2)
    #expect(comments.contains { $0.contains("runbook-report ops-eu-mailbox.progress.md -->") })
    #expect(comments.contains { $0.contains("2 of 3") })
    #expect(comments.contains { $0.contains("1 of 3") })
    let calls = try forge.calls
    #expect(calls == ["POST", "POST", "PATCH", "PATCH"])
    let foreign = try forge.store.read("7.json")
    #expect(foreign.contains("hello"))
  }

  @Test(hasPrograms)
  func `a pull request from a fork gets the summary and no comment`() throws {
    let forge = try forge()
    #expect(try workflow(in: forge, isOurs: false) == "")
    let comments = try forge.comments
    #expect(comments.isEmpty)
    let summary = try forge.store.read("summary")
    #expect(summary.ranges(of: "### Move the Mailbox").count == 2)
  }

  @Test(hasPrograms)
  func `the job for GitLab keeps one comment for each run up to date`() throws {
    let forge = try forge()
    #expect(try job(in: forge) == "")
    try goOn(forge)
    #expect(try job(in: forge) == "")
    let comments = try forge.comments
    #expect(comments.count == 2)
    let calls = try forge.calls
    #expect(calls == ["POST", "POST", "PUT", "PUT"])
    let names = try forge.folder.names
    #expect(names.contains("mailbox.junit.xml"))
  }
}
