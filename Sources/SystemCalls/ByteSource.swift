import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The end of a pipe or terminal at which what others write comes out; closed with the value.
package final class ByteSource: Sendable {
  private let file: OpenFile

  init(adopting descriptor: Int32) { file = OpenFile(adopting: descriptor, path: "output") }

  package var descriptor: WatchedDescriptor { WatchedDescriptor(number: file.descriptor) }

  /// The next bytes, at least one; `nil` at the end.
  ///
  /// - Throws: `SystemCallError`, also where nothing is there and the source does not wait.
  package func read(upTo count: Int) throws(SystemCallError) -> [UInt8]? {
    try file.read(upTo: count)
  }
}

/// The end of a pipe into which a child writes; closed with the value.
package struct ByteSink: ~Copyable, Sendable {
  let file: OpenFile

  init(adopting descriptor: Int32) { file = OpenFile(adopting: descriptor, path: "output") }

  /// What takes everything and keeps nothing.
  ///
  /// - Throws: `SystemCallError` where the system has no descriptors left.
  package static func nowhere() throws(SystemCallError) -> ByteSink {
    ByteSink(file: try OpenFile("/dev/null", O_WRONLY, for: "open"))
  }

  private init(file: consuming OpenFile) { self.file = file }
}

/// A pipe between this process and a child.
package struct BytePipe: ~Copyable, Sendable {
  package let source: ByteSource
  package let sink: ByteSink

  /// - Throws: `SystemCallError` where the system has no descriptors left.
  package init() throws(SystemCallError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw SystemCallError("make", "a pipe") }
    for end in ends { runbook_close_in_children(end) }
    source = ByteSource(adopting: ends[0])
    sink = ByteSink(adopting: ends[1])
  }
}

/// Text in memory that a child reads like a file; it has no name and no place on a disk.
package struct MemoryFile: ~Copyable, Sendable {
  let file: OpenFile

  /// - Throws: `SystemCallError` where memory is short.
  package init(holding bytes: [UInt8]) throws(SystemCallError) {
    let descriptor = runbook_memory_file()
    guard descriptor >= 0 else { throw SystemCallError("make", "a file in memory") }
    let file = OpenFile(adopting: descriptor, path: "a file in memory")
    try file.write(bytes, for: "write to")
    lseek(file.descriptor, 0, SEEK_SET)
    self.file = file
  }
}
