import RunbookExecution
import Testing

/// A secret as real programs print it, cut by the pipe wherever it may be.
struct SecretStreamTests {
  /// With something in it for each encoding to change.
  static let secret = "sk_live_p+a/s é's\"w$o&r<d\\ 0123456789"

  private static func python(_ expression: String) -> String {
    "python3 -c 'import os, json, html, urllib.parse as u; print(\(expression), end=\"\")'"
  }

  /// Scripts that print the variable `s` in some encoding.
  static let encodings = [
    "plain": "printf %s \"$s\"",
    "URL-encoded": python("u.quote(os.environ[\"s\"], safe=\"\")"),
    "of a form": python("u.quote_plus(os.environ[\"s\"])"),
    "JSON": python("json.dumps(os.environ[\"s\"])"),
    "JSON of UTF-8": python("json.dumps(os.environ[\"s\"], ensure_ascii=False)"),
    "base64": "printf %s \"$s\" | base64 -w0",
    "base64 with lines": "printf %s \"user:$s\" | base64 -w20",
    "base64 of the middle": "printf '%s' \"xy$s-end\" | base64 -w0",
    "quoted by printf": "printf %q \"$s\"",
    "quoted by set": "(set -x; : \"$s\") 2>&1",
    "quoted by export": "export -p | grep -F live",
    "hexadecimal": "printf %s \"$s\" | od -An -v -tx1 | tr -d ' \\n'",
    "HTML": python("html.escape(os.environ[\"s\"])"),
  ]

  @Test(arguments: encodings.keys.sorted())
  func `no form that a program prints is shown`(_ name: String) async throws {
    let script = try #require(Self.encodings[name])
    var shell = try ShellSessionTests.Shell(environment: ["s": Self.secret, "LANG": "C.UTF-8"])
    #expect(try await shell.run(script) == 0)
    let plain = shell.output
    shell.mask = SecretMask([Self.secret])
    #expect(try await shell.run(script) == 0)
    #expect(shell.output.contains(SecretMask.dots), "\(plain) became \(shell.output)")
    // Nothing of it is left that would tell more than its edges.
    let left = shell.output.replacing(SecretMask.dots, with: "")
    for start in plain.indices {
      let piece = plain[start...].prefix(12)
      guard piece.count == 12, !Self.isKnown(piece) else { continue }
      #expect(!left.contains(piece), "\(piece) of \(plain) is in \(shell.output)")
    }
  }

  /// What stands around the secret in any case.
  private static func isKnown(_ piece: Substring) -> Bool {
    piece.contains("x s") || piece.contains("user:")
  }

  @Test(arguments: encodings.keys.sorted())
  func `wherever the pipe cuts a form, the same is hidden`(_ name: String) async throws {
    let script = try #require(Self.encodings[name])
    var shell = try ShellSessionTests.Shell(environment: ["s": Self.secret, "LANG": "C.UTF-8"])
    try await shell.run(script)
    let text = Array("before \(shell.output) after".utf8)
    let mask = SecretMask([Self.secret])
    let whole = Self.masked([text[...]], mask)
    for cut in text.indices {
      #expect(Self.masked([text[..<cut], text[cut...]], mask) == whole, "cut at \(cut)")
    }
    #expect(Self.masked(text.indices.map { text[$0...$0] }, mask) == whole)
  }

  private static func masked(_ pieces: [ArraySlice<UInt8>], _ mask: SecretMask) -> String {
    var masker = StreamMasker(mask: mask)
    let shown = pieces.flatMap { masker.push(Array($0)) } + masker.finish()
    return String(decoding: shown, as: UTF8.self)
  }

  @Test func `a real pipe that brings a secret byte by byte shows nothing of it`() async throws {
    var shell = try ShellSessionTests.Shell(environment: ["s": "s3cr3t-value"])
    shell.mask = SecretMask(["s3cr3t-value"])
    let script = "for ((i = 0; i < ${#s}; i++)); do printf %s \"${s:i:1}\"; sleep 0.002; done; echo"
    try await shell.run(script)
    #expect(shell.output == "••••••••\n")
  }

  @Test func `the shortest secret is hidden in base64 too`() {
    // printf abcd | base64
    #expect(SecretMask(["abcd"]).masked("YWJjZA==") == "••••••••A==")
  }

  @Test func `each long line of a secret is a secret, as those of a key are`() {
    let key = "-----BEGIN KEY-----\nMIIEpAIBAAKCAQEA7bq\nq9f0Zr\n-----END KEY-----\n"
    let mask = SecretMask([key])
    #expect(mask.masked("  1: MIIEpAIBAAKCAQEA7bq") == "  1: ••••••••")
    #expect(mask.masked("q9f0Zr is too short to tell") == "q9f0Zr is too short to tell")
  }

  @Test(arguments: ["\n", "\r\n"])
  func `a secret of several lines is hidden whatever ends them`(_ ending: String) {
    let secret = ["-----A", "QUJD", "REVG", "-----B"].joined(separator: ending)
    for printed in ["\n", "\r\n", "\r\r\n"] {
      let text = ["-----A", "QUJD", "REVG", "-----B"].joined(separator: printed)
      #expect(SecretMask([secret]).masked("<\(text)>") == "<••••••••>")
    }
  }
}
