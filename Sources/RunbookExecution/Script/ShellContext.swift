/// What surrounds a place in a shell script, as far as it decides how a value can stand there.
enum ShellContext: Hashable, Sendable {
  case unquoted
  case doubleQuoted
  case singleQuoted
  /// `$'…'`
  case escapedQuoted
  case hereDocument
  /// A here-document in which nothing is expanded, up to a line that holds its delimiter.
  case literalHereDocument(delimiter: String)
  /// `$(( … ))`, where the shell evaluates the text of a value as an expression.
  case arithmetic
  case comment
}
