import SystemCalls

extension ProcessContext {
  /// Who is said to do what a command does: the given name, else what the environment calls the
  /// user, else what the system does.
  static func operatorName(_ given: String?) -> String { given ?? environment["USER"] ?? userName }
}
