/// A way to go on, as a prompt offers it.
package enum PromptOption: String, CaseIterable, Sendable {
  case run, edit, skip, done, doneByHand, failed, note, open, back, again, trouble, yes, no,
    oneByOne, each,
    wait,
    meanwhile, value
  case check, keepChecking, rollBack, undoRest, forward, guide, inBackground, otherFirst
  case help, quit

  /// What is typed for it.
  package var letter: Character { words.first ?? "?" }

  /// The words of a prompt, which begin with the letter; none for `?`.
  package var words: String {
    switch self {
    case .open: "open link"
    case .doneByHand: "done by hand"
    case .oneByOne: "one by one"
    case .each: "each by itself"
    case .meanwhile: "go on meanwhile"
    case .wait: "wait, stop here"
    case .check: "check now"
    case .keepChecking: "keep checking"
    case .rollBack: "undo what was done"
    case .undoRest: "undo what is left"
    case .forward: "forward all the same"
    case .otherFirst: "other step first"
    case .inBackground: "in the background"
    case .help: "?"
    default: rawValue
    }
  }

  /// What may be typed behind the letter and would be missed if nothing asked for it; `nil` where
  /// nothing may, or it is asked for.
  package var argument: String? { self == .skip ? "reason" : nil }

  /// What it does, for help.
  package var meaning: String {
    switch self {
    case .run: "runs exactly what is shown"
    case .edit: "runs something else in its place, once"
    case .value: "gives another value for what is put in, before anything runs with it"
    case .skip: "goes on without it; words after the letter are kept as the reason"
    case .done, .doneByHand: "says that it has been done by hand"
    case .failed: "says that it did not work; words after the letter are kept"
    case .note: "keeps the words after the letter"
    case .open: "opens the link in a browser"
    case .back: "asks the thing before once more"
    case .again: "tries it once more"
    case .trouble: "walks through what the guide knows about it; a number chooses"
    case .yes: "yes"
    case .no: "no"
    case .oneByOne, .each: "asks them one by one"
    case .wait: "keeps that it is under way, and stops here"
    case .meanwhile: "keeps that it is under way, and goes on with what follows"
    case .check: "looks whether it is so, with the command that is shown"
    case .keepChecking: "goes on looking until it is so; Ctrl-C stops that"
    case .rollBack: "undoes what was done, the newest first"
    case .undoRest: "goes on with undoing what was done"
    case .forward: "gives the rollback up and goes on with the guide"
    case .otherFirst: "runs the step that sets what is needed once more, and then comes back here"
    case .inBackground: "starts it beside what follows; it ends with the run"
    case .guide: "carries out the guide that this links to"
    case .help: "shows this"
    case .quit: "stops here; the run goes on from here another time"
    }
  }
}
