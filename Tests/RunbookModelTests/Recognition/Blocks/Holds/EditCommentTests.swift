import Testing

@testable import RunbookModel

struct EditCommentTests {
  @Test(arguments: [
    "cd app\n# Edit the file by hand\nmake all", "# Change the port in app.conf\nmake all",
    "# Update the port in app.conf\nmake all", "# make your changes now\ngit commit -m x",
    "cp .env.example .env\n# Fill in .env with your values\n\n./start",
    "# Uncomment the last line\nmake x",
    "# Docker - update .env file, then:\ndocker compose restart web",
    "# Manually remove the lock\nmake x",
    "git rebase x\n# ... fix what is in conflict ...\ngit push",
    "# Replace web with your host\n./probe web",
    "# Add:\nmake all", "systemctl stop web\n# Edit /etc/web.conf: workers\nsystemctl start web",
  ])
  func `a comment that orders a change before more commands holds`(_ script: String) {
    let block = OneBlock(held: script)
    #expect(block.hold == [.edit])
    #expect(block.holdRules == ["edit-comment"])
  }

  @Test(arguments: [
    "# Change the port in app.conf\nsed -i s/80/81/ app.conf",
    "# Make a small change\necho x >> f\nmake all",
    "# Update the package list\napt update", "# Add the repository\nadd-apt-repository x",
    "# Make sure all changes are committed\ngit status",
    "# Make the script executable\nchmod +x run.sh\n./run.sh",
    "make all\n# Edit the notes afterwards", "# Replace <host> with yours\nping -c1 <host>",
    "# clean up - remove old/files\nmake clean\nmake all", "# Set the region\nexport REGION=eu",
    "# Review the plan\n./plan\n./apply", "# Update app.conf\n./configure --write app.conf\n./run",
    "# Update the config\n./apply web-config.yaml\n./run",
    "# Modify the kernel's limits\nsysctl -w a=1\n./run",
    "# Put your password in 'single quotes'\nopenssl passwd -1 'x'",
  ])
  func `a comment that its command fulfils, or that comes last, does not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }
}
