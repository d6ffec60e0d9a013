/// Programs by their names, sorted by what running them means.
///
/// What every Unix has, and tools so widely used that a reader knows them at sight. No list is
/// needed to see that a line is a command: its shape tells too, and so do the other blocks of the
/// guide. A name that is missing makes at most a block `text`, which is shown and not run.
enum Programs {
  /// A line that begins with one of these is a command, whatever else it looks like.
  static let known: Set<String> = [
    "apk", "apt", "apt-get", "awk", "bash", "brew", "bundle", "cargo", "cat", "cd", "certbot",
    "chgrp", "chmod", "chown", "cmake", "cp", "createdb", "crontab", "curl", "date", "dd", "df",
    "dig", "dmesg", "dnf", "docker", "docker-compose", "dpkg", "dropdb", "du", "echo", "env",
    "exit",
    "export", "fdisk", "find", "firewall-cmd", "git", "go", "gpg", "gradle", "grep", "groupadd",
    "gunzip", "gzip", "head", "helm", "host", "hostname", "hostnamectl", "htpasswd", "id",
    "ifconfig", "iptables", "ip", "java", "journalctl", "jq", "kill", "killall", "kubectl",
    "kustomize", "less", "ln", "ls", "lsblk", "lsof", "make", "md5sum", "mkdir", "mkfs", "mongo",
    "mongosh", "mount", "mv", "mvn", "mysql", "mysqldump", "nc", "netstat", "nginx", "nix", "node",
    "npm", "npx", "nslookup", "openssl", "passwd", "pg_dump", "pg_dumpall", "pg_restore", "pgrep",
    "php", "ping", "pip", "pip3", "pkill", "pnpm", "podman", "popd", "printf", "ps", "psql",
    "pushd", "pwd", "python", "python3", "rails", "rake", "reboot", "redis-cli", "rm", "rmdir",
    "rsync", "ruby", "rustup", "scp", "sed", "service", "set", "sh", "sha256sum", "shutdown",
    "sleep", "snap", "sort", "source", "sqlite3", "ss", "ssh", "ssh-add", "ssh-copy-id",
    "ssh-keygen", "ssh-keyscan", "su", "sudo", "svn", "swift", "sysctl", "systemctl", "tail", "tar",
    "tee", "terraform", "true", "false", "test", "timedatectl", "top", "touch", "traceroute", "ufw",
    "umount",
    "uname", "unset", "unzip", "useradd", "usermod", "uv", "vi", "vim", "nano", "visudo", "wc",
    "wget", "which", "whoami", "xargs", "xz", "yarn", "yum", "zcat", "zip", "zypper", ".",
  ]

  /// Programs whose names are English words too: `make sure`, `find the host`, `test it`.
  static let words: Set<String> = [
    "cat", "date", "env", "exit", "export", "find", "go", "head", "helm", "host", "id", "install",
    "kill", "less", "make", "mount", "node", "reboot", "service", "set", "shutdown", "sleep",
    "snap", "sort", "source", "swift", "tail", "tee", "test", "top", "touch", "which", "zip",
  ]

  /// What may stand before a program without changing what is run.
  static let prefixes: Set<String> = ["sudo", "doas", "exec", "time", "nohup", "env", "command"]

  /// Options of those that take the word behind them.
  static let prefixOptions: Set<String> = ["-u", "-g", "-h", "-p", "-C", "-D", "--user", "--group"]

  /// Programs that open a text for a person to change, and come back when it is closed.
  static let editors: Set<String> = [
    "nano", "vi", "vim", "nvim", "emacs", "visudo", "vipw", "pico", "code", "subl", "gedit", "kate",
    "mcedit", "micro", "notepad", "notepad.exe", "sudoedit", "sensible-editor", "$EDITOR",
    "${EDITOR}", "ee", "joe", "hx",
  ]

  /// Programs of which `edit` as an argument opens an editor.
  static let editing: Set<String> = ["systemctl", "kubectl", "oc", "virsh", "helm", "cilium"]

  /// Programs that go on until somebody stops them, whatever their arguments.
  static let endless: Set<String> = [
    "watch", "htop", "btop", "atop", "iftop", "iotop", "nethogs", "glances", "k9s", "nodemon",
    "gunicorn", "uvicorn", "hypercorn", "daphne", "less", "more", "man", "multitail", "stern",
    "live-server", "http-server", "entr", "fswatch", "nmon", "bmon", "ctop", "lazydocker",
    "roscore", "mosquitto_sub", "wscat", "websocat",
  ]

  /// How a program that has a prompt of its own is told to do something instead.
  struct Interactive {
    /// How many words only say where to connect.
    let places: Int
    /// Options that take the word behind them.
    var valued: Set<String> = []
    /// Options behind which stands what to carry out.
    var orders: [String] = []
  }

