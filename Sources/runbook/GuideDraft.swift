import RunbookReporting

/// A guide that is whole enough to be carried out, for an author to write on.
struct GuideDraft {
  /// The title on one line.
  let title: String

  /// - Returns: `nil` for a title of blanks.
  init?(title: String) {
    let line = title.printableLine
    guard !line.isEmpty else { return nil }
    self.title = line
  }

  /// The title's letters and digits in lower case, joined by `-`; `guide.md` where it has none.
  ///
  /// Cut to 80 bytes, which every file system takes.
  var fileName: String {
    var words = ""
    for character in title.lowercased() {
      if character.isLetter || character.isNumber {
        guard words.utf8.count + character.utf8.count <= 80 else { break }
        words.append(character)
      } else if !words.isEmpty, words.last != "-" {
        words += "-"
      }
    }
    while words.last == "-" { words.removeLast() }
    return (words.isEmpty ? "guide" : words) + ".md"
  }

  /// The guide: every part that a reader looks for, with commands that can be run as they stand.
  var text: String {
    """
    # \(title.escapedForMarkdown)

    What this changes, for whom, and how long it takes. Replace this paragraph, and below every
    line that is not yours.

    ## Prerequisites

    - You may change the system that this guide is about
    - Somebody else knows that the work begins now

    ## Steps

    ### 1. Look before you start

    1. Note what the system says of itself now:

       ```bash
       uname -a
       ```

    2. Open the dashboard of the system and keep it in view

    ### 2. Make the change

    1. Write down the old value where only your team can read it
    2. Make a place for the new one:

       ```bash
       mkdir -p new-value
       ```

    3. Put the new value in use

    ### 3. Check the result

    1. Verify that the new place is there:

       ```bash
       ls -d new-value
       ```

       You should see:

       ```text
       new-value
       ```

    2. Use the system once as its users do

    ## Troubleshooting

    ### The new value is refused

    **Symptoms:** The system answers with an error as soon as the new value is in use.

    **Solutions:**

    1. Compare the new value with what was handed out, letter by letter
    2. Put the old value back as "Rollback" says, then look at the logs

    ## Rollback

    1. Put the old value in use again
    2. Take the new place away:

       ```bash
       rmdir new-value
       ```

    ## Checklist

    - [ ] The system works for its users
    - [ ] The old value is no longer in use
    - [ ] The people who were told of the start know of the end

    """
  }
}
