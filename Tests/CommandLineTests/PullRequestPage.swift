import Foundation
import RunbookTestSupport
import Testing

/// The scripts that `docs/pull-requests.md` gives to CI systems.
enum PullRequestPage {
  /// The blocks of YAML on the page: the workflow for GitHub, then the job for GitLab.
  static func blocks() throws -> [String] {
    let page = try #require(Fixture.text(at: "docs/pull-requests.md"))
    return page.split(separator: "\n```yaml\n").dropFirst().map { rest -> String in
      let end = rest.firstRange(of: "\n```")?.lowerBound ?? rest.endIndex
      return String(rest[..<end])
    }
  }

  /// The last script in a block: the lines after `|`, without their indentation.
  static func script(in block: String) -> String {
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = ["run: |", "- |"]
    guard let start = lines.lastIndex(where: { line in starts.contains(where: line.hasSuffix) })
    else { return "" }
    let body = lines[(start + 1)...]
    let depth = body.first.map(indentation) ?? 0
    let script = body.prefix { $0.isEmpty || indentation(of: $0) >= depth }
    return script.map { String($0.dropFirst(depth)) }.joined(separator: "\n")
  }

  private static func indentation(of line: Substring) -> Int {
    line.utf8.prefix { $0 == 0x20 }.count
  }
}

/// A repository with a branch on which runs were made, and a forge that keeps comments as files.
struct ForgeFolder: ~Copyable {
  let folder: TemporaryFolder
  private let bin: TemporaryFolder
  let store: TemporaryFolder

  /// What the programs of a forge do with their comments, as far as the scripts ask for it.
  private static let programs = [
    "gh": #"""
    #!/usr/bin/env bash
    set -eu
    body= method= path= filter=
    while (($#)); do
      case $1 in
        api | --paginate | --silent) ;;
        --method) method=$2; shift ;;
        --jq) filter=$2; shift ;;
        -F) body=${2#body=@}; shift ;;
        *) path=$1 ;;
      esac
      shift
    done
    if [ -n "$filter" ]; then
      cat "$STORE"/*.json | jq -s . | jq -r "$filter"
      exit
    fi
    id=${path##*/}
    [ "$method" = PATCH ] || id=$(($(ls "$STORE" | wc -l) + 100))
    echo "${method:-POST} $path" >> "$STORE/calls"
    jq -n --argjson id "$id" --rawfile body "$body" \
      '{id: $id, user: {login: "github-actions[bot]"}, body: $body}' > "$STORE/$id.json"
    """#,
    "curl": #"""
    #!/usr/bin/env bash
    set -eu
    grep -q "^header = \"PRIVATE-TOKEN: $RUNBOOK_TOKEN\"$"
    case "$*" in *"$RUNBOOK_TOKEN"*) echo "the token is an argument" >&2; exit 2 ;; esac
    body= method= path=
    while (($#)); do
      case $1 in
        --config | --output) shift ;;
        --fail | --silent | --show-error) ;;
        --request) method=$2; shift ;;
        --data-urlencode) body=${2#body@}; shift ;;
        *) path=$1 ;;
      esac
      shift
    done
    if [ -z "$body" ]; then
      cat "$STORE"/*.json | jq -s .
      exit
    fi
    id=${path##*/}
    [ "$method" = PUT ] || id=$(($(ls "$STORE" | wc -l) + 100))
    echo "${method:-POST} $path" >> "$STORE/calls"
    jq -n --argjson id "$id" --rawfile body "$body" '{id: $id, body: $body}' > "$STORE/$id.json"
    """#,
  ]

  init() throws {
    let bin = try TemporaryFolder()
    let store = try TemporaryFolder()
    for (name, text) in Self.programs {
      try bin.write(text, to: name)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: bin.url(of: name).path)
    }
    let foreign = #"{"id": 7, "user": {"login": "mallory"}, "body": "<!-- x -->\nhello"}"#
    try store.write(foreign, to: "7.json")
    folder = try TemporaryFolder()
    self.bin = bin
    self.store = store
  }

  /// Runs a script of bash in the repository, and gives what it wrote.
  func run(_ script: String, _ variables: [String: String] = [:]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    process.currentDirectoryURL = folder.url
    let tool = Tool.location.deletingLastPathComponent().path
    let standard = [
      "PATH": "\(bin.url.path):\(tool):/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8",
      "STORE": store.url.path, "HOME": store.url.path, "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "ana", "GIT_AUTHOR_EMAIL": "ana@example.org",
      "GIT_COMMITTER_NAME": "ana", "GIT_COMMITTER_EMAIL": "ana@example.org",
    ]
    process.environment = standard.merging(variables) { _, given in given }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// The commit that a word names.
  func commit(_ name: String) throws -> String {
    let (_, text) = try run("git rev-parse \(name)")
    return text.split(separator: "\n").first.map(String.init) ?? ""
  }

  /// What was asked of the forge that changes something: the methods, in order.
  var calls: [String] {
    get throws {
      try store.read("calls").split(separator: "\n").map { line -> String in
        String(line.prefix { $0 != " " })
      }
    }
  }

  /// The bodies of all comments but the one that somebody else made.
  var comments: [String] {
    get throws {
      var bodies: [String] = []
      for name in try store.names where name.hasSuffix(".json") && name != "7.json" {
        bodies.append(try store.read(name))
      }
      return bodies
    }
  }
}
