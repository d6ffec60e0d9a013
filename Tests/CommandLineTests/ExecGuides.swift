import Foundation

/// Guides for tests of `exec`.
enum ExecGuides {
  /// One of each thing that a run meets.
  static let shop = """
    # Open the shop

    **Last Updated:** 2025-01-31

    ## Prerequisites

    - ✅ The lease is signed
    - ✅ The till is there

    ## Steps

    ### Step 1: Get the keys

    1. **Open the dashboard**

       - Go to https://dashboard.example.net
       - Sign in to your account

    2. **Copy the keys**

       - Copy the **Secret Key** (starts with `sk_live_`)

    ### Step 2: Deploy the site

    #### For Harbor

    1. Deploy it:

       ```bash
       harbor deploy
       ```

    #### For Pier

    1. **Set the secrets**

       ```bash
       pier secrets set \\
         SECRET_KEY=sk_live_XXXXXXXXXXXXXXXX
       ```

    2. **Deploy it**

       ```bash
       pier deploy
       ```

    ### Step 3: Look at the result

    1. Visit the site and verify that the door is open

    ## Troubleshooting

    ### Issue: The pier refuses the deploy

    **Symptoms:** the deploy ends with an error.

    **Solutions:**

    1. Look whether the secrets are set

    ## Checklist

    - [ ] Deployed the site
    - [ ] Told the neighbours

    """

  /// Commands that need nothing but a shell.
  static let local = """
    # Count

    ## Steps

    1. Remember a number:

       ```bash
       cd /tmp
       number=41
       ```

    2. Say the next:

       ```bash
       echo "it is $((number + 1)) in $PWD"
       ```

    """

  /// A stand-in for a program: it keeps its arguments, and fails while a file `broken` is there.
  static let program = """
    #!/bin/sh
    echo "$(basename "$0") $*" >> "$CALLS"
    echo "called with $2"
    if [ -e "$(dirname "$CALLS")/broken" ]; then echo "the pier is closed" >&2; exit 7; fi

    """
}

extension TemporaryFolder {
  /// Puts stand-ins for programs into `bin` and returns the environment in which they are found.
  func install(_ programs: String...) throws -> [String: String] {
    try makeFolder("bin")
    try write(ExecGuides.program, to: "bin/stand-in")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: url(of: "bin/stand-in").path)
    for program in programs {
      // Copied by another process: one that other tests start meanwhile would inherit a file that
      // is being written here, and what is open for writing cannot be run ("Text file busy").
      let copied = try Tool.outside(
        "/bin/cp", [url(of: "bin/stand-in").path, url(of: "bin/\(program)").path])
      guard copied.exitCode == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
    return ["PATH": "\(url.path)/bin:/usr/bin:/bin", "CALLS": url(of: "calls").path]
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(at: url(of: name)) }
}
