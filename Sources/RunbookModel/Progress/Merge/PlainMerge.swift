/// Two texts merged line by line, with conflict markers where both have changed the same lines.
package struct PlainMerge: Sendable {
  package let bytes: [UInt8]
  package let hasConflicts: Bool

  /// Merges two texts that were edited from `base`.
  package init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
    let merged = MergedLines(base: base, ours: ours, theirs: theirs)
    let ending = ours.contains(13) && ours.contains(10) ? "\r\n" : "\n"
    bytes = ConflictMarkers.text(of: merged.pieces, lineEnding: ending)
    hasConflicts = merged.hasConflicts
  }
}
