#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Something that becomes readable, or writable, or ends.
package struct WatchedDescriptor: Hashable, Sendable {
  let number: Int32

  /// Waits for the first of some descriptors that has something to read or has ended.
  ///
  /// - Parameters:
  ///   - readers: those to read from.
  ///   - writer: one more, that counts once it takes bytes.
  ///   - limit: how long to wait; `nil` for ever.
  /// - Returns: all that are ready; none when the limit is over or a signal came before.
  package static func ready(
    of readers: [WatchedDescriptor], writer: WatchedDescriptor? = nil, within limit: Duration?
  ) -> Set<WatchedDescriptor> {
    var entries = readers.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
    if let writer { entries.append(pollfd(fd: writer.number, events: Int16(POLLOUT), revents: 0)) }
    guard unsafe poll(&entries, nfds_t(entries.count), milliseconds(limit)) > 0 else { return [] }
    return Set(entries.filter { $0.revents != 0 }.map { WatchedDescriptor(number: $0.fd) })
  }

  /// Rounded up, so that nobody wakes too early and waits once more.
  private static func milliseconds(_ limit: Duration?) -> Int32 {
    guard let limit else { return -1 }
    let parts = limit.components
    if parts.seconds > 86_400 { return 86_400_000 }
    let milliseconds =
      parts.seconds * 1000 + (parts.attoseconds + 999_999_999_999_999)
      / 1_000_000_000_000_000
    return Int32(max(0, milliseconds))
  }
}
