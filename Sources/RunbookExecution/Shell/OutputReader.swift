import SystemCalls

/// Takes in one stream of a command, with secrets hidden.
struct OutputReader {
  /// How much is read at once: as much as a pipe holds.
  private static let portion = 65_536

  private let source: ByteSource
  let stream: OutputStream
  /// Whether what comes is a value for a run, and not for anybody's eyes.
  let isValue: Bool
  private var masker: StreamMasker
  /// Whether more may come.
  private(set) var isOpen = true

  init(_ source: ByteSource, _ stream: OutputStream, mask: SecretMask, isValue: Bool = false) {
    self.source = source
    self.stream = stream
    self.isValue = isValue
    masker = StreamMasker(mask: mask)
  }

  var descriptor: WatchedDescriptor { source.descriptor }

  /// What came, as it came, when something is there; `nil` at the end.
  mutating func read() -> [UInt8]? {
    // A source that cannot be read has ended for us.
    guard let bytes = try? source.read(upTo: Self.portion) else {
      isOpen = false
      return nil
    }
    return bytes
  }

  /// What can be shown of what came.
  mutating func hide(in bytes: [UInt8]) -> [UInt8] { masker.push(bytes) }

  /// Hides other secrets in what comes from now on.
  mutating func hide(_ mask: SecretMask) { masker.mask = mask }

  /// What was held back because it could have been the beginning of a secret.
  mutating func finish() -> [UInt8] { masker.finish() }
}
