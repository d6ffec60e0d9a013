import struct Foundation.Data
import MarkdownSyntax
import RunbookModel
import RunbookReporting
import RunbookTestSupport
import SystemCalls
import Testing

@testable import RunbookExecution

/// Law 10, over guides in whose runs the secret is everywhere.
///
/// It is in values, in what commands print and where they go, in notes and reasons, in what is typed
/// in a command's place, and in remedies.
struct SecrecyLaw {
  @Test(arguments: LawGuides.some)
  func `law 10: no form of a secret is in the document or in a report`(
    _ set: LawGuides
  ) async throws {
    for (index, (name, text)) in set.guides.enumerated() {
      let guide = CompiledGuide(compiling: SourceText(text, path: "guide.md"))
      for seed in [index, index + 1_000] {
        let leaks = try await LeakyRun(of: guide, seed: seed).leaks()
        #expect(leaks == [], "\(name), seed \(seed)")
      }
    }
  }

  @Test func `law 10: such a run says a secret in every place, and each is masked`() async throws {
    let guide = CompiledGuide(compiling: SourceText(Self.guide, path: "guide.md"))
    var kinds: Set<String> = []
    for seed in 0..<60 {
      let run = LeakyRun(of: guide, seed: seed)
      #expect(try await run.leaks() == [], "seed \(seed)")
      for event in try await run.record().events where "\(event)".contains(SecretMask.dots) {
        kinds.insert(String("\(event.body)".prefix { $0 != "(" }))
      }
    }
    #expect(kinds.isSuperset(of: ["output", "commandRan", "note"]), "\(kinds)")
  }

  private static let guide = """
    # Rotate the key

    ## Steps

    1. Copy the **Secret Key** (starts with `sk_live_`) from the dashboard
    2. Hand it over:

       ```bash
       vault put SECRET_KEY=sk_live_XXXXXXXXXXXX
       ```

    3. Tell everybody

    ## Troubleshooting

    ### Issue: The vault is closed

    **Symptoms:** the vault refuses the key.

    **Solutions:**

    1. Open the vault
    2. Hand it over again:

       ```bash
       vault put --force SECRET_KEY=sk_live_XXXXXXXXXXXX
       ```

    """
}

/// A run in which everything that comes from outside holds a secret.
private struct LeakyRun {
  private let guide: CompiledGuide
  private let seed: Int
  private let secret: String
  private let plan: RunPlan

  /// No guide has this word, so that wherever it stands it comes of the secret.
  private static let word = "Zq9KwTr7"

  init(of guide: CompiledGuide, seed: Int) {
    self.guide = guide
    self.seed = seed
    var plan = RunPlan.yes
    let tails = ["\(Self.word)/+ \"x\"&'<$t_u\\", Self.word]
    var secret = tails[seed % 2]
    let inputs = guide.runbook.inputs.filter(\.isSecret)
    for input in inputs where plan.values.isEmpty {
      for value in tails.map({ (input.startsWith ?? "") + $0 })
      where plan.values.isEmpty && input.refusal(of: value) == nil {
        secret = value
        plan.values[input.name] = value
      }
    }
    // Where the guide asks for no secret, that of a run around this one is told.
    if plan.values.isEmpty { plan.secrets = [secret] }
    plan.runsWithoutAsking = seed.isMultiple(of: 3)
    self.secret = secret
    self.plan = plan
  }

  func record() async throws -> RunRecord {
    var run = Run(
      of: guide, plan: plan, journal: RecordingJournal(),
      person: ChattyOperator(saying: secret, seed: seed),
      commands: LeakyRunner(saying: secret, seed: seed),
      clock: RunClock(now: { Timestamp(seconds: 1_000_000) }, pause: { _ in true }))
    // How far it comes does not matter here.
    _ = try? await run.carryOut()
    return run.journal.record
  }

