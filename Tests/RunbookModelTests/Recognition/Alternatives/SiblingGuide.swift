import RunbookModel
import RunbookTestSupport

/// Guides in which some parts stand side by side under one heading.
enum SiblingGuide {
  /// Headings with a command each.
  static func headings(_ headings: [String], under parent: String = "1. Install it")
    -> CompiledGuide
  {
    let parts = headings.map { "### \($0)\n\n```sh\necho install\n```\n" }
    return CompiledGuide("# Guide\n\n## \(parent)\n\n" + parts.joined(separator: "\n"))
  }

  /// Leads with a command each.
  static func leads(_ leads: [String]) -> CompiledGuide {
    let parts = leads.map { "\($0)\n\n```sh\necho install\n```\n" }
    return CompiledGuide("# Guide\n\n## 1. Install it\n\n" + parts.joined(separator: "\n"))
  }
}
