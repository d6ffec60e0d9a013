/// Names that nobody else has made.
package enum RandomText {
  /// Random lower-case letters and digits, of the system's good randomness.
  package static func letters(_ count: Int) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    var generator = SystemRandomNumberGenerator()
    return String((0..<count).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
  }
}
