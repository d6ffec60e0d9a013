/// A value is secret where its name says so.
///
/// ```sh
/// export DB_PASSWORD=<value>
/// curl -H "X-Api-Key: <key>" https://api.acme.dev
/// psql postgres://app:<value>@db/app
/// ```
///
/// The name is the variable's or the placeholder's own: it says `password`, `secret`, `token`, or
/// a pair such as `api key`. So is what stands before the `@` of an address with an account. A
/// secret is never shown, written or logged.
///
/// A name that says `public`, or ends in what tells of a secret and is none (`TOKEN_FILE`,
/// `SECRET_NAME`), is not secret.
struct SecretName: Rule {
  static let name: RuleName = "secret-name"

  /// Whether a name says that its value is secret.
  static func isSecret(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard !words.contains(where: Lexicon.openWords.contains),
      !(words.count > 1 && words.last.map(Lexicon.openEndings.contains) == true)
    else { return false }
    let isSecret = words.contains { word in
      Lexicon.secretWords.contains(word)
        || Lexicon.secretEndings.contains { word.hasSuffix($0) && word != $0 }
    }
    return isSecret
      || zip(words, words.dropFirst()).contains { pair in
        Lexicon.secretPairs.contains { $0 == pair }
      }
  }
}
