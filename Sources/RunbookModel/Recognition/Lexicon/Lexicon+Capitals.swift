/// Words in capitals that name what to write, and commands for which they are names themselves.
extension Lexicon {
  /// What the last part of a compound in capitals says is to be written.
  static let capitalEndings: Set<String> = [
    "NAME", "ID", "HOST", "IP", "URL", "TOKEN", "KEY", "PASSWORD", "USER", "USERNAME", "PORT",
    "DOMAIN", "PATH", "FILE", "DIR", "ADDRESS", "EMAIL", "SECRET", "VERSION", "BRANCH", "TAG",
    "ARN", "BUCKET", "REGION", "ZONE", "NUMBER", "HASH", "SHA", "UUID", "PREFIX", "SIZE", "TYPE",
    "VALUE", "GROUP", "ACCOUNT", "PROJECT", "CLUSTER", "NAMESPACE", "ENDPOINT", "LOCATION", "CODE",
    "NODE", "POD", "CONTAINER", "SERVICE", "SERVER", "DEPLOYMENT", "INSTANCE", "DATABASE", "DB",
    "REPO",
    "VOLUME", "COMMIT", "RELEASE", "IDS", "NAMES", "FILENAME", "HOSTNAME", "IMAGE", "DATE",
    "TIMESTAMP", "MESSAGE", "ENV",
  ]

  /// Things that have a name or value of their own, each alone as an argument.
  static let capitalThings: Set<String> = [
    "NAMESPACE", "BUCKET", "CLUSTER", "PROJECT", "REGION", "ZONE", "DOMAIN", "HOSTNAME", "USERNAME",
    "PASSWORD", "VERSION", "BRANCH", "TAG", "COMMIT", "IMAGE", "SERVICE", "INSTANCE", "CONTAINER",
    "SERVER", "NODE", "POD", "HOST", "FILE", "FILENAME", "NAME", "DIRECTORY", "EMAIL", "URL",
    "TOKEN", "DEPLOYMENT", "RELEASE", "LOCATION", "PORT", "USER", "PID", "UUID", "REPOSITORY",
    "REPO", "ENVIRONMENT", "REVISION", "SNAPSHOT", "VOLUME", "DEVICE", "ENDPOINT", "ADDRESS",
    "ACCOUNT", "DATABASE", "SHA", "TIMESTAMP", "MESSAGE", "STAGE", "KEY", "SECRET", "PASSPHRASE",
    "DESCRIPTION", "PATH", "STRING", "VALUE", "NUMBER", "OWNER", "ORG", "ORGANIZATION",
  ]

  /// Columns of the tables in which databases keep what they know of themselves.
  static let catalogColumns: Set<String> = [
    "TABLE_NAME", "COLUMN_NAME", "INDEX_NAME", "SCHEMA_NAME", "CONSTRAINT_NAME", "DATA_TYPE",
    "COLUMN_TYPE", "PARTITION_NAME", "TRIGGER_NAME", "EVENT_NAME", "JOB_NAME", "OBJECT_NAME",
    "CHARACTER_SET_NAME", "CURRENT_USER", "SESSION_USER",
  ]

  /// Options and commands right after which a variable is told by its name.
  static let namingWords: Set<String> = [
    "-e", "--env", "--build-arg", "--secret", "printenv", "unset", "export", "getenv", "config:get",
    "config:unset", "declare", "readonly", "local", "setx", "read",
  ]

  /// What a command keeps variables in, before the word that says what is done with one.
  static let variableWords: Set<String> = [
    "secret", "secrets", "env", "var", "vars", "variable", "variables", "config", "environ",
  ]

  /// Programs that look for a word, or are themselves written in words.
  static let namingPrograms: Set<String> = [
    "grep", "egrep", "fgrep", "rg", "ag", "ack", "findstr", "awk", "gawk", "sed", "jq", "printenv",
    "unset", "export", "readonly", "declare",
  ]

  /// Programs of which an argument by itself is a thing, such as a host or a pod, so that the name
  /// of a setting there stands for its value.
  static let operandPrograms: Set<String> = [
    "ssh", "scp", "sftp", "rsync", "ping", "ping6", "nc", "ncat", "telnet", "dig", "nslookup",
    "host", "traceroute", "mtr", "curl", "wget", "kubectl", "oc", "helm", "docker", "podman",
    "git", "gcloud", "createdb", "dropdb", "createuser", "dropuser", "psql", "pg_dump",
    "pg_restore", "mysql", "mysqldump", "cd", "mkdir", "cp", "mv", "tar", "kill", "systemctl",
  ]

  /// What a guide calls variables and the like, before it lists them.
  static let settingNouns: Set<String> = [
    "variable", "variables", "env", "environment", "setting", "settings", "secret", "secrets",
  ]

  /// Last words of options that are given the name of something.
  static let nameLabels: Set<String> = [
    "name", "names", "field", "fields", "parameter", "parameters", "variable", "var", "id", "ids",
    "column", "table", "attribute", "path", "prefix", "raw",
  ]

  /// Words of queries and the like that the name of something follows.
  static let wordsBeforeNames: Set<String> = [
    "table", "column", "view", "index", "from", "into", "update", "select", "where", "and", "or",
    "drop", "add", "set", "show", "variable", "secret", "parameter", "key", "exists",
  ]

  /// Programs that are given a file, which may be called `VERSION`.
  static let fileReaders: Set<String> = [
    "cat", "vi", "vim", "nano", "emacs", "head", "tail", "less", "more", "code", "wc", "source",
  ]

  /// Names that compilers and interpreters give a look of their own.
  static let dunderNames: Set<String> = [
    "FILE", "LINE", "DIR", "DATE", "TIME", "FUNCTION", "COUNTER", "STDC", "GNUC", "MAIN",
    "APPLE", "LINUX", "CLASS", "METHOD",
  ]
}
