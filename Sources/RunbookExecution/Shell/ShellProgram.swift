/// The constant program around a script.
///
/// It reads three texts from standard input, each ended by a NUL: the pipe for its answer, the
/// state to begin with, and the script. So nothing of a script or a value is an argument or a
/// file. The script then has an empty standard input and stops at its first failing command, by
/// the rules of `set -e`, which authors know from continuous integration: a failure that the
/// script itself looks at (`if`, `||`) is none, and of a pipeline the last command counts, as it
/// does where the guide's commands are typed. A script with a syntax error runs nothing.
enum ShellProgram {
  /// What ends a state that is whole.
  static let endOfState = "# end of state\n"

  /// One line, so that the shell counts the script's lines from 1.
  static let text =
    [
      "IFS= builtin read -r -d '' __runbook_channel",
      "IFS= builtin read -r -d '' __runbook_state",
      "IFS= builtin read -r -d '' __runbook_script",
      "builtin exec </dev/null",
      """
      builtin printf '%s\\n' "$__runbook_script" \
      | "$BASH" --noprofile --norc -O extglob -n || builtin exit 2
      """,
      "__runbook_save() { \(saving); }",
      #"builtin eval "$__runbook_state""#,
      "builtin unset __runbook_state",
      "builtin trap __runbook_save EXIT",
      "builtin set -e",
      #"builtin eval "$__runbook_script""#,
      "__runbook_status=$?",
      // A script with a trap of its own on EXIT has taken ours away.
      "__runbook_save",
      "builtin exit $__runbook_status",
    ].joined(separator: "; ")

  /// Writes commands that bring another shell to where this one is.
  private static let saving = [
    #"[ -z "${__runbook_saved-}" ] || builtin return 0"#,
    "__runbook_saved=1",
    "__runbook_options=$(builtin shopt -po)",
    "builtin set +eux",
    "{ \(state); } >\"$__runbook_channel\" 2>/dev/null",
  ].joined(separator: "; ")

  private static let state = [
    #"builtin printf 'builtin cd -- %q || builtin exit 1\n' "$PWD""#,
    "builtin umask -p",
    "builtin printf '{\\n'",
    "builtin shopt -p",
    """
    builtin printf '%s\\n' "$__runbook_options" \
    | while builtin read -r __runbook_option; do case $__runbook_option in \
    *errexit|*xtrace|*verbose) ;; *) builtin printf '%s\\n' "$__runbook_option";; esac; done
    """,
    "builtin printf '} 2>/dev/null\\n'",
    """
    while builtin read -r __runbook_name; do case $__runbook_name in \
    __runbook_*|BASH|BASHOPTS|BASHPID|BASH_[!E]*|COMP_*|DIRSTACK|EPOCH*|EUID|FUNCNAME|GROUPS\
    |HISTCMD|LINENO|PIPESTATUS|PPID|PWD|RANDOM|SECONDS|SHELLOPTS|SRANDOM|UID|_|BASH_EX*) ;; \
    *) builtin declare -p "$__runbook_name";; esac; done < <(builtin compgen -v)
    """,
    "(builtin unset -f __runbook_save; builtin declare -f)",
    """
    while builtin read -r __runbook_name; do case $__runbook_name in \
    'declare -fx'*) builtin printf '%s\\n' "$__runbook_name";; esac; done \
    < <(builtin declare -F)
    """,
    #"builtin printf '\#(endOfState.dropLast())\n\0'"#,
  ].joined(separator: "; ")
}