  /// In which texts a form of the secret stands.
  func leaks() async throws -> [String] {
    let record = try await record()
    let runbook = guide.runbook
    var document = ProgressDocument(beginning: guide.text, guidePath: "guide.md")
    for event in record.events { document.append(event) }
    let report = RunReport(runbook: runbook, record: record, guidePath: "guide.md")
    let style = TextStyle(width: nil, isPlain: false)
    let texts = [
      ("document", String(decoding: document.projected(runbook), as: UTF8.self)),
      ("markdown", PullRequestReport(of: report).text),
      ("summary", PullRequestReport(of: report, for: .summary).text),
      ("html", RunPage(of: report, pictures: [:]).text),
      ("junit", JUnitReport(of: report).text), ("json", RunReportJSON(of: report).value.text),
      ("text", RunReportText(of: report, at: "guide.progress.md", style: style).text),
      ("status", StatusJSON(of: report, at: "guide.progress.md").value.text),
    ]
    let mask = SecretMask([secret])
    let encoded = Data(secret.utf8).base64EncodedString()
    return texts.compactMap { name, text in
      let isKept =
        mask.masked(text) == text && !text.contains(Self.word) && !text.contains(encoded)
      return isKept ? nil : name
    }
  }
}

/// A person who says the secret in every answer, and takes any of the ways that are offered.
private struct ChattyOperator: Operator {
  let isPerson = false
  private let secret: String
  private var numbers: SeededNumbers
  /// How many questions are answered before the person is gone.
  private var left = 60

  init(saying secret: String, seed: Int) {
    self.secret = secret
    numbers = SeededNumbers(seed: seed)
  }

  mutating func show(_ scene: Scene) {}
  mutating func show(_ stream: OutputStream, _ bytes: [UInt8]) {}

  mutating func ask(_ question: Question) -> Answer {
    left -= 1
    guard left > 0 else { return .nobody }
    switch question {
    case .options(_, let options):
      let ways = options.filter { ![.quit, .help, .open].contains($0) }
      guard let way = ways.randomElement(using: &numbers) else { return .nobody }
      return .option(way, note: way == .trouble ? "1" : "because of \(secret)")
    case .label(let labels): return .label(Int.random(in: labels.indices, using: &numbers))
    case .text: return .text(secret)
    }
  }
}

/// A runner whose commands print every form of the secret and go to a folder that is called so.
private struct LeakyRunner: CommandRunner {
  private let secret: String
  private var numbers: SeededNumbers
  private(set) var directory = "/"
  let background = BackgroundCommands()

  init(saying secret: String, seed: Int) {
    self.secret = secret
    numbers = SeededNumbers(seed: seed)
  }

  mutating func export(_ name: String, _ value: String) {}
  func knows(_ name: String, in shell: ShellName?) -> Bool { true }
  func objection(to request: CommandRequest) -> String? { nil }

  mutating func run(
    _ request: CommandRequest, show: (OutputStream, [UInt8]) -> Void
  ) async throws(ExecutionError) -> CommandResult {
    let began = directory
    directory = "/srv/\(secret)/\(Int.random(in: 0...1, using: &numbers))"
    var masker = StreamMasker(mask: request.mask)
    var output = OutputCapture()
    for form in SecretForms(of: secret).all.sorted(by: { $0.bytes.count > $1.bytes.count }) {
      output.append(masker.push(Array("the vault refuses: ".utf8) + form.bytes + [10]))
    }
    output.append(masker.finish())
    return CommandResult(
      exitCode: Int.random(in: 0...1, using: &numbers), duration: .seconds(2), output: output,
      place: CommandPlace(directory: began))
  }

  mutating func value(
    printedBy request: CommandRequest, show: (OutputStream, [UInt8]) -> Void
  ) async throws(ExecutionError) -> (value: String?, CommandResult) {
    (secret, try await run(request, show: show))
  }

  mutating func start(_ request: CommandRequest, title: String) async throws(ExecutionError) {}
}
