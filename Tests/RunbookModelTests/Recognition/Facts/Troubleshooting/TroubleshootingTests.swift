import RunbookTestSupport
import Testing

@testable import RunbookModel

struct TroubleshootingTests {
  private static let guide = CompiledGuide(
    """
    # T

    ## 1. Press the button

    Press it.

    ## Troubleshooting

    ### Issue: The Light Stays Off

    **Symptoms:** Nothing shines.

    **Solutions:**

    1. Change the lamp
    2. **Look at the fuse**
       - Is it black?

    ### "connection refused"

    **Symptom**: The log says `connection refused`.

    **Cause:** The server is down.

    **Fix:** Start the server.

    ```sh
    systemctl start lamp
    ```

    ### 3. It hums

    - Wait for the transformer to cool
    - Press again
    """)

  @Test func `each problem is an entry, without the word that only says so`() {
    #expect(
      Self.guide.runbook.troubleshooting.map(\.title) == [
        "The Light Stays Off", "\"connection refused\"", "It hums",
      ])
    #expect(Self.guide.runbook.troubleshooting.map(\.line) == [9, 19, 31])
  }

  @Test func `an entry knows its symptoms and solutions`() {
    let entries = Self.guide.runbook.troubleshooting
    #expect(
      entries.map(\.symptoms) == [["Nothing shines."], ["The log says connection refused."], []])
    #expect(
      entries.map(\.solutions) == [
        ["Change the lamp", "Look at the fuse"], ["Start the server."],
        ["Wait for the transformer to cool", "Press again"],
      ])
  }

  @Test func `nothing of it is on the main line, however it is numbered`() {
    #expect(Self.guide.outline == "1 Press the button [manual]")
    #expect(Self.guide.runbook.blocks.map(\.step) == [nil])
  }

  @Test func `a part without headings has its items as entries`() {
    let guide = CompiledGuide(
      """
      # T

      1. Press it

      ## Common issues

      - **It is dark:** switch on the light
      - **It is loud:** switch off the fan
      """)
    #expect(guide.runbook.troubleshooting.map(\.title) == ["It is dark", "It is loud"])
    #expect(guide.ids == ["1"])
  }

  @Test
  func
    `a part without headings has its bold lines as entries, and of questions those about problems`()
  {
    let guide = CompiledGuide(
      """
      # T

      1. Press it

      ## FAQ

      **Q: May I press twice?**

      Yes.

      **Error: it beeps**

      - Press it again
      """)
    #expect(guide.runbook.troubleshooting.map(\.title) == ["it beeps"])
    #expect(guide.runbook.troubleshooting.map(\.line) == [11])
    #expect(guide.runbook.troubleshooting.map(\.solutions) == [["Press it again"]])
  }

  @Test func `symptoms in a list are several`() {
    let guide = CompiledGuide(
      """
      # T

      1. Press it

      ## Troubleshooting

      ### Dead

      **Symptoms:**

      - No light
      - No sound

      **Resolution:**

      - Replace it
      """)
    #expect(guide.runbook.troubleshooting.map(\.symptoms) == [["No light", "No sound"]])
    #expect(guide.runbook.troubleshooting.map(\.solutions) == [["Replace it"]])
  }

  @Test func `a table of errors has a row for each`() {
    let guide = CompiledGuide(
      """
      # T

      1. Press it

      ## Troubleshooting

      | Symptom | Solution |
      |---|---|
      | No light | Change the lamp |
      | No sound | Raise the volume |
      """)
    #expect(guide.runbook.troubleshooting.map(\.title) == ["No light", "No sound"])
    #expect(guide.runbook.troubleshooting.map(\.line) == [9, 10])
    #expect(
      guide.runbook.troubleshooting.map(\.solutions) == [["Change the lamp"], ["Raise the volume"]])
  }

  @Test func `headings inside an entry are its parts`() {
    let guide = CompiledGuide(
      """
      # T

      1. Press it

      ## Troubleshooting

      ### Slow queries

      #### Symptoms

      Pages take a minute.

      #### Solution

      Add an index.
      """)
    #expect(guide.runbook.troubleshooting.map(\.title) == ["Slow queries"])
    #expect(guide.runbook.troubleshooting.map(\.symptoms) == [["Pages take a minute."]])
    #expect(guide.runbook.troubleshooting.map(\.solutions) == [["Add an index."]])
  }

  @Test func `what belongs to a problem among the steps is on nobody's way`() {
    let guide = CompiledGuide(
      """
      # T

      ## 1. Connect

      Open the panel.

      On a slow line, you may get an error when it connects. To fix this, do the following:

      1. Stop the bridge
      2. Start it again

      ### It does not connect

      **Cause:** no power

      **Fix:** press the switch

      ## 2. Go on

      Open the next panel.
      """)
    #expect(guide.titles == ["Connect", "Go on"])
    #expect(guide.runbook.troubleshooting.map(\.line) == [7, 12])
  }
}