  /// Programs at whose own prompt a person types when they get no more than a place to connect to.
  static let interactive: [String: Interactive] = [
    "psql": Interactive(
      places: 2, valued: ["-h", "-p", "-U", "-d"],
      orders: ["-c", "-f", "-l", "-t", "-A", "--command", "--file", "--list"]),
    "mysql": Interactive(
      places: 1, valued: ["-h", "-P", "-u", "-D", "-S"], orders: ["-e", "--execute"]),
    "mariadb": Interactive(
      places: 1, valued: ["-h", "-P", "-u", "-D", "-S"], orders: ["-e", "--execute"]),
    "mongo": Interactive(places: 1, valued: ["-u", "-p"], orders: ["--eval", "-f", "--file"]),
    "mongosh": Interactive(places: 1, valued: ["-u", "-p"], orders: ["--eval", "-f", "--file"]),
    "redis-cli": Interactive(
      places: 0, valued: ["-h", "-p", "-a", "-n", "-u"],
      orders: ["--scan", "--stat", "--bigkeys", "--latency", "--rdb", "-x"]),
    "sqlite3": Interactive(places: 1), "cqlsh": Interactive(places: 2, orders: ["-e", "-f"]),
    "telnet": Interactive(places: 2), "ftp": Interactive(places: 1),
    "sftp": Interactive(places: 1, valued: ["-i", "-P", "-o"], orders: ["-b"]),
    "python": Interactive(places: 0, orders: ["-c", "-m"]),
    "python3": Interactive(places: 0, orders: ["-c", "-m"]),
    "node": Interactive(places: 0, orders: ["-e", "-p", "--eval"]),
    "irb": Interactive(places: 0), "iex": Interactive(places: 0), "ghci": Interactive(places: 0),
    "ipython": Interactive(places: 0), "gdb": Interactive(places: 1, orders: ["-batch", "-ex"]),
    "sqlplus": Interactive(places: 1),
    "clickhouse-client": Interactive(places: 0, orders: ["-q", "--query"]),
  ]

  /// Shells: alone they wait for a person to type.
  static let shells: Set<String> = [
    "bash", "sh", "zsh", "fish", "ash", "dash", "ksh", "csh", "tcsh", "powershell", "pwsh", "cmd",
    "cmd.exe",
  ]

  /// Programs that run a script, or something that is being written, in the foreground.
  static let interpreters: Set<String> = [
    "python", "python3", "py", "node", "ruby", "php", "perl", "java", "go", "cargo", "dotnet",
    "deno", "bun", "ts-node", "tsx", "npm", "yarn", "pnpm", "npx", "make", "just", "task", "poetry",
    "pipenv", "uv", "bundle", "mvn", "gradle", "mix", "elixir", "swift", "sbt", "lein", "rake",
    "rails", "flask", "streamlit",
  ]

  /// Programs that run the scripts of a package by name.
  static let scriptRunners: Set<String> = ["npm", "yarn", "pnpm", "bun", "deno"]

  /// Programs that run containers.
  static let containerRunners: Set<String> = ["docker", "podman", "docker-compose", "nerdctl"]

  /// Programs that serve when one of these words is among their first arguments; always, where
  /// there are none.
  static let serving: [String: Set<String>] = [
    "php": ["-S", "serve"], "dotnet": ["run", "watch"], "rails": ["server", "s"], "flask": ["run"],
    "jupyter": ["notebook", "lab", "server"], "celery": ["worker", "beat", "flower"],
    "make": ["serve", "dev", "watch", "run-dev"], "just": ["serve", "dev", "watch"],
    "task": ["serve", "dev", "watch"], "npx": ["serve", "dev", "start", "http-server", "vite"],
    "redis-server": [], "mongod": [], "sidekiq": [], "etcd": [], "dockerd": [],
  ]

  /// Programs that only ever act on what they are told of: `docker restart server` serves nothing.
  static let acting: Set<String> = [
    "apt", "apt-get", "awk", "brew", "cat", "cd", "chmod", "chown", "cp", "curl", "dig", "dnf",
    "docker", "docker-compose", "echo", "export", "find", "git", "grep", "helm", "host", "kubectl",
    "ln", "ls", "mkdir", "mv", "nslookup", "ping", "podman", "printf", "rm", "rsync", "scp", "sed",
    "service", "ssh", "systemctl", "tar", "touch", "terraform", "yum", "pip", "pip3", "which",
    "kill", "pkill", "killall", "source", ".", "set", "cargo", "go",
  ]

  /// What the lists above say of a program.
  struct Roles: OptionSet {
    let rawValue: UInt8

    static let known = Roles(rawValue: 1)
    static let prefix = Roles(rawValue: 2)
    static let endless = Roles(rawValue: 4)
    static let acting = Roles(rawValue: 8)
    static let interpreter = Roles(rawValue: 16)
    static let scriptRunner = Roles(rawValue: 32)
    static let containerRunner = Roles(rawValue: 64)
    static let serving = Roles(rawValue: 128)
  }

  /// The roles of a program by its name, so that it is looked up once.
  static func roles(of name: String) -> Roles { allRoles[name] ?? [] }

  private static let allRoles: [String: Roles] = {
    var roles: [String: Roles] = [:]
    let lists: [(Set<String>, Roles)] = [
      (known, .known), (prefixes, .prefix), (endless, .endless), (acting, .acting),
      (interpreters, .interpreter), (scriptRunners, .scriptRunner),
      (containerRunners, .containerRunner), (Set(serving.keys), .serving),
    ]
    for (names, role) in lists { for name in names { roles[name, default: []].insert(role) } }
    return roles
  }()

  /// Programs that install packages on one kind of system, by that kind.
  ///
  /// Two kinds in one block are two ways: no machine has both.
  static let packageManagers: [String: String] = [
    "apt": "debian", "apt-get": "debian", "yum": "red hat", "dnf": "red hat", "brew": "macos",
    "apk": "alpine", "pacman": "arch", "zypper": "suse", "choco": "windows", "winget": "windows",
    "scoop": "windows", "port": "macos", "emerge": "gentoo", "pkg": "bsd",
  ]

  /// Programs that write what a comment before them may announce as an edit.
  static let writers: Set<String> = [
    "sed", "tee", "perl", "yq", "jq", "patch", "printf", "crudini", "awk", "ed", "envsubst",
    "touch", "kubectl", "oc", "install",
  ]
}
