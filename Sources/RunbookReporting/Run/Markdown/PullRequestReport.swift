import RunbookModel

/// A run as Markdown for a comment on a pull request, or for the summary of a job.
///
/// The first line is a comment by which a bot finds its own report again; the next says it all.
/// Everything from outside is escaped: it can neither end a table or fence, nor call for people.
package struct PullRequestReport {
  /// Where a report is shown, which decides how much it may hold.
  package enum Place: Sendable {
    /// A comment: at most 65,536 characters, counted in UTF-16 units, the strictest way.
    case comment
    /// The summary of a job on GitHub: at most 1 MiB of UTF-8.
    case summary

    /// The most that it takes, in UTF-16 units for a comment and bytes for a summary.
    var limit: Int {
      switch self {
      case .comment: longestComment
      case .summary: longestSummary
      }
    }
  }

  /// The longest comment that GitHub takes.
  package static let longestComment = 65_536
  /// The longest summary that GitHub takes for one step of a job.
  package static let longestSummary = 1_048_576

  /// Room for the line that says what was left out.
  private static let reserve = 400

  private let report: RunReport
  private let place: Place
  private let marker: String
  private let address: ReportAddress?

  /// - Parameters:
  ///   - report: What to tell.
  ///   - place: Where it will be shown.
  ///   - marker: What the first line calls the report; the guide's name where it is `nil`.
  ///   - address: Where links to evidence lead; beside the document where it is `nil`.
  package init(
    of report: RunReport, for place: Place = .comment, marker: String? = nil,
    address: ReportAddress? = nil
  ) {
    self.report = report
    self.place = place
    self.marker = marker ?? report.guideName
    self.address = address
  }

  package var text: String {
    let head = ReportHead(of: report, marker: marker).text
    let sections = ReportSections(of: report, for: place, address: address).all
    let fitting = SectionFitting(
      sections.filter { !$0.items.isEmpty }, limit: place.limit - length(head) - Self.reserve,
      count: length)
    let ending = fitting.leftOutWords.map {
      "\n_Left out to fit \(limitWords): \($0). The progress document has all._\n"
    }
    return head + fitting.sections.map(\.text).joined() + (ending ?? "")
  }

  private var limitWords: String {
    switch place {
    case .comment: "65,536 characters"
    case .summary: "1 MiB"
    }
  }

  private func length(_ text: String) -> Int {
    switch place {
    case .comment: text.utf16.count
    case .summary: text.utf8.count
    }
  }
}
