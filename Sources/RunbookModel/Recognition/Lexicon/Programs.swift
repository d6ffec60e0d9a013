/// Programs by whose name a line without a language is known to be a command.
///
/// What every Unix has, and tools so widely used that a reader knows them at sight; a name that
/// is missing here makes a block `text`, which is shown and not run.
enum Programs {
  static let known: Set<String> = [
    "apk", "apt", "apt-get", "awk", "aws", "az", "bash", "brew", "bundle", "cargo", "cat", "cd",
    "certbot", "chmod", "chown", "cmake", "cp", "createdb", "crontab", "curl", "date", "dd", "df",
    "dig", "dnf", "docker", "docker-compose", "dpkg", "dropdb", "du", "echo", "env",
    "exit", "export", "find", "gcloud", "gh", "git", "go", "gpg", "gradle", "grep",
    "gunzip", "gzip", "head", "helm", "host", "hostname", "hostnamectl", "htpasswd", "id",
    "ifconfig", "iptables", "ip", "java", "journalctl", "jq", "kill", "kubectl",
    "kustomize",
    "less", "ln", "ls", "lsof", "make", "mkdir", "mongo", "mongosh", "mount", "mv", "mvn", "mysql",
    "mysqldump", "nc", "netstat", "nginx", "nix", "node", "npm", "npx", "nslookup", "oc", "openssl",
    "pg_dump", "pg_restore", "php", "ping", "pip", "pip3", "pnpm", "podman", "popd", "printf", "ps",
    "psql", "pushd", "pwd", "python", "python3", "rails", "rake", "redis-cli", "rm", "rmdir",
    "rsync",
    "ruby", "rustup", "scp", "sed", "service", "set", "sh", "shutdown", "reboot", "snap", "sort",
    "source", "ss", "ssh", "ssh-copy-id", "ssh-keygen", "ssh-keyscan", "sudo", "svn", "swift",
    "sysctl", "systemctl", "tail", "tar", "tee", "terraform", "test", "touch", "ufw", "umount",
    "unzip", "useradd", "usermod", "vi", "vim", "nano", "wc", "wget", "which", "whoami",
    "xargs", "yarn", "yum", "zcat", "zip", "zypper", ".",
  ]
}
