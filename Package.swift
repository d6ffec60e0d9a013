// swift-tools-version: 6.2

import PackageDescription

// Each target says by its dependencies which imports it may hold; the build refuses others
// (`--explicit-target-dependency-import-check error`). Why each exists: docs/architecture.md.
let package = Package(
  name: "runbook",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "runbook", targets: ["runbook"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The C header of CommonMark's reference parser, and nothing else.
    .systemLibrary(
      name: "CCommonMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    // Bytes to a tree of values in which every block knows its exact bytes.
    .target(name: "MarkdownSyntax", dependencies: ["CCommonMark"]),
    // What guides mean and what has happened in a run: pure, without files, clock or processes.
    .target(name: "RunbookModel", dependencies: ["MarkdownSyntax"]),
    // What Swift's Glibc lacks.
    .target(name: "CSystemCalls"),
    // Durable files, locks and the terminal: nobody else calls the C library.
    .target(name: "SystemCalls", dependencies: ["CSystemCalls"]),
    // The only place that starts a process.
    .target(
      name: "RunbookExecution",
      dependencies: ["RunbookModel", "MarkdownSyntax", "SystemCalls"]
    ),
    // Write-only: nothing it writes is read back.
    .target(name: "RunbookReporting", dependencies: ["RunbookModel", "MarkdownSyntax"]),
    // The only place with arguments, environment and terminal.
    .executableTarget(
      name: "runbook",
      dependencies: [
        "RunbookReporting", "RunbookExecution", "RunbookModel", "MarkdownSyntax", "SystemCalls",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(
      name: "RunbookTestSupport",
      dependencies: ["RunbookModel", "MarkdownSyntax"],
      path: "Tests/RunbookTestSupport"
    ),
    .testTarget(
      name: "MarkdownSyntaxTests", dependencies: ["MarkdownSyntax", "RunbookTestSupport"]),
    .testTarget(
      name: "RunbookModelTests",
      dependencies: ["RunbookModel", "MarkdownSyntax", "RunbookTestSupport"]
    ),
    .testTarget(name: "SystemCallsTests", dependencies: ["SystemCalls"]),
    .testTarget(
      name: "RunbookExecutionTests",
      dependencies: [
        "RunbookExecution", "RunbookReporting", "RunbookModel", "MarkdownSyntax", "SystemCalls",
        "RunbookTestSupport",
      ]
    ),
    .testTarget(
      name: "RunbookReportingTests",
      dependencies: ["RunbookReporting", "RunbookModel", "MarkdownSyntax", "RunbookTestSupport"]
    ),
    // Runs the built tool: arguments in, exit code and text out.
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["runbook", "RunbookModel", "RunbookTestSupport", "SystemCalls"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}

// Fuzzing has commands of its own: `Scripts/fuzz`.
switch Context.environment["RUNBOOK_FUZZING"] {
case "seeded":
  package.targets += [
    .executableTarget(
      name: "SeededProgress", dependencies: ["RunbookTestSupport"], path: "Fuzzing/SeededProgress")
  ]
case .some:
  // libFuzzer brings a part of this.
  package.targets += [
    .target(name: "CFuzzing", path: "Fuzzing/CFuzzing"),
    .executableTarget(
      name: "FuzzProgress", dependencies: ["RunbookTestSupport", "CFuzzing"],
      path: "Fuzzing/FuzzProgress",
      swiftSettings: [
        .unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"]), .strictMemorySafety(),
      ],
      linkerSettings: [
        .unsafeFlags([
          "-sanitize=fuzzer", "-use-ld=lld", "-Xlinker",
          "--wrap=__sanitizer_cov_trace_pc_guard_init", "-Xlinker",
          "--wrap=__sanitizer_cov_trace_pc_guard",
        ])
      ]),
  ]
case nil: break
}
