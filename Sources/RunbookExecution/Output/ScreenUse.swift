/// Tells whether a program prints line after line, or draws all over its terminal.
///
/// Source: ECMA-48, section 8.3; ctlseqs of xterm, for the alternate screen.
package struct ScreenUse: Hashable, Sendable {
  private enum State: Hashable { case text, escape, sequence([UInt8]) }

  private var state = State.text
  /// Whether it has moved to another line than the last one, or cleared the screen.
  package private(set) var drawsOnScreen = false

  package init() {}

  /// Takes in what the program prints, which may be cut anywhere.
  package mutating func push(_ bytes: [UInt8]) {
    guard !drawsOnScreen, state != .text || bytes.contains(27) else { return }
    for byte in bytes where !drawsOnScreen { push(byte) }
  }

  mutating func push(_ byte: UInt8) {
    switch state {
    case .text: if byte == 27 { state = .escape }
    case .escape:
      // ESC 7, ESC 8, ESC c and ESC M: places kept and taken again, a new start, a line up.
      drawsOnScreen = drawsOnScreen || "78cM".utf8.contains(byte)
      state = byte == 91 ? .sequence([]) : .text
    case .sequence(let parameters):
      guard (0x40...0x7E).contains(byte) else {
        // No real sequence is that long.
        state = parameters.count < 32 ? .sequence(parameters + [byte]) : .text
        return
      }
      state = .text
      drawsOnScreen = drawsOnScreen || Self.draws(parameters, byte)
    }
  }

  private static func draws(_ parameters: [UInt8], _ final: UInt8) -> Bool {
    if "ABEFHJLMSTdfrsu".utf8.contains(final) { return true }
    let modes = parameters.dropFirst().split(separator: 59)
    return final == 104 && parameters.first == 63
      && modes.contains { ["47", "1047", "1049"].contains(String(decoding: $0, as: UTF8.self)) }
  }
}
