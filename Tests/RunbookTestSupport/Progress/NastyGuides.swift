/// Short guides, each with something that is easily lost, moved or taken for something else.
package enum NastyGuides {
  package static let plain = """
    # Rotate the keys

    Read all of it first.

    ## Before you begin

    - ✅ A quiet hour
    - Access to the vault

    ## Step 1: Make new keys

    1. **Open the vault**

       - Sign in
       - Choose *keys*

    2. **Make a key**

       ```sh
       vault new
       ```

    ### Check it

    Run this:

    ```sh
    vault list
    ```

    ## Checklist

    - [ ] New key made
    - [x] Old key known
      - [X] nested and ticked
    - [ ] **Told everybody**

      with a second paragraph
    """ + "\n"

  /// Every guide with the words for what is nasty about it.
  package static let all: [(name: String, text: String)] = [
    ("plain", plain),
    ("CRLF", plain.replacing("\n", with: "\r\n")),
    ("carriage returns alone", plain.replacing("\n", with: "\r")),
    ("mixed line endings", "# One\r\rtext\r\n## Two\n\n- a\r- b\r\n- c\n\r\n## Three\r\nx"),
    ("carriage return then line feeds", "# One\r\n\n## Two\r\r\n- a\n"),
    ("lone return first", "# One\r## Two\n\n1. a\n\n\n"),
    ("no final line ending", String(plain.dropLast())),
    ("heading without final line ending", "- a\n\n# End"),
    ("item without final line ending", "# T\n\n- last"),
    ("byte order mark", "\u{FEFF}# T\n\n1. one\n2. two\n"),
    ("byte order mark and item first", "\u{FEFF}- one\n- two"),
    ("byte order mark alone", "\u{FEFF}"),
    ("empty", ""),
    ("blank lines", "\n\n  \n"),
    ("front matter", "---\ntitle: Keys\n# no heading: 1\n---\n\nLead:\n\n- one\n"),
    ("front matter alone", "---\ntitle: Keys\n---"),
    ("open front matter", "---\ntitle: Keys\n\n- one\n\nmore\n"),
    ("plus front matter", "+++\nt = 1\n+++\n# T\n- a\n"),
    ("tabs", "#\tT\n\n-\tone\n-\ttwo\ttabs\n\n\tcontinued\n\n1.\tthree\n\t- four\n"),
    ("deep lists", "1. a\n   1. b\n      - c\n        * d\n          + e\n   2) f\n10) g\n"),
    ("repeated numbers", "1. a\n1. b\n1. c\n\n1) d\n1) e\n"),
    ("empty items", "-\n- a\n-\n\n1.\n2. b\n*   \n"),
    ("items on one line", "- - a\n- 1. b\n  2. c\n- # d\n- > e\n"),
    ("text on the next line", "-\n  a\n-   \n  b\n"),
    ("quotes", "> # Q\n> - a\n> - [ ] b\n>\n> text:\n>\n>     code\n\n> > ## Deep\nlazy\n"),
    ("quote in list", "- a\n\n  > # Q\n  > - b\n\n  ## In item\n\n  Run:\n\n      code\n- c\n"),
    ("own boxes", "- [ ] a\n- [x] b\n- [X] c\n* [ ]\td\n1. [x] e\n   - [ ] f\n- [ ]\n- [] g\n"),
    ("box of the item only", "- [ ] \n  next\n- [x]   many blanks  \n- [x]close\n"),
    ("ticks in text", "- set the box [x] here\n- `[x]`\n- a [x]\n\n[x]: /url\n"),
    ("HTML", "<details>\n<summary>S</summary>\n\n- a\n- b <b>c</b>\n\n</details>\n\n<div>\n# no\n"),
    ("open script", "# T\n- a\n\n<script>\nlet a = 1\n"),
    ("open pre", "# T\n\n<pre>\n- a\n"),
    ("open processing", "# T\n\n<?php\n- a\n"),
    ("open declaration", "# T\n\n<!DOCTYPE\n- a\n"),
    ("open character data", "# T\n\n<![CDATA[\n- a\n"),
    ("open comment", "# T\n\n- a\n\n<!-- never closed\n\n- b\n"),
    ("open comment without final line ending", "# T\n\n<!-- never closed"),
    ("open comment in a paragraph", "- a <!-- never\n  closed\n- b <!-- never\n\ntext <!X\n"),
    ("open fence", "# T\n\n- a\n\n```sh\nrun it\n"),
    ("open long fence", "# T\n- a\n\n`````` text\n```\n- b"),
    ("open tildes", "# T\n\n~~~~\n- a"),
    ("open fence in item", "1. a\n\n   ```sh\n   run\n"),
    ("open fence in quote", "> ```\n> a\n"),
    ("open div", "# T\n\n<div>\n- a"),
    ("setext", "Title\n=====\n\nSecond\nline\n---\n- a\n\n> Quoted\n> ---\n"),
    ("closing signs", "# T ##\n\n## S #\n- a #\n### ### ###\n#\n##\n"),
    (
      "heading then anything",
      "# A\ntext\n## B\n    code\n## C\n- a\n## D\n> q\n## E\n<b>x</b>\n# F\n# G"
    ),
    ("hard breaks", "- a  \n  b\n- c\\\n  d\n- e\\\\\n  f\n- g\\\n- h  \n"),
    ("code over lines", "- a `b\n  c` d\n- ``e ` \n  f`` g\n- `open\n  end\n- \\`not\n  code\\`\n"),
    (
      "links over lines",
      "- [a\n  b](/u) c\n- [d](/u\n  \"t\") e\n- [f\n  g][r] h\n- ![i\n  j](/k)\n\n[r]: /r\n"
    ),
    ("references over lines", "- [long\n  name]\n- ![long\n  name]\n\n[long name]: /u 'title'\n"),
    (
      "tags over lines",
      "- <a\n  href=\"x\">y</a>\n- <!-- c\n  d --> e\n- <b\n  not closed\n- a < b\n  c\n"
    ),
    ("emphasis over lines", "- **a\n  b** c\n- *d*\n  _e\n  f_\n"),
    (
      "definitions in items",
      "- [a]: /u\n- [b]:\n  /v\n  text\n- [c]: /w\n  more\n- [^1]: foot\n\n[a] [b] [c]\n"
    ),
    (
      "definitions before text",
      "[a]: /u\nLead:\n\n```sh\nx\n```\n\n> [b]: /v\nlazy:\n\n```\ny\n```\n"
    ),
    ("definition and heading in item", "- x\n\n  [c]: /w\nlazy\n  ===\n- y\n"),
    (
      "tables",
      "- a | b\n  --|--\n  1 | 2\n- text\n  c | d\n  --|--\n\nLead\n| e | f |\n|---|---|\n| - g | h |\n"
    ),
    ("table after item", "- a\n| b | c |\n|---|---|\n| d | e |\n"),
    (
      "looks like marks",
      "- a <!-- runbook-mark done -->\n<!-- runbook-mark begin -->\nx\n- b <!-- runbook-mark-2 -->\n<!-- runbook: timeout=5m -->\n"
    ),
    ("mark without an end", "# T\n<!-- runbook-mark begin n=3 -->\n- a\n"),
    ("tag at the very end", "# T\n- <!-- runbook"),
    ("quoted record", quotedRecord),
    ("quoted record in an open fence", String(quotedRecord.dropLast(4))),
    (
      "indented record", "# T\n\n    <!-- runbook-record {\"version\":1} -->\n\n    ## Run record\n"
    ),
    (
      "own record heading",
      "# T\n\n## Run record\n\n- a\n\n<!-- runbook-event {\"run\":\"r\"} -->\n"
    ),
    (
      "letters",
      "# 🗝️ Schlüssel\n\n- ✅ é e\u{301} 👩‍👩‍👧‍👦\n- מפתח חדש\n- \u{202E}abc\n- a\u{A0}\n- \u{3000}b\n"
    ),
    ("no heading", "1. a\n2. b\n\nRun:\n\n```sh\nx\n```\n"),
    ("title in a quote", "> # Title\ntext\n\n- a\n"),
    ("title late", "text\n\n- a\n\n# Title"),
    ("lazy items", "- a\nb\n- c\n> d\n1. e\n2. f\n- g\n\n\n- h\n"),
    (
      "indented headings",
      "   # T\n   - a\n\n     ## Deep\n     text:\n\n     ```\n     x\n     ```\n"
    ),
    ("rules", "# T\n---\n- a\n***\n1. b\n---\nc\n---\n"),
    ("code that is steps", "# T\n\n    - a\n    - b\n\n```\n- c\n# d\n```\n"),
    ("NUL and controls", "# T\u{0}\n- a\u{1}b\u{7F}\n- \u{B}c\u{C}\n"),
    ("byte order mark and box first", "\u{FEFF}* [ ] a\n* [x] b\n- c\n"),
    ("two byte order marks", "\u{FEFF}\u{FEFF}<?"),
    ("definition behind a box", "- [x]\n- a [x]\n- [ ] [x]: /url\n"),
    ("text behind a definition", "[a]: /u\n     text:\n\n```\nx\n```\n"),
    ("lazy tag behind a definition", "- [b]:\nhttps://example.com\n<br>\n  text\n- [c\n"),
    ("lazy tag and open fence", "- a\n<br>\n`````` text\n```\n# T"),
    ("lazy tag and a fence over blank lines", "- a\n<br>\n``` sh\nb\n\nc\n"),
    ("lazy line that is more than a tag", "> a\n<b>x</b>\n# T\n~~~\n- b"),
    ("box alone above an underline", "Title\n- [ ] \nTitle\n=====\n\n- [ ] \n[a]: /u\n"),
    ("unicode line ends", "- a\u{2028}b\n- c\u{85}\n- d\u{2029}\n"),
  ]

  private static let quotedRecord = """
    # About progress

    ```markdown
    # Inner
    <!-- runbook-mark begin n=0 -->
    > **0 of 1**
    <!-- runbook-mark end -->
    1. [ ] a <!-- runbook-mark pending -->

    <!-- runbook-record {"version":1,"tag":"runbook-mark","guide":"a.md","eol":"lf"} -->

    ## Run record
    ```
    """
}
