/// A variable that a command reads and that nothing before it sets is asked for.
///
/// ```sh
/// aws s3 ls "s3://$BUCKET/backups"
/// ```
///
/// It is set by an assignment, `export`, `read`, `for` and the like in this block or one before,
/// by what a block writes into a shell's start-up file, by a file that is sourced, and by the
/// guide's words (see `prepared-variable`). An assignment before a command, `NAME=value make`,
/// holds for that command alone.
///
/// Not asked for is what a shell or login sets (`$HOME`, `$1`), what has a value to fall back on
/// (`${NAME:-eu}`), what the script tests itself (`[ -z "$NAME" ]`), and what stands where no
/// shell expands it: between single quotes, in a here-document with a quoted delimiter, in a
/// comment.
struct UnsetVariable: Rule {
  static let name: RuleName = "unset-variable"
}
