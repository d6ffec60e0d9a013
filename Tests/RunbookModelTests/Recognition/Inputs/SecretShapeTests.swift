import Testing

@testable import RunbookModel

struct SecretShapeTests {
  @Test(arguments: ["sk_live_", "sk-", "whsec_", "ghp_", "xoxb-", "eyJ", "glpat-"])
  func `a beginning of keys that nobody may see is secret`(_ beginning: String) {
    #expect(SecretShape.isSecret(beginning))
  }

  @Test(arguments: ["pk_live_", "https://", "i-", "acct_", "", "skeleton-"])
  func `every other beginning is not`(_ beginning: String) {
    #expect(!SecretShape.isSecret(beginning))
  }
}
