/// A value is secret where it begins as services begin the keys that nobody may see.
///
/// ```sh
/// stripe login --key sk_live_XXXXXXXX
/// export GITHUB_AUTH=ghp_xxxxxxxx
/// ```
///
/// Only where the placeholder or the guide's words show the beginning.
struct SecretShape: Rule {
  static let name: RuleName = "secret-shape"

  /// Whether a value that starts so is secret.
  static func isSecret(_ beginning: String) -> Bool {
    Lexicon.secretBeginnings.contains(String(beginning.lowercased().prefix { $0.isLetter }))
  }
}
