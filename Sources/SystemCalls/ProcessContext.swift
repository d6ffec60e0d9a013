import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the system tells a process of itself: read once at the entry and handed down.
package enum ProcessContext {
  /// Prepares a process that works for a short time, on much at once: to be called before anything
  /// else.
  package static func begin() { runbook_share_heap() }

  /// Every variable; of a name that occurs twice, the first.
  package static var environment: [String: String] {
    var result: [String: String] = [:]
    let entries = unsafe runbook_environment()
    var index = 0
    while let entry = unsafe entries[index] {
      let text = unsafe String(cString: entry)
      index += 1
      // A sign of its own, also where what follows would combine with it.
      guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(text[..<equals])
      if result[name] == nil { result[name] = String(text[text.utf8.index(after: equals)...]) }
    }
    return result
  }

  /// The directory in which the process was started, or `/` where it is gone.
  package static var currentDirectory: String {
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Seconds since 1970-01-01T00:00:00Z.
  package static var now: Int { time(nil) }

  package static var processID: Int { Int(getpid()) }

  /// What the system calls the machine.
  package static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// What the system calls the user.
  package static var userName: String {
    guard let entry = unsafe getpwuid(getuid()), let name = unsafe entry.pointee.pw_name else {
      return String(getuid())
    }
    return unsafe String(cString: name)
  }

  /// Ends the process at once.
  package static func exit(_ code: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(code)
    #else
      Glibc.exit(code)
    #endif
  }
}
