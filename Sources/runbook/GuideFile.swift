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

  /// The text of a guide, or of the guide in a progress document.
  ///
  /// - Throws: `CommandFailure` where the file is missing, a folder, unreadable, empty, not
  ///   UTF-8, or a damaged progress document.
  static func text(at path: String) throws(CommandFailure) -> SourceText {
    let bytes = try bytes(at: path)
    let text: SourceText
    do throws(NotUTF8) {
      text = try SourceText(bytes: bytes, path: path)
    } catch {
      // An entry that was cut inside a letter does not keep the guide from being read.
      if let document = try? ProgressDocument(reading: bytes, path: path) { return document.guide }
      throw CommandFailure(
        "byte \(error.offset + 1) is not UTF-8; save the guide as UTF-8", at: error.position,
        in: path, exitCode: .unreadable)
    }
    guard ProgressDocument.isProgressDocument(text) else { return text }
    do throws(ProgressDamage) {
      return try ProgressDocument(reading: bytes, path: path).guide
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The bytes of a file, or of standard input.
  ///
  /// - Throws: `CommandFailure` where there are none to be had.
  static func bytes(at path: String) throws(CommandFailure) -> [UInt8] {
    do throws(SystemCallError) {
      let bytes = try path == "-" ? StandardInput.readAll() : DurableFile(path).read()
      if !bytes.isEmpty { return bytes }
    } catch {
      let clause =
        switch error.reason {
        case .missing: "'\(path)' does not exist; give the path of a guide or progress document"
        case .folder: "'\(path)' is a folder; give the path of a guide or progress document in it"
        case .special:
          "'\(path)' is a device or pipe; give the path of a file, or - for standard input"
        case .notPermitted: "'\(path)' may not be read; ask its owner for permission"
        default: "'\(path)' cannot be read: \(error.cause)"
        }
      throw CommandFailure(clause, exitCode: .unreadable)
    }
    throw CommandFailure(
      "'\(path)' is empty; a guide holds at least a title and a step", exitCode: .unreadable)
  }
}
