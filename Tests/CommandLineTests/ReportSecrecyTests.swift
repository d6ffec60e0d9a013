import Foundation
import Testing

struct ReportSecrecyTests {
  private static let secret = "sk_live_9Zq/+ \"x\"&'t"

  private static let guide = """
    # Rotate the key

    ## Steps

    ### Step 1: Try the key

    ```bash
    printf '%s\\n' "$API_SECRET_KEY"
    printf '%s' "$API_SECRET_KEY" | base64
    printf 'https://x/?key=%s\\n' "$API_SECRET_KEY" >&2
    exit 3
    ```

    """

  @Test(arguments: ["markdown", "summary", "html", "junit", "json", "text"])
  func `no format of a report holds a secret, however a command printed it`(
    _ format: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "rotate.md")
    let run = try Tool.run(
      "exec", "rotate.md", "--yes", "--no-input", "--input", "API_SECRET_KEY", in: folder,
      environment: ["API_SECRET_KEY": Self.secret])
    #expect(run.exitCode == 1, "\(run.output)\(run.errors)")
    let report = try Tool.run("render", "--format", format, "rotate.progress.md", in: folder)
    #expect(report.exitCode == 0)
    #expect(report.output.contains("https://x/?key="))
    let forms = [
      Self.secret, Data(Self.secret.utf8).base64EncodedString(), "sk_live_9Zq",
      "sk\\_live\\_9Zq",
    ]
    for form in forms { #expect(!report.output.contains(form), "\(form)") }
  }
}
