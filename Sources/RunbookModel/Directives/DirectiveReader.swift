import MarkdownSyntax

/// Makes of attributes what they say, and of what they cannot say, diagnostics.
struct DirectiveReader {
  let text: SourceText
  private let subject: DirectiveSubject
  private(set) var directive = Directive.none
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: SourceText, for subject: DirectiveSubject) {
    self.text = text
    self.subject = subject
  }

  /// Reads a comment, in which every key has to be one of ours.
  mutating func read(_ comment: DirectiveComment) {
    if let fault = comment.fault {
      report("directive-key", fault, at: comment.range)
      return
    }
    let parser = DirectiveParser(text, in: comment.inside, quoteDepth: comment.quoteDepth)
    for diagnostic in parser.diagnostics { add(diagnostic) }
    for attribute in parser.attributes {
      guard let key = DirectiveKey(rawValue: attribute.key) else {
        reportUnknown(attribute)
        continue
      }
      guard subject != .binding || !key.changesSteps else {
        report(
          "directive-place",
          "'\(key.rawValue)' changes what is a step or on the way, and progress documents know the "
            + "guide alone; write it into the guide", at: attribute.keyRange)
        continue
      }
      guard key.subjects.contains(subject) else {
        let places = key.subjects.map(\.words).sorted().joined(separator: " or ")
        report(
          "directive-place",
          "'\(key.rawValue)' is said of \(places), and this is "
            + subject.words, at: attribute.keyRange)
        continue
      }
      add(key, attribute)
    }
  }

  /// Reads attributes behind a fence, where other tools have keys of their own.
  mutating func read(fence attributes: [DirectiveAttribute]) {
    for attribute in attributes {
      let settings = RunmeAttributes.settings(for: attribute)
      if !settings.isEmpty {
        for setting in settings { directive.add(statement(setting, attribute)) }
      } else if let key = DirectiveKey(rawValue: attribute.key), key.subjects.contains(.block) {
        add(key, attribute)
      } else if DirectiveKey(rawValue: attribute.key) == nil {
        reportSlip(attribute)
      }
    }
  }

  /// Tells of a key that is one letter off one of ours: other tools have few that are, and what
  /// was meant to be confirmed must not run because of a slip.
  private mutating func reportSlip(_ attribute: DirectiveAttribute) {
    let known = DirectiveKey.allCases.map(\.rawValue)
    guard attribute.key.utf8.count >= 5,
      let meant = Spelling.closest(to: attribute.key, among: known, within: 1)
    else { return }
    let edit = SourceEdit(attribute.keyRange, with: quoted(meant, at: attribute.keyRange))
    report(
      "directive-key", "'\(attribute.key)' is no key; '\(meant)' is perhaps meant",
      at: attribute.keyRange, [Diagnostic.FixIt("Write '\(meant)'", edits: [edit])])
  }

  private mutating func add(_ key: DirectiveKey, _ attribute: DirectiveAttribute) {
    if !key.addsUp, let before = directive[key] {
      report(
        "directive-value",
        "'\(key.rawValue)' has been said already, '\(before.words)' on line \(before.line); keep "
          + "one of them", at: attribute.range)
      return
    }
    do throws(DirectiveSetting.Complaint) {
      let setting = try DirectiveSetting(key, attribute.value)
      directive.add(statement(setting, attribute))
    } catch {
      var fixIts: [Diagnostic.FixIt] = []
      if let suggestion = error.suggestion {
        let edit = SourceEdit(
          attribute.valueRange, with: quoted(suggestion, at: attribute.valueRange))
        fixIts.append(Diagnostic.FixIt("Write '\(suggestion)'", edits: [edit]))
      }
      report("directive-value", error.message, at: attribute.valueRange, fixIts)
    }
  }

  private func statement(
    _ setting: DirectiveSetting, _ attribute: DirectiveAttribute
  ) -> Directive.Statement {
    Directive.Statement(
      setting, words: text[attribute.range], line: text.line(at: attribute.range.lowerBound),
      path: subject == .binding ? text.path : nil)
  }

  /// Takes a block of code for a command that does the step.
  mutating func read(command code: CodeBlock, at block: MarkdownBlock) {
    let transcript = Transcript(lines: code.lines, language: code.info.language)
    let script = DirectiveSetting.Script(
      transcript?.script ?? code.text, language: code.info.language)
    directive.add(
      Directive.Statement(
        .run(script), words: code.lines.first ?? "", line: block.line,
        path: subject == .binding ? text.path : nil))
  }

  // MARK: What is not understood

  private mutating func reportUnknown(_ attribute: DirectiveAttribute) {
    let key = attribute.key
    let known = DirectiveKey.allCases.map(\.rawValue)
    let bare = key.hasSuffix(":") ? String(key.dropLast()) : key
    let meant =
      known.first { $0 == bare.lowercased() } ?? Self.otherWords[bare.lowercased()]?.rawValue
      ?? Spelling.closest(to: bare, among: known)
    guard let meant, let meantKey = DirectiveKey(rawValue: meant) else {
      report(
        "directive-key",
        "a directive has no key '\(key)'; it has \(known.sorted().joined(separator: ", "))",
        at: attribute.keyRange)
      return
    }
    // `timeout: 5m` has the right word and the wrong sign behind it.
    guard bare != meant else {
      report(
        "directive-key",
        "'\(key)' is followed by ':'; write '\(DirectiveSetting.example(of: meantKey))'",
        at: attribute.keyRange)
      return
    }
    report(
      "directive-key", "a directive has no key '\(key)'; '\(meant)' is perhaps meant",
      at: attribute.keyRange,
      [Diagnostic.FixIt("Write '\(meant)'", edits: [SourceEdit(attribute.keyRange, with: meant)])])
  }

  /// A word in the quotes that a range begins with, if it does.
  private func quoted(_ word: String, at range: SourceRange) -> String {
    let first = text.bytes[range.lowerBound]
    guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return word }
    let quote = String(UnicodeScalar(first))
    return quote + word + quote
  }

  private mutating func report(
    _ rule: String, _ message: String, at range: SourceRange, _ fixIts: [Diagnostic.FixIt] = []
  ) {
    add(Diagnostic(rule, .error, message, at: range, fixIts: fixIts))
  }

  private mutating func add(_ diagnostic: Diagnostic) {
    directive.addFault(onLine: text.line(at: diagnostic.range.lowerBound))
    diagnostics.append(diagnostic)
  }

  /// Words that other tools have for the same things.
  private static let otherWords: [String: DirectiveKey] = [
    "dir": .cwd, "workdir": .cwd, "directory": .cwd, "working-directory": .cwd, "chdir": .cwd,
    "retries": .retry, "attempts": .retry, "tries": .retry, "interval": .every, "delay": .every,
    "sleep": .every, "skip": .ignore, "exclude": .ignore, "if": .when, "condition": .when,
    "check": .verify, "test": .verify, "assert": .verify, "command": .run, "cmd": .run,
    "exec": .run, "wait": .until, "exitcode": .exit, "exit-code": .exit, "exit_code": .exit,
    "host": .hosts, "undo": .rollback, "revert": .rollback, "id": .name, "title": .name,
    "output": .expect, "ask": .confirm, "tty": .interactive, "terminal": .interactive,
    "alternative": .choice, "option": .choice, "type": .kind, "owner": .role,
  ]
}
