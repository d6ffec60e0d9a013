#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reading and writing whole amounts through descriptors, whoever owns them.
enum Descriptor {
  /// The next bytes, at least one; `nil` at the end.
  static func read(_ descriptor: Int32, upTo count: Int) throws(SystemCallError) -> [UInt8]? {
    var number: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var result: Int
      repeat {
        #if canImport(Darwin)
          result = unsafe Darwin.read(descriptor, buffer.baseAddress, count)
        #else
          result = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
        #endif
      } while result < 0 && errno == EINTR
      if result < 0 { number = errno }
      filled = max(0, result)
    }
    // A pseudo-terminal whose other side is closed ends with EIO.
    if number == EIO { return nil }
    guard number == 0 else { throw SystemCallError("read", "input", number: number) }
    return bytes.isEmpty ? nil : bytes
  }

  /// Writes every byte.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemCallError) {
    var written = 0
    while written < bytes.count {
      let result = unsafe bytes.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          unsafe Darwin.write(
            descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        #else
          unsafe Glibc.write(
            descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        #endif
      }
      if result < 0 {
        if errno == EINTR { continue }
        throw SystemCallError("write to", "output")
      }
      written += result
    }
  }

  /// The first descriptor that has something to read, or has ended.
  ///
  /// - Parameters:
  ///   - descriptors: those to watch; where several are ready, the first of them wins.
  ///   - milliseconds: how long to wait; -1 for ever.
  /// - Returns: the descriptor; `nil` when none is ready in time.
  static func firstReadable(of descriptors: [Int32], within milliseconds: Int32) -> Int32? {
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var result: Int32
    repeat {
      result = unsafe poll(&entries, nfds_t(entries.count), milliseconds)
    } while result < 0 && errno == EINTR
    return entries.first { $0.revents != 0 }?.fd
  }
}
