import RunbookTestSupport
import Testing

@testable import RunbookModel

struct WaysTests {
  @Test(arguments: [
    ("For Fly.io", "Fly.io"), ("For Other Hosts", "Other Hosts"), ("On Debian", "Debian"),
    ("Using apt", "apt"), ("Via the console", "the console"), ("Option A: Move them", "Move them"),
    ("Option 2 - Start anew", "Start anew"), ("Method 1. By hand", "By hand"),
    ("Option A", "Option A"), ("Debian", "Debian"),
  ])
  func `a label is the heading without what only says that it is one of several`(
    _ heading: String, _ label: String
  ) {
    #expect(WayLabel.label(of: heading) == label)
  }

  @Test func `alternatives without a step above them are a choice of their own`() {
    let guide = CompiledGuide(
      """
      # Install the agent

      ## On Debian

      ```sh
      apt install agent
      ```

      ## On macOS

      ```sh
      brew install agent
      ```
      """)
    #expect(guide.runbook.choices.count == 1)
    #expect(guide.runbook.choices.first?.alternatives.map(\.label) == ["Debian", "macOS"])
    #expect(guide.runbook.choices.first?.alternatives.map(\.line) == [3, 9])
  }

  @Test func `the same title under two platforms gets two ids`() {
    let guide = CompiledGuide(
      """
      # Redeploy

      ## Step 1: Deploy

      ### For Vercel

      1. **Redeploy the app**
         - Click **Redeploy**

      ### For Fly.io

      1. **Redeploy the app**

         ```sh
         flyctl deploy
         ```
      """)
    #expect(
      guide.outline == """
        1 Deploy
          1.1 For Vercel {Vercel}
            1.1.1 Redeploy the app
              1.1.1.1 Click Redeploy [manual]
          1.2 For Fly.io {Fly.io}
            1.2.1 Redeploy the app [command]
        """)
  }

  @Test func `options of a troubleshooting entry are no choice`() {
    let guide = CompiledGuide(
      """
      # T

      1. Press the button

      ## Troubleshooting

      ### It does nothing

      1. **Option 1: Press again**
      2. **Option 2: Wait**
      """)
    #expect(guide.runbook.choices.isEmpty)
    #expect(guide.ids == ["1"])
  }
}
