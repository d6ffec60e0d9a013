/// Words of headings that say what the section under them is for.
extension Lexicon {
  /// Phrases in a heading that say what its section is for; the first that fits decides.
  ///
  /// Longer phrases stand before the shorter ones they contain.
  static let sectionRoles: [(phrase: [String], role: SectionRole)] =
    prerequisiteHeadings.map { ($0, .prerequisites) }
    + troubleshootingHeadings.map { ($0, .troubleshooting) }
    + rollbackHeadings.map { ($0, .rollback) }
    + backgroundHeadings.map { ($0, .background) }

  private static let prerequisiteHeadings: [[String]] = phrases(
    "prerequisite", "prerequisites", "pre-requisites", "pre-requisite", "before you begin",
    "before you start", "before starting", "before beginning", "what you need",
    "what you'll need", "you will need", "requirements", "required tools", "required access",
    "assumptions")

  private static let troubleshootingHeadings: [[String]] = phrases(
    "troubleshooting", "troubleshoot", "common issues", "common problems", "common errors",
    "known issues", "known problems", "faq", "frequently asked questions", "debugging",
    "if something goes wrong", "when things go wrong")

  private static let rollbackHeadings: [[String]] = phrases(
    "rollback", "roll back", "rolling back", "revert", "reverting", "undo", "undoing", "uninstall",
    "uninstalling", "downgrade", "downgrading", "backing out", "back out", "clean up",
    "cleaning up", "cleanup", "tear down",
    "teardown")

  /// What surrounds a procedure: nobody does anything in it now.
  private static let backgroundHeadings: [[String]] = phrases(
    "overview", "introduction", "background", "table of contents", "contents", "about",
    "how it works", "architecture", "key differences", "differences", "comparison", "glossary",
    "terminology", "reference", "references", "additional resources", "resources",
    "further reading",
    "see also", "related", "support", "getting help", "help", "contact", "contacts",
    "best practices",
    "do's", "don'ts", "dos", "don'ts", "tips", "changelog", "revision history", "appendix",
    "useful commands", "useful links", "limitations", "purpose", "scope", "summary", "meaning",
    "impact", "notes", "license", "credits", "acknowledgements", "next steps",
    "monitoring", "maintenance", "files created", "related documentation", "why")

  /// Words of a heading that only announces a procedure whose numbered parts are the steps.
  static let announcingHeadings: [[String]] = phrases(
    "step-by-step", "step by step", "the steps", "walkthrough")

  /// The same, where they are all that a heading says: `Rollback procedure` says more.
  static let announcingTitles: Set<[String]> = [["procedure"], ["instructions"], ["steps"]]

  private static func phrases(_ texts: String...) -> [[String]] {
    texts.map { $0.split(separator: " ").map(String.init) }
  }
}
