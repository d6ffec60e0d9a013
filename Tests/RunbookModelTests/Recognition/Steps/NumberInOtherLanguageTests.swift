import RunbookModel
import RunbookTestSupport
import Testing

struct NumberInOtherLanguageTests {
  private let guide = CompiledGuide(
    """
    # Den Drucker umziehen

    Diese Anleitung beschreibt, wie ein Drucker in einen anderen Raum kommt. Sie richtet sich an
    alle, die im Haus die Technik betreuen und schon einmal einen Drucker angeschlossen haben.

    ## 1. Drucker abbauen

    1. Stecker ziehen
    2. Papier herausnehmen

    ## 2. Neuer Raum

    Der Schlüssel liegt am Empfang.

    - Licht einschalten

    ## 3. Fertig

    ## Hinweise

    Der Drucker ist schwer.
    """)

  @Test func `numbers are believed where verbs are not known`() {
    #expect(
      guide.titles == [
        "Drucker abbauen", "Stecker ziehen", "Papier herausnehmen", "Neuer Raum",
      ])
    #expect(
      guide.rules == [
        "1 steps-inside", "1.1 number-in-other-language", "1.2 number-in-other-language",
        "2 number-in-other-language",
      ])
    #expect(guide.reasons(of: "1.1") == ["number-in-other-language 8: Stecker ziehen"])
  }

  @Test func `in English a number needs something to do`() {
    let guide = CompiledGuide(
      """
      # Move the printer

      This guide tells how to move a printer to another room. It is for all who look after the
      technical things in the house and have connected a printer before.

      ## 1. The room

      The key is at the front desk, and you have to ask for it by name.

      ## 2. The parts

      1. A trolley
      2. A cable
      """)
    #expect(guide.ids == [])
  }
}
