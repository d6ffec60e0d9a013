import MarkdownSyntax

@testable import RunbookModel

/// What rules of replacement find in one paragraph: each text with what is said of it.
struct OrderProbe {
  let orders: [ReplacementOrder]

  init(_ markdown: String) {
    let document = MarkdownDocument(parsing: SourceText(markdown + "\n", path: "guide.md"))
    let paragraph = document.blocks[0]
    orders = OrderSentence.all(in: paragraph.inlines, line: paragraph.line).flatMap {
      OrderRules.orders(in: $0)
    }
  }

  /// `text: description`, or the text alone.
  var found: [String] {
    orders.map { order in
      guard let words = order.description, !words.isEmpty else { return order.text }
      return "\(order.text): \(words)"
    }
  }
}
