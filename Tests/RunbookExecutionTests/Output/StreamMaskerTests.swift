import RunbookExecution
import Testing

struct StreamMaskerTests {
  static let secret = "sk_live_p+a/s s'w\"o\\rd"

  private static func masked(_ text: String, cutAt offset: Int) -> String {
    let bytes = Array(text.utf8)
    var masker = StreamMasker(mask: SecretMask([secret]))
    let shown =
      masker.push(Array(bytes[..<offset])) + masker.push(Array(bytes[offset...])) + masker.finish()
    return String(decoding: shown, as: UTF8.self)
  }

  @Test(arguments: [
    secret, "sk_live_p%2Ba%2Fs%20s%27w%22o%5Crd", "sk_live_p%2ba%2fs%20s%27w%22o%5crd",
    "sk_live_p+a/s s'w\\\"o\\\\rd", "sk_live_p+a/s s'\\''w\"o\\rd",
  ])
  func `a secret is hidden in each of its forms, wherever the stream is cut`(_ form: String) {
    let text = "before sk_li \(form) after"
    for offset in 0...text.utf8.count {
      #expect(Self.masked(text, cutAt: offset) == "before sk_li •••••••• after")
    }
  }

  @Test(arguments: ["", "u", "us", "user:"])
  func `a secret is hidden in base64, whatever stands before it`(_ prefix: String) throws {
    let encoded = Self.base64(Array((prefix + Self.secret + "!!!").utf8))
    let shown = SecretMask([Self.secret]).masked(encoded)
    #expect(shown.contains("••••••••"))
    #expect(shown.utf8.count < encoded.utf8.count + 30)
    let middle = String(encoded.dropFirst(8).prefix(16))
    #expect(!shown.contains(middle))
  }

  @Test(arguments: [
    "\u{1B}[01;31m\u{1B}[K", "\u{1B}[m", "\u{1B}(B\u{1B}[0m", "\u{1B}]8;;https://a.example\u{1B}\\",
    "\u{1B}]0;title\u{7}", "\u{0}", "\u{7}", "\u{200B}", "\u{AD}", "\u{FEFF}",
  ])
  func `a secret is hidden with what nobody sees in the middle of it, wherever that is cut`(
    _ unseen: String
  ) {
    let colored = "x9-\(unseen)prod\(unseen)\(unseen)-Secret77"
    let bytes = Array("it is \(colored)!".utf8)
    for offset in 0...bytes.count {
      var masker = StreamMasker(mask: SecretMask(["x9-prod-Secret77"]))
      let shown =
        masker.push(Array(bytes[..<offset])) + masker.push(Array(bytes[offset...]))
        + masker.finish()
      #expect(String(decoding: shown, as: UTF8.self) == "it is ••••••••!")
    }
  }

  @Test func `a sequence without an end holds no more back than a line`() {
    var masker = StreamMasker(mask: SecretMask(["abcd"]))
    let long = Array("ab\u{1B}]".utf8) + Array(repeating: UInt8(ascii: "z"), count: 10_000)
    #expect(masker.push(long) == long)
  }

  @Test func `of two secrets that begin alike the longer one is hidden whole`() {
    let mask = SecretMask(["abcd", "abcdefgh"])
    var masker = StreamMasker(mask: mask)
    let shown =
      masker.push(Array("abcd".utf8)) + masker.push(Array("efgh abcdx".utf8)) + masker.finish()
    #expect(String(decoding: shown, as: UTF8.self) == "•••••••• ••••••••x")
  }

  @Test func `what is no secret passes at once`() {
    var masker = StreamMasker(mask: SecretMask(["zebra"]))
    #expect(masker.push(Array("Password? ".utf8)) == Array("Password? ".utf8))
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var result = ""
    for start in stride(from: 0, to: bytes.count - bytes.count % 3, by: 3) {
      let word = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
      for shift in [18, 12, 6, 0] { result.append(alphabet[word >> shift & 63]) }
    }
    return result
  }
}
