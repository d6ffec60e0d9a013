import Testing

@testable import RunbookModel

struct FileTextLeadTests {
  @Test(arguments: [
    "Add the following to `/etc/hosts`:", "Create the file `app.conf` with:",
    "Append this to the crontab:", "Put these lines into `~/.ssh/config`:",
    "Edit `/etc/fstab` and add:", "Change the last line of `Dockerfile` to",
    "Replace the content of your `requirements.txt` file with the following:",
    "Open the file `web.conf` and append", "The format of this file is:",
    "The following is a sample `/etc/default/web`:", "Update the file as follows:",
  ])
  func `what goes into a file is its text, whatever the fence says`(_ lead: String) {
    for language in ["bash", "", "text", "console"] {
      let block = OneBlock("10.0.0.5 db.internal", language: language, lead: lead)
      #expect(block.kind == .config, "\(language)")
      #expect(block.rule == "file-text-lead")
    }
  }

  @Test func `commands that a shell's own file holds are not run`() {
    let lead = "Add the following to your `~/.bashrc`:"
    #expect(
      OneBlock("source <(kubectl completion bash)", language: "bash", lead: lead).kind == .config)
    #expect(OneBlock("export EDITOR=vi", language: "bash", lead: lead).kind == .environment)
  }

  @Test func `values for a file are values`() {
    let lead = "Add the following to your `.env` file:"
    #expect(
      OneBlock("NAME=Two words\nURL=https://", language: "text", lead: lead).kind == .environment)
    #expect(OneBlock("WorkersMax=4", lead: "Change `/etc/web.conf` to:").kind == .config)
  }

  @Test(arguments: [
    ("Create the file:", "touch app.conf"),
    ("Update `app.conf` for your host:", "sed -i s/a/b/ app.conf"),
    ("Run the following to add it to the file `app.conf`:", "echo x >> app.conf"),
    ("Paste the following into your terminal:", "make all"),
    ("Create the file with this command:", "touch app.conf"),
    ("Edit the file:", "sudo nano app.conf"),
    ("Add a line to the crontab:", "crontab -e"), ("Create the following files:", "touch a b"),
    ("Remove the following file:", "rm a.conf"), ("Copy the following file:", "scp a.conf web:"),
    ("Create `a.conf` with the following:", "sudo cp a.sample a.conf\nsudo chmod 600 a.conf"),
    ("You can now remove `/var/lib/web` after this step.", "rm -r /var/lib/web"),
    ("Now that you have created the file, build it:", "make all"),
  ])
  func `commands that touch a file are commands`(_ lead: String, _ command: String) {
    #expect(OneBlock(command, language: "bash", lead: lead).kind == .command)
  }

  @Test func `lines after the order to open an editor are its text`() {
    let guide = """
      # T

      ## 1. Raise the limits

      ```sh
      sudo nano /etc/limits.conf
      ```

      Add this line:

      ```sh
      web soft nofile 65536
      ```
      """
    #expect(OneBlock(guide: guide).kind == .config)
  }

  @Test func `a program in a file stays code, and a session a session`() {
    #expect(OneBlock("a = 1", language: "python", lead: "Create `a.py` with:").kind == .code)
    #expect(
      OneBlock("$ cat f\nx", language: "sh", lead: "Add these lines to `f`:").kind == .session)
  }
}
