/// Words by which it is known whether two placeholders stand for the same thing.
extension Lexicon {
  /// Words that only say whose something is.
  static let ownWords: Set<String> = ["your", "my", "the", "a", "an", "own", "actual", "here"]

  /// Nouns that say of what kind a value is and not of which thing: two variables may each be
  /// given a `<password>`, and each time another.
  static let genericNouns: Set<String> = [
    "password", "value", "key", "token", "secret", "name", "id", "string", "path", "file", "user",
    "username", "url", "host", "hostname", "port", "number", "text", "x", "xxx", "xxxx", "date",
    "version", "address", "ip", "placeholder", "something", "foo", "bar", "arg", "args", "option",
    "options", "command", "type", "size", "n",
  ]

  /// Words that tell the reader to write something and not what: `<replace_with_previous_output>`.
  static let replacingWords: Set<String> = [
    "replace", "with", "fill", "in", "insert", "enter", "paste", "put", "set", "change", "from",
    "previous", "above", "below", "last", "output", "result", "step", "this", "that", "it", "to",
    "be", "me",
  ]
}
