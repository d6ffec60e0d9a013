/// Finds the text that ends a stream, wherever the stream is cut.
struct MarkerFinder {
  private let marker: [UInt8]
  private var held: [UInt8] = []
  private(set) var isFound = false

  init(_ marker: [UInt8]) { self.marker = marker }

  /// What stands before the marker, as far as that is certain; nothing once it was found.
  ///
  /// - Complexity: O(*n*), for a marker that begins with a byte that is not in it again.
  mutating func push(_ bytes: [UInt8]) -> [UInt8] {
    if isFound { return [] }
    if held.isEmpty, !bytes.contains(marker[0]) { return bytes }
    let data = held + bytes
    var index = 0
    while let start = data[index...].firstIndex(of: marker[0]) {
      let candidate = data[start...].prefix(marker.count)
      if marker.starts(with: candidate) {
        isFound = candidate.count == marker.count
        held = isFound ? [] : Array(candidate)
        return Array(data[..<start])
      }
      index = start + 1
    }
    held = []
    return data
  }

  /// What was held back.
  mutating func finish() -> [UInt8] {
    defer { held = [] }
    return held
  }
}
