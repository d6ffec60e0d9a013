import SystemCalls

/// What git keeps of a file while a merge of it is not resolved.
package enum GitIndex {
  /// The bytes of the version that both sides of the merge come from.
  ///
  /// Source: gitrevisions(7), `:1:path`, the common ancestor.
  ///
  /// - Parameter path: the file in which git has left its markers.
  /// - Returns: `nil` where git does not know the file as unresolved, or does not answer in time.
  package static func base(of path: String) -> [UInt8]? {
    let environment = ProcessContext.environment
    let folder = FilePath.absolute(
      FilePath.folder(of: path), from: ProcessContext.currentDirectory)
    guard let git = FilePath.program(named: "git", in: environment["PATH"]) else { return nil }
    return ProgramCall(
      git, arguments: ["-C", folder, "cat-file", "blob", ":1:./\(FilePath.name(of: path))"],
      environment: environment
    ).output(within: .seconds(10))
  }
}
