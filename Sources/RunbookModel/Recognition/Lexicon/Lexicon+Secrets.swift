/// Words by which a value is known to be secret.
extension Lexicon {
  /// Names of variables whose value must never be shown.
  static let secretWords: Set<String> = [
    "secret", "secrets", "password", "passwords", "passwd", "passphrase", "token", "tokens",
    "credential", "credentials", "apikey", "privatekey", "dsn", "pat", "pwd", "pass", "passcode",
    "pin", "otp", "jwt", "bearer", "cookie", "psk", "passwort", "kennwort", "mdp", "senha",
    "contraseña", "pw", "dbpass", "dbpw", "rootpw", "authorization", "pem", "sas", "mnemonic",
  ]

  /// Ends of words that are glued to a name: `PGPASSWORD`, `authtoken`.
  static let secretEndings: [String] = [
    "password", "passwd", "passphrase", "secret", "token", "apikey", "secretkey",
  ]

  /// Pairs of words that together name a secret.
  static let secretPairs: [(String, String)] = [
    ("api", "key"), ("private", "key"), ("access", "key"), ("auth", "key"), ("signing", "key"),
    ("encryption", "key"), ("service", "key"), ("license", "key"), ("database", "url"),
    ("redis", "url"), ("connection", "string"), ("webhook", "key"), ("role", "key"),
    ("master", "key"), ("admin", "key"), ("shared", "key"), ("account", "key"), ("webhook", "url"),
    ("unseal", "key"), ("ssh", "key"), ("tls", "key"), ("ssl", "key"), ("seed", "phrase"),
    ("recovery", "phrase"), ("recovery", "code"), ("recovery", "key"), ("access", "code"),
    ("verification", "code"), ("time", "code"), ("backup", "code"), ("conn", "str"),
    ("conn", "string"), ("community", "string"), ("join", "command"), ("basic", "auth"),
    ("auth", "header"), ("mongo", "uri"), ("mongodb", "uri"), ("db", "url"),
    ("authorization", "header"),
  ]

  /// Words that say of a value that everybody may see it.
  static let openWords: Set<String> = ["public", "publishable"]

  /// Last words of names that tell of a secret and hold none.
  static let openEndings: Set<String> = [
    "name", "file", "path", "dir", "arn", "length", "ttl", "expiry", "type", "algorithm",
    "namespace", "filename",
  ]

  /// Beginnings with which services mark keys that must stay secret.
  static let secretBeginnings: Set<String> = [
    "sk", "whsec", "rk", "xoxb", "xoxp", "xapp", "ghp", "gho", "ghs", "github", "glpat", "npm",
    "eyj",
    "shpat", "pat", "hf", "aiza",
  ]
}
