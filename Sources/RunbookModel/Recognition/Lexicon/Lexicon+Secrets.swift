/// Words by which a value is known to be secret.
extension Lexicon {
  /// Names of variables whose value must never be shown.
  static let secretWords: Set<String> = [
    "secret", "secrets", "password", "passwd", "passphrase", "token", "credential", "credentials",
    "apikey", "privatekey", "dsn", "pat", "pwd", "pass",
  ]

  /// Pairs of words that together name a secret.
  static let secretPairs: [(String, String)] = [
    ("api", "key"), ("private", "key"), ("access", "key"), ("auth", "key"), ("signing", "key"),
    ("encryption", "key"), ("service", "key"), ("license", "key"), ("database", "url"),
    ("redis", "url"), ("connection", "string"), ("webhook", "key"), ("role", "key"),
  ]
}
