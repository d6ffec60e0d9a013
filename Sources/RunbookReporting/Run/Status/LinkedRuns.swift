import RunbookModel

/// Which steps of runs stand open because the run of another guide is not complete.
struct LinkedRuns {
  /// A step that names another run's progress document.
  struct Link {
    let entry: FolderStatusText.Entry
    let step: Step
    let other: FolderStatusText.Entry
  }

  let links: [Link]

  /// The links among these runs, whose paths lead from one folder.
  init(among entries: [FolderStatusText.Entry]) {
    let byPath = Dictionary(entries.map { (Self.normal($0.path), $0) }) { first, _ in first }
    links = entries.flatMap { entry -> [Link] in
      entry.report.state.leaves.flatMap { step -> [Link] in
        guard !entry.report.state.outcome(of: step.id).hasEnded else { return [] }
        return (entry.report.state.history(of: step.id)?.evidence ?? []).compactMap { path in
          guard let other = byPath[Self.normal(path, from: entry.path)], !other.report.hasEnded
          else { return nil }
          return Link(entry: entry, step: step, other: other)
        }
      }
    }
  }

  /// A path without `.` and `..`, read from the folder of `file` where it is not absolute.
  private static func normal(_ path: String, from file: String = "") -> String {
    let folder = path.hasPrefix("/") ? [] : file.split(separator: "/").dropLast()
    var parts: [Substring] = []
    for part in folder + path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let isAbsolute = path.hasPrefix("/") || file.hasPrefix("/")
    return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
  }
}
