import Testing

@testable import RunbookModel

struct PromptTests {
  @Test(arguments: [
    "$ ls", "$> ls", "ana@web1:~$ ls", "root@web1:/srv# ls", "[ana@web1 app]$ ls",
    "[root@web1 ~]# ls", "(venv) $ ls", "(venv) ana@web1:~$ ls", "PS C:\\Users> ls", "PS> ls",
    "C:\\> ls", "C:\\Users\\ana>ls", "bash-5.1$ ls", "sh-4.4# ls", "/ # ls", "~/app $ ls",
    "ana@mac app % ls", "❯ ls", "web1$ ls", "ana@web1$ ls",
  ])
  func `a user's prompt is known by its look`(_ line: String) throws {
    let (owner, command) = try #require(Prompt.command(in: line[...]))
    #expect(owner == .user)
    #expect(command == "ls")
  }

  @Test func `signs that mean something else too are told apart from it`() {
    #expect(Prompt.command(in: "# ls")?.owner == .root)
    #expect(Prompt.command(in: "% ls")?.owner == .percent)
    #expect(Prompt.command(in: "> ls")?.owner == .angle)
  }

  @Test(arguments: [
    "ls", "", "echo $ HOME", "price: 5 $ a day", "mail ana@acme.dev $NOW", "/etc/hosts # the names",
    "$HOME/bin", "C: the first drive", "(see below) and so on", "[section]", "❯ Done",
    "US$ 5", "#!/bin/sh", "a > b", "ana@acme.dev", "100% done",
  ])
  func `text without a prompt has none`(_ line: String) {
    #expect(Prompt.command(in: line[...]) == nil)
  }

  @Test(arguments: [
    ">>> import os", "mysql> SELECT 1;", "postgres=# \\dt", "app=> select 1;",
    "MariaDB [(none)]> SHOW TABLES;", "irb(main):001:0> 1 + 1", "sqlite> .tables", "In [1]: x",
    "test> db.stats()", "redis> KEYS *",
  ])
  func `the prompt of a database or an interpreter is foreign`(_ line: String) {
    #expect(Prompt.isForeign(line[...]))
  }

  @Test(arguments: [
    "PS> ls", "C:\\Users>ls", "ana@web1> ls", "<name> of it", "a -> b", "ls > out", "> quoted", "x",
  ])
  func `other lines with an angle are not`(_ line: String) {
    #expect(!Prompt.isForeign(line[...]))
  }
}
