import MarkdownSyntax

/// What a guide orders to be replaced, and what its scripts have to be replaced by spelling alone.
///
/// Both can be found before there are steps.
struct ScannedScripts: Sendable {
  let orders: ReplacementOrders
  /// What the guide has for names of settings.
  let names: SettingNames
  /// Of each block, where it is run; `nil` as a whole where it was not looked for ahead, since that
  /// is for nothing where a block before says what to replace.
  let placeholders: [[Placeholder]?]?

  init(_ blocks: [BlockCollector.Found], in document: MarkdownDocument) {
    orders = ReplacementOrders(in: document.blocks)
    let names = SettingNames(in: document.blocks)
    self.names = names
    placeholders =
      blocks.areMany
      ? blocks.concurrentMap { block in
        block.text.map { Placeholder.all(in: $0, ordered: OrderedTexts(), names: names) }
      } : nil
  }
}
