import Testing

/// A value gets into no code that is read from a pipe, a document or a file.
struct SecondReaderInputTests {
  private static let hostile = SecondReaderAttackTests.hostile

  private static func refuses(_ script: String, _ value: String) -> Bool {
    SecondReaderAttackTests.refuses(script, value)
  }

  @Test(arguments: [
    "su - app <<EOF\nls «V»\nEOF", "sudo -i <<EOF\nls «V»\nEOF", "sudo -iu app <<EOF\nls «V»\nEOF",
    "sudo -u app -s <<EOF\nls «V»\nEOF", "sudo chroot /mnt <<EOF\nls «V»\nEOF",
    "docker run -i --entrypoint bash img <<EOF\nls «V»\nEOF", "bash --rcfile a <<EOF\nls «V»\nEOF",
    "bash -O extglob <<EOF\nls «V»\nEOF", "bash /dev/stdin a <<EOF\nls «V»\nEOF",
    "python3 - a b <<EOF\nprint('«V»')\nEOF", "python3 -W ignore <<EOF\nprint('«V»')\nEOF",
    "python manage.py shell <<EOF\nprint('«V»')\nEOF", "node - a <<EOF\nf('«V»')\nEOF",
    "bin/rails console <<EOF\nf('«V»')\nEOF", "php artisan tinker <<EOF\nf('«V»');\nEOF",
    "ex -s a <<EOF\n%s/a/«V»/\nEOF", "vim -es a <<EOF\n%s/a/«V»/\nEOF",
    "pwsh -Command - <<EOF\nls «V»\nEOF", "echo \"ls «V»\" | sudo -u a -i",
    "cat <<< \"ls «V»\" | sh", "base64 -d <<< \"«V»\" | sh",
    "printf '%s\\n' \"ls «V»\" > >(bash)", "python3 <(echo \"print('«V»')\")",
    "sed -f <(echo \"s/a/«V»/\") a", "psql -f <(echo \"select '«V»'\")",
    "bash -c \"$(cat <<EOF\nls «V»\nEOF\n)\"", "ssh h \"$(cat <<'EOF'\nls «V»\nEOF\n)\"",
    "(echo a; echo \"ls «V»\") | sh", "{ cat a; echo \"ls «V»\"; } | tee b | sh",
  ])
  func `of a pipe or a document`(_ script: String) {
    for value in Self.hostile { #expect(Self.refuses(script, value), "\(value)") }
    #expect(!Self.refuses(script, "a-1.b"))
  }

  @Test(arguments: [
    "cat > a.sh <<EOF\nls «V»\nEOF", "cat <<EOF | sudo tee /usr/local/bin/a.sh\nls «V»\nEOF",
    "echo \"ls «V»\" >> \"b/a.sh\"", "cat > a.sql <<EOF\nselect '«V»';\nEOF",
    "cat <<'EOF' > a.py\nprint('«V»')\nEOF", "echo 'export A=\"«V»\"' >> ~/.bashrc",
    "echo \"0 1 * * * root ls «V»\" | sudo tee -a /etc/cron.d/a > /dev/null",
    "cat > run <<EOF\nls «V»\nEOF\nbash run", "cat > run <<EOF\nls «V»\nEOF\nsudo bash -x ./run a",
    "cat > .env <<EOF\nA=«V»\nEOF\nset -a; source .env; set +a", "echo A=«V» > .env\n. ./.env",
    "printf 'ls %s' «V» > run\nchmod +x run\n./run a", "echo \"ls «V»\" > run && sh run",
    "cat > all <<EOF\nselect '«V»'\nEOF\npsql app < all", "echo «V» > a\npython3 a",
  ])
  func `of a file that the line or the script says is one`(_ script: String) {
    for value in Self.hostile { #expect(Self.refuses(script, value), "\(value)") }
    #expect(!Self.refuses(script, "a-1.b"))
  }

  @Test(arguments: [
    "unheard-of -e \"f('«V»')\"", "unheard-of --x 1 -c \"a; «V»\"", "tsx -e \"f('«V»')\"",
    "unheard-of \"insert into a values ('«V»')\"", "unheard-of \"drop database «V»\"",
  ])
  func `of a program that nobody knows, where the text looks like code`(_ script: String) {
    for value in Self.hostile { #expect(Self.refuses(script, value), "\(value)") }
    #expect(!Self.refuses(script, "a-1.b"))
  }

  @Test(arguments: [
    "cat > .env <<EOF\nA=«V»\nEOF", "echo A=«V» >> .env", "cat > a.yaml <<EOF\na: «V»\nEOF",
    "cat > a.conf <<EOF\n«V»\nEOF\nnginx -t -c a.conf", "echo «V» | python3 parse.py",
    "echo «V» | perl -ne 'print'", "echo «V» | python3 -c 'import sys'", "echo «V» | jq -R .",
    "echo «V» | bash install.sh", "echo «V» | sudo -S ls", "echo \"a:«V»\" | sudo chpasswd",
    "sort <(echo «V»)", "awk '{ print }' <(echo «V»)", "docker login --password-stdin <<< \"«V»\"",
    "echo «V» | docker login -u a --password-stdin", "docker run -e \"A='«V»'\" b",
    "grep -e \"«V»\" a", "python3 - \"«V»\" <<'EOF'\nprint(1)\nEOF", "ls < «V»",
    "bash -s -- \"«V»\" <<'EOF'\nls\nEOF", "echo «V» > a.json\npython3 load.py a.json",
    "echo «V» > a\ncat a", "echo «V» | sed 's/a/b/' > b", "ls > \"«V»\"", "cat a | tee «V»",
    "for a in b; do echo «V»; done\nls | sh", "if true; then ls; fi\necho «V»",
  ])
  func `and is taken as it is where it stays data`(_ script: String) {
    for value in ["a'; id; '", "$(id)", "Ana Lima"] {
      #expect(!Self.refuses(script, value), "\(value)")
    }
  }
}
