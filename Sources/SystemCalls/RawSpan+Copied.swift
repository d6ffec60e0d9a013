extension RawSpan {
  /// The bytes, as a value of its own.
  package var copied: [UInt8] {
    unsafe withUnsafeBytes { unsafe Array($0) }
  }
}
