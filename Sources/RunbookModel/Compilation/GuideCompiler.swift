import MarkdownSyntax

/// Turns a guide's Markdown into what it means.
struct GuideCompiler {
  let document: MarkdownDocument

  func runbook() -> Runbook {
    Runbook(title: document.text.path, titleRange: nil)
  }
}
