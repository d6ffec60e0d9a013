import ArgumentParser
import MarkdownSyntax
import RunbookModel
import SystemCalls

/// A guide or progress document as it is read: from a path, or standard input for `-`.
enum GuideFile {
  /// The guide at `path`; a progress document is stripped to its guide.
  ///
  /// - Throws: `CommandFailure` that says what is wrong with the file and what would be right.
  static func guide(at path: String) throws(CommandFailure) -> CompiledGuide {
    CompiledGuide(compiling: try text(at: path))
  }

  /// The text of a file, whole.
  ///
  /// - Throws: `CommandFailure` where the file is missing, a folder, unreadable, empty, or not
  ///   UTF-8.
  static func text(at path: String) throws(CommandFailure) -> SourceText {
    let bytes = try bytes(at: path)
    guard !bytes.isEmpty else {
      throw CommandFailure(
        "'\(path)' is empty; a guide holds at least a title and a step", exitCode: .unreadable)
    }
    do {
      return try SourceText(bytes: bytes, path: path)
    } catch {
      throw CommandFailure(
        "byte \(error.offset + 1) is not UTF-8; save the guide as UTF-8", at: error.position,
        in: path, exitCode: .unreadable)
    }
  }

  private static func bytes(at path: String) throws(CommandFailure) -> [UInt8] {
    do throws(SystemCallError) {
      return try path == "-" ? StandardInput.readAll() : DurableFile(path).read()
    } catch {
      let clause =
        switch error.reason {
        case .missing: "'\(path)' does not exist; give the path of a guide or progress document"
        case .folder: "'\(path)' is a folder; give the path of a guide or progress document in it"
        case .notPermitted: "'\(path)' may not be read; ask its owner for permission"
        default: "'\(path)' cannot be read: \(error.cause)"
        }
      throw CommandFailure(clause, exitCode: .unreadable)
    }
  }
}
