import Foundation
import RunbookTestSupport

/// Holds the laws over documents that a seed decides: `SeededProgress COUNT SEED FOLDER`.
///
/// What breaks a law, or ends the program, is left in the folder; `SeededProgress FILE` tells what
/// is wrong with such a file.
@main
enum SeededProgress {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 2 {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: arguments[1]))
      print(FuzzedProgress.violations(Array(bytes)).joined(separator: "\n"))
      return
    }
    guard arguments.count == 4, let count = Int(arguments[1]), let seed = Int(arguments[2]) else {
      print("usage: SeededProgress COUNT SEED FOLDER")
      exit(2)
    }
    let folder = URL(fileURLWithPath: arguments[3])
    let now = folder.appendingPathComponent("now-\(seed)")
    var numbers = SeededNumbers(seed: seed)
    var broken = 0
    let start = Date()
    for number in 1...max(1, count) {
      let bytes = FuzzedProgress.bytes(&numbers)
      try Data(bytes).write(to: now)
      let violations = FuzzedProgress.violations(bytes)
      if !violations.isEmpty {
        broken += 1
        try Data(bytes).write(to: folder.appendingPathComponent("broken-\(seed)-\(number)"))
        print("seed \(seed), number \(number): \(violations.joined(separator: "; "))")
      }
      if number % 10_000 == 0 || number == count {
        let rate = Double(number) / Date().timeIntervalSince(start)
        print("seed \(seed): \(number) documents, \(broken) broken, \(Int(rate)) a second")
        fflush(nil)
      }
    }
    try FileManager.default.removeItem(at: now)
    if broken > 0 { exit(1) }
  }
}
