import Testing

@testable import RunbookModel

struct SecretNameTests {
  @Test(arguments: [
    "PASSWORD", "DB_PASSWORD", "PGPASSWORD", "api-key", "X-Api-Key", "private key", "AUTH_TOKEN",
    "authtoken",
    "client_secret", "SENTRY_DSN", "DATABASE_URL", "connection string", "<your password>",
    "MASTER_KEY", "Passwort",
    "ACCESS_KEY_ID", "ssh passphrase", "UNSEAL_KEY", "ROOT_PW", "DBPASS", "AUTHORIZATION",
    "auth-header", "BASIC_AUTH", "SSH_KEY", "TLS_KEY", "SEED_PHRASE", "RECOVERY_CODE",
    "ONE_TIME_CODE", "CONN_STR", "JOIN_COMMAND", "COMMUNITY_STRING", "SAS_TOKEN",
  ])
  func `a name that speaks of a secret is secret`(_ name: String) {
    #expect(SecretName.isSecret(name))
  }

  @Test(arguments: [
    "REGION", "PUBLIC_KEY", "NEXT_PUBLIC_API_KEY", "publishable key", "TOKEN_FILE", "SECRET_NAME",
    "PASSWORD_LENGTH",
    "KEYBOARD", "AUTHOR", "MONKEY", "KEY", "SSH_KEY_PATH", "PASSAGE", "COMPASS",
    "BYPASS",
    "TLS_CERT",
    "SSH_PUBLIC_KEY", "ACCESS_LEVEL", "STATUS_CODE", "START_COMMAND", "",
  ])
  func `every other name is not`(_ name: String) {
    #expect(!SecretName.isSecret(name))
  }
}
