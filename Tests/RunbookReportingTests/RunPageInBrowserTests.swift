import Foundation
import RunbookReporting
import Testing

/// The page as a browser shows it.
@Suite(Browser.isInstalled, .serialized)
struct RunPageInBrowserTests {
  private static let page = RunPage(of: LongMove.report, pictures: LongMove.pictures).text

  private static let ground = "getComputedStyle(document.documentElement).backgroundColor"

  @Test func `the page fits a phone and a desk, is legible by day and night, and loads nothing`()
    throws
  {
    let browser = try Browser()
    // What the page can do, it can do without scripts.
    try browser.tell("Emulation.setScriptExecutionDisabled", ["value": true])
    try browser.open(Self.page)
    var grounds: Set<String> = []
    for (width, isDark) in [(360, false), (360, true), (1280, false), (1280, true)] {
      let name = "\(width)-\(isDark ? "dark" : "light")"
      try browser.show(width: width, isDark: isDark)
      let excess: Int = try browser.value(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth")
      #expect(excess == 0, "\(name)")
      let faint: [String] = try browser.value(Self.faintTexts)
      #expect(faint == [], "\(name)")
      grounds.insert(try browser.value(Self.ground))
      try browser.keepPicture(name)
    }
    #expect(grounds.count == 2)
    let loaded: Int = try browser.value("performance.getEntriesByType('resource').length")
    #expect(loaded == 0)
    let picture: Int = try browser.value("document.images[0].naturalWidth")
    #expect(picture == 1)
  }

  @Test func `the keyboard alone reaches what folds, opens and closes it`() throws {
    let browser = try Browser()
    try browser.open(Self.page)
    let place = "document.activeElement.closest('details')?.id ?? document.activeElement.tagName"
    var reached: [String] = []
    for _ in 1...60 {
      try browser.press("Tab", code: 9)
      reached.append(try browser.value(place))
      if reached.last == "step-3" { break }
    }
    #expect(reached.first == "A" && reached.last == "step-3", "\(reached)")
    let outline: String = try browser.value("getComputedStyle(document.activeElement).outlineStyle")
    #expect(outline == "solid")
    let isOpen = "document.getElementById('step-3').open"
    let before: Bool = try browser.value(isOpen)
    try browser.press("Enter", code: 13, text: "\r")
    let after: Bool = try browser.value(isOpen)
    try browser.press(" ", code: 32, text: " ")
    let again: Bool = try browser.value(isOpen)
    #expect([before, after, again] == [true, false, true])
  }

  @Test func `on paper everything is unfolded but the record, in dark letters on white`() throws {
    let browser = try Browser()
    try browser.open(Self.page)
    let hidden = """
      [...document.querySelectorAll('details:not(.log) > :not(summary)')]
        .filter(part => !part.checkVisibility()).length
      """
    let close = "document.querySelectorAll('details').forEach(one => one.open = false); true"
    let isClosed: Bool = try browser.value(close)
    let onScreen: Int = try browser.value(hidden)
    try browser.show(width: 720, isDark: true, medium: "print")
    let onPaper: Int = try browser.value(hidden)
    #expect(isClosed && onScreen > 3 && onPaper == 0)
    let ground: String = try browser.value(Self.ground)
    #expect(ground == "rgb(255, 255, 255)")
    try browser.keepPicture("print")
    let paper = try browser.tell("Page.printToPDF", ["printBackground": true])
    let data = Data(base64Encoded: paper["data"] as? String ?? "") ?? Data()
    #expect(data.starts(with: Data("%PDF-".utf8)))
  }

  /// Texts whose colour stands out from what is behind them by less than 4.5 to 1.
  ///
  /// Source: WCAG 2.2, success criterion 1.4.3.
  private static let faintTexts = """
    (() => {
      const numbers = colour => colour.match(/[\\d.]+/g).map(Number)
      const light = ([r, g, b]) => {
        const part = [r, g, b].map(x => x / 255)
          .map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)
        return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2]
      }
      const ground = element => {
        for (let one = element; one; one = one.parentElement) {
          const colour = numbers(getComputedStyle(one).backgroundColor)
          if (colour.length < 4 || colour[3] > 0) return colour
        }
        return [255, 255, 255]
      }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found = new Set()
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement
        if (!walker.currentNode.data.trim() || !element.getClientRects().length) continue
        const style = getComputedStyle(element)
        const colour = numbers(element.closest('svg') ? style.fill : style.color)
        const [a, b] = [light(colour), light(ground(element))].sort((a, b) => b - a)
        if ((a + 0.05) / (b + 0.05) < 4.5) found.add(walker.currentNode.data.trim())
      }
      return [...found]
    })()
    """
}
