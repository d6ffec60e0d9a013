#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A process that a test has heard of.
package enum RunningProcess {
  /// Whether a process of a number is there that has not ended.
  package static func isAlive(_ process: some StringProtocol) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return false
    }
    let state = text.split(separator: ")").last?.dropFirst().first
    return state != "Z" && state != "X"
  }
}
