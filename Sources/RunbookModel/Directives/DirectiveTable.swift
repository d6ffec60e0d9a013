package import MarkdownSyntax

/// What the directives of a guide say of each of its blocks.
///
/// A directive belongs to the block or item that follows it, and one that ends a line to the
/// heading, item or paragraph of that line. At the end of an item, with nothing after it there,
/// it belongs to the item. Several add up.
package struct DirectiveTable: Sendable {
  private struct Entry {
    var own = Directive.none
    /// What is said of the headings and items around it, and before a block of code, of the
    /// paragraph that leads it in.
    var around = Directive.none
  }

  private var entries: [Int: Entry] = [:]
  /// What holds for the whole guide.
  private var everywhere = Directive.none
  /// The directives that were found, by the offset of what they belong to, with a place to show
  /// for each.
  private(set) var places: [Int: SourceRange] = [:]
  /// What cannot be understood, in the order of the guide.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Finds the directives of a document.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package init(of document: MarkdownDocument) {
    var finder = DirectiveFinder(document.text)
    finder.visit(document)
    for found in finder.found {
      entries[found.offset, default: Entry()].own = found.directive
      places[found.offset] = found.place
    }
    everywhere = RunmeAttributes.frontMatter(of: document)
    for (offset, around) in finder.around { entries[offset, default: Entry()].around = around }
    diagnostics = finder.diagnostics.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A table in which nothing is said.
  package init() {}

  package var isEmpty: Bool { entries.isEmpty && everywhere.isEmpty }

  /// Adds what a bindings file says of a step, which wins over what the guide says.
  ///
  /// - Parameters:
  ///   - directive: what is said.
  ///   - offset: where the carrier of the step begins.
  ///   - blocks: where the step's blocks of code begin.
  mutating func bind(_ directive: Directive, toStepAt offset: Int, blocks: [Int]) {
    let own = entries[offset, default: Entry()].own
    entries[offset, default: Entry()].own = directive.inPlace(of: own)
    for block in blocks where block != offset {
      let own = entries[block, default: Entry()].own
      entries[block, default: Entry()].own = directive.forBlocks.inPlace(of: own)
    }
  }

  /// Adds what a bindings file says of the guide as a whole.
  mutating func bindEverywhere(_ directive: Directive) {
    everywhere = directive.inherited.inPlace(of: everywhere)
  }

  /// What is said of the block that begins at a UTF-8 offset, itself alone.
  ///
  /// - Parameter offset: the `range.lowerBound` of a heading, paragraph, item or block of code.
  /// - Complexity: O(1).
  package subscript(offset: Int) -> Directive { entries[offset]?.own ?? .none }

  /// What is said of a block, itself alone.
  package subscript(block: MarkdownBlock) -> Directive { self[block.range.lowerBound] }

  /// What the block that begins at an offset takes from what it stands in.
  package func around(at offset: Int) -> Directive {
    (entries[offset]?.around ?? .none).over(everywhere)
  }

  /// What holds for the block that begins at an offset: what is said of it, over what it takes
  /// from the headings and items that it stands in and from the paragraph that leads it in.
  ///
  /// - Complexity: O(*n*) for *n* keys.
  package func effective(at offset: Int) -> Directive {
    self[offset].over(around(at: offset))
  }
}
