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
    let (text, guidePath) = try text(at: path)
    return CompiledGuide(compiling: text, bindings: try bindings(beside: guidePath))
  }

  /// The bindings file beside a guide; `nil` where there is none.
  ///
  /// - Throws: `CommandFailure` where there is one that cannot be read.
  static func bindings(beside guide: String) throws(CommandFailure) -> SourceText? {
    let path = Bindings.path(beside: guide)
    guard guide != "-", DurableFile(path).exists else { return nil }
    let bytes = try bytes(at: path)
    do throws(NotUTF8) {
      return try SourceText(bytes: bytes, path: path)
    } catch {
      throw CommandFailure(
        "byte \(error.offset + 1) is not UTF-8; save the bindings as UTF-8", at: error.position,
        in: path, exitCode: .unreadable)
    }
  }

  /// The text of a guide, or of the guide in a progress document, and where the guide itself is.
  ///
  /// - Throws: `CommandFailure` where the file is missing, a folder, unreadable, empty, not
  ///   UTF-8, or a damaged progress document.
  static func text(
    at path: String
  ) throws(CommandFailure) -> (text: SourceText, guidePath: String) {
    let bytes = try bytes(at: path)
    let text: SourceText
    do throws(NotUTF8) {
      text = try SourceText(bytes: bytes, path: path)
    } catch {
      // An entry that was cut inside a letter does not keep the guide from being read.
      if let document = try? ProgressDocument(reading: bytes, path: path) {
        return (document.guide, self.guidePath(of: document, at: path))
      }
      throw CommandFailure(
        "byte \(error.offset + 1) is not UTF-8; save the guide as UTF-8", at: error.position,
        in: path, exitCode: .unreadable)
    }
    guard ProgressDocument.isProgressDocument(text) else { return (text, path) }
    do throws(ProgressDamage) {
      let document = try ProgressDocument(reading: bytes, path: path)
      return (document.guide, guidePath(of: document, at: path))
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func guidePath(of document: ProgressDocument, at path: String) -> String {
    FilePath.join(FilePath.folder(of: path), document.guidePath)
  }

  /// The bytes of a file, and what tells later whether they are still those.
  ///
  /// - Throws: as `bytes(at:)`.
  static func fingerprinted(
    at path: String
  ) throws(CommandFailure) -> (bytes: [UInt8], fingerprint: FileFingerprint) {
    // Taken first: what is written in between makes another one.
    let fingerprint = try? DurableFile(path).fingerprint()
    let bytes = try bytes(at: path)
    guard let fingerprint else {
      throw CommandFailure("'\(path)' cannot be read", exitCode: .unreadable)
    }
    return (bytes, fingerprint)
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
