import Foundation
import Testing

/// A secret is seen nowhere, in whatever form a command prints it and wherever the pipe cuts it.
struct ExecSecretOutputTests {
  static let secret = "pä/ss+w0rd \"x\"&'y%z"

  /// How programs print a secret, as an expression of Perl's over `$secret`.
  enum Form: String, CaseIterable {
    case raw = "$secret"
    case percent = "join('', map { /[A-Za-z0-9._~-]/ ? $_ : sprintf('%%%02X', ord) } @bytes)"
    case json = "do { my $t = $secret; $t =~ s/([\"\\\\])/\\\\$1/g; $t }"
    case base64 = "encode_base64($secret, '')"
    case base64Inside = "encode_base64(\"u:$secret\\n\", '')"
    case shell = "do { my $t = $secret; $t =~ s/'/'\\\\''/g; $t }"
  }

  /// Prints a form of the secret once for each place at which it can be cut, and goes on only when
  /// what stands before the cut has been read.
  private static func script(_ form: Form) -> String {
    """
    use MIME::Base64; $| = 1; select(STDERR); $| = 1; select(STDOUT);
    my $secret = $ENV{API_TOKEN}; my @bytes = split //, $secret; my $form = \(form.rawValue);
    my $count = $^O eq 'darwin' ? 0x4004667F : 0x541B;
    for my $cut (0 .. length $form) {
      for my $out (*STDOUT, *STDERR) {
        print $out 'at ', $cut, ' <', substr($form, 0, $cut);
        my $left = pack 'i', 1;
        while (ioctl($out, $count, $left) && unpack('i', $left)) { select undef, undef, undef, 0.0005 }
        print $out substr($form, $cut), ">\\n";
      }
    }

    """
  }

  @Test(arguments: Form.allCases)
  func `a secret is masked in each form, cut at each place`(_ form: Form) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script(form), to: "print.pl")
    try folder.write(
      """
      # Show It

      1. Show it:

         ```bash
         export API_TOKEN="$API_TOKEN"
         perl print.pl
         exit 3
         ```

      """, to: "show.md")
    let exec = try Tool.run(
      "exec", "show.md", "--yes", "--no-input", "--input", "API_TOKEN", in: folder,
      environment: ["API_TOKEN": Self.secret])
    #expect(exec.exitCode == 1, "\(exec.output)\(exec.errors)")
    var texts = [exec.output, exec.errors, try folder.read("show.progress.md")]
    for format in ["markdown", "summary", "html", "json", "junit", "text"] {
      texts.append(
        try Tool.run("render", "--format", format, "show.progress.md", in: folder).output)
    }
    let printed = try Self.printed(form)
    for line in (exec.output + exec.errors).split(separator: "\n") where line.contains(">") {
      #expect(line.contains("••••••••"), "\(line)")
    }
    #expect(exec.output.contains("at \(printed.utf8.count) <"))
    for part in Self.parts(of: printed) + Self.parts(of: Self.secret) {
      for text in texts { #expect(!text.contains(part), "\(part)") }
    }
  }

  /// What the command prints for a form.
  private static func printed(_ form: Form) throws -> String {
    try Tool.outside(
      "/usr/bin/env",
      [
        "perl", "-MMIME::Base64", "-e",
        "my $secret = $ENV{API_TOKEN}; my @bytes = split //, $secret; print \(form.rawValue);",
      ], environment: ["API_TOKEN": secret]
    ).output
  }

  /// Pieces of a text that would give a good part of it away.
  private static func parts(of text: String) -> [String] {
    let characters = Array(text)
    guard characters.count > 8 else { return [text] }
    return stride(from: 2, to: characters.count - 8, by: 4).map { String(characters[$0..<$0 + 6]) }
  }
}
