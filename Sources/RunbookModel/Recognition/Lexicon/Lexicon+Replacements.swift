/// Words by which a guide orders a text to be replaced.
extension Lexicon {
  /// Verbs of replacement, also in other languages than English.
  static let replacementVerbs: Set<String> = [
    "replace", "replacing", "substitute", "substituting", "swap", "swapping",
    "ersetze", "ersetzen", "ersetzt", "remplacez", "remplacer", "remplace", "reemplaza",
    "reemplace",
    "reemplazar", "sustituye", "sustituya", "sustituir", "substitua", "substituir", "substitui",
    "sostituisci", "sostituire", "vervang", "vervangen", "byt", "erstat", "korvaa",
    "замените", "заменить", "замени", "замініть",
  ]

  /// What stands between a text and what to write instead.
  static let replacementPrepositions: Set<String> = [
    "with", "by", "for", "durch", "mit", "par", "por", "pelo", "pela", "con", "door", "на", "mot",
  ]

  /// Parts of a file: to replace one is to edit the file.
  static let partsOfFiles: Set<String> = [
    "section", "sections", "line", "lines", "block", "content", "contents", "file", "files",
    "function", "method", "class", "flag", "definition", "import", "imports", "paragraph",
    "component", "element",
  ]

  /// Endings of files' names.
  static let fileEndings: Set<String> = [
    "yml", "yaml", "json", "txt", "conf", "cfg", "ini", "env", "toml", "md", "sh", "py", "js", "ts",
    "go", "rb", "xml", "html", "tf", "sql", "service", "properties", "lock", "log", "php", "java",
    "css", "swift", "rs", "csv", "pem", "crt", "key",
  ]
}
