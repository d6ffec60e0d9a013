package import MarkdownSyntax

/// A progress document in which git has left conflict markers: two documents in one file.
package struct ConflictedProgress: Sendable {
  package let ours: ProgressDocument
  package let theirs: ProgressDocument
  /// The line of the first marker.
  package let position: SourcePosition

  /// Takes bytes apart that stand for two documents; `nil` where they do not.
  ///
  /// A guide may itself show such markers, so a text that is one whole document is no two.
  package init?(_ bytes: [UInt8], path: String) {
    guard let sides = ConflictMarkers.sides(of: bytes) else { return nil }
    if let one = try? ProgressDocument(reading: bytes, path: path), !one.isGuideEdited {
      return nil
    }
    guard let ours = try? ProgressDocument(reading: sides.ours, path: path),
      let theirs = try? ProgressDocument(reading: sides.theirs, path: path)
    else { return nil }
    self.ours = ours
    self.theirs = theirs
    position = SourcePosition(line: sides.line, column: 1)
  }

  /// Both documents brought together.
  ///
  /// A box outside of the markers stands in both documents, and counts once where somebody has
  /// changed it by hand.
  package var merge: ProgressMerge { merge(from: nil) }

  /// Both documents brought together, where it may be known what both come from.
  package func merge(from base: ProgressDocument?) -> ProgressMerge {
    let ours = MergeSide(ours)
    let theirs = MergeSide(theirs) { edit, wording in !ours.holds(edit, on: wording) }
    return ProgressMerge(base: base, ours: ours, theirs: theirs)
  }
}
