/// Variables that are there without anybody setting them, and what sets them unseen.
extension Lexicon {
  /// Whether a shell or login has set a variable already, or a shell sets it for itself.
  static func isGivenVariable(_ name: String) -> Bool {
    givenVariables.contains(name) || givenBeginnings.contains { name.hasPrefix($0) }
  }

  private static let givenVariables: Set<String> = [
    "HOME", "PATH", "USER", "PWD", "OLDPWD", "SHELL", "HOSTNAME", "UID", "EUID", "GID", "RANDOM",
    "LINENO", "SECONDS", "TMPDIR", "TMP", "TEMP", "LANG", "TERM", "PAGER",
    "IFS", "BASH", "BASHPID", "PPID", "LOGNAME", "DISPLAY", "SUDO_USER", "OSTYPE", "HOSTTYPE",
    "MACHTYPE", "PIPESTATUS", "REPLY", "FUNCNAME", "SHLVL", "COLUMNS", "LINES", "OPTARG", "OPTIND",
    "EPOCHSECONDS", "MANPATH", "TTY", "GROUPS", "MAIL", "SRANDOM", "ZDOTDIR", "status", "argv",
    // Homes that the installation of a tool sets where it is there at all.
    "GOPATH", "GOROOT", "GOBIN", "JAVA_HOME", "VIRTUAL_ENV", "CARGO_HOME", "ANDROID_HOME",
    "NVM_DIR",
    "LD_LIBRARY_PATH", "PYTHONPATH", "fish_user_paths", "DBUS_SESSION_BUS_ADDRESS",
  ]

  private static let givenBeginnings = ["BASH_", "XDG_", "SSH_", "LC_", "CONDA_"]

  /// Words after which a command begins, as at the start of a line.
  static let shellKeywords: Set<String> = [
    "if", "then", "else", "elif", "while", "until", "do", "time", "!", "{", "command", "builtin",
    "exec",
  ]

  /// Ends of the names of files that a shell sources for a program's sake, not for variables.
  static let activationFiles: [String] = [
    "/activate", "/activate.fish", ".bashrc", ".zshrc", ".profile", ".bash_profile", "nvm.sh",
    "/cargo/env", "/etc/profile", "/completion", "bash_completion",
  ]

  /// Whether PowerShell or Windows has set a variable already.
  static func isGivenInPowerShell(_ name: String) -> Bool {
    powerShellVariables.contains(name.lowercased()) || isGivenInWindows(name)
  }

  private static let powerShellVariables: Set<String> = [
    "_", "psitem", "true", "false", "null", "args", "input", "home", "host", "error", "matches",
    "lastexitcode", "profile", "pid", "psscriptroot", "myinvocation", "psversiontable", "pshome",
    "erroractionpreference", "executioncontext", "this", "psboundparameters", "pscmdlet",
    "progresspreference", "verbosepreference", "debugpreference", "iswindows", "islinux", "ismacos",
    "psmodulepath", "pscommandpath",
  ]

  /// Whether Windows has set a variable already, in whatever capitals.
  static func isGivenInWindows(_ name: String) -> Bool {
    windowsVariables.contains(name.lowercased())
  }

  private static let windowsVariables: Set<String> = [
    "path", "userprofile", "appdata", "localappdata", "programfiles", "programdata", "temp", "tmp",
    "computername", "username", "userdomain", "systemroot", "systemdrive", "windir", "homedrive",
    "homepath", "comspec", "pathext", "public", "allusersprofile", "number_of_processors", "os",
    "processor_architecture", "errorlevel", "cd", "date", "time", "random", "logonserver",
    "programw6432",
  ]
}
