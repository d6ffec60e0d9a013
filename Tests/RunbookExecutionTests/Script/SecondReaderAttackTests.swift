import RunbookExecution
import RunbookModel
import RunbookTestSupport
import Testing

/// A value gets into no code, however a program is called that reads it.
struct SecondReaderAttackTests {
  static let hostile = ["x' ; $(touch /tmp/pwn)", "a'; id; '", "\"; system(\"id\"); \"", "x\n!id"]

  static func refuses(_ script: String, _ value: String) -> Bool {
    do {
      _ = try PreparedScript(.command(script), inputs: [], values: ["V": value])
      return false
    } catch PreparedScript.Refusal.unsafe {
      return true
    } catch {
      Issue.record("\(error)")
      return false
    }
  }

  @Test(arguments: [
    "mysql -u root -p -e \"SELECT '«V»'\"", "mariadb -u root -p -e \"SELECT '«V»'\"",
    "mycli -p -e \"SELECT '«V»'\"", "mysql -psecret -e \"SELECT '«V»'\"",
    "mysql --user root --password -e \"SELECT '«V»'\"",
    "sqlite3 -separator ',' a.db \"SELECT '«V»'\"", "sqlite3 a.db \"SELECT 1;\" \"SELECT '«V»'\"",
    "sqlite3 -unheard of a.db \"SELECT '«V»'\"", "sqlite3 -pagecache 1 2 a.db \"SELECT '«V»'\"",
    "bq --location EU query \"SELECT '«V»'\"", "bq query --nouse_cache \"SELECT '«V»'\"",
    "psql -d app -v ON_ERROR_STOP=1 -c \"SELECT '«V»'\"", "psql -o \"| tee «V»\" -c 'SELECT 1'",
    "heroku pg:psql -c \"SELECT '«V»'\"", "python manage.py dbshell -- -c \"SELECT '«V»'\"",
    "sudo -u postgres timeout 5 nice -n 5 psql -tAc \"SELECT '«V»'\"",
    "clickhouse-client --host h -q \"SELECT '«V»'\"", "clickhouse local --query \"SELECT '«V»'\"",
    "sqlcmd -S h -U sa -P p -Q \"SELECT '«V»'\"", "mysqlsh --sql -e \"SELECT '«V»'\"",
    "unheard-of --run \"SELECT a FROM b WHERE c = '«V»'\"", "dolt sql -q \"SELECT '«V»'\"",
    "redis-cli EVAL \"return '«V»'\" 0", "redis-cli -n 1 eval \"return '«V»'\" 0",
    "mongosh --quiet mongodb://h/a --eval \"db.a.find('«V»')\"",
  ])
  func `of a query`(_ script: String) {
    for value in Self.hostile { #expect(Self.refuses(script, value), "\(value)") }
    #expect(!Self.refuses(script, "a-1.b"))
  }

  @Test(arguments: [
    "docker run --entrypoint sh alpine -c \"ls «V»\"",
    "docker run --rm --entrypoint=sh alpine:3.20 -c \"ls «V»\"",
    "docker run --entrypoint /bin/bash -v a:b registry.test/a:1 -lc \"ls «V»\"",
    "docker run --entrypoint sh image.sh -c \"ls «V»\"",
    "docker run --entrypoint python img -c \"print('«V»')\"",
    "docker run --entrypoint=python img -c \"print('«V»')\"",
    "docker run --health-cmd \"curl «V»\" img", "docker run python:3.12 python -c \"print('«V»')\"",
    "bash --rcfile a.sh -c \"ls «V»\"", "bash -O extglob -c \"ls «V»\"", "sh -x -c \"ls «V»\"",
    "pwsh -ExecutionPolicy Bypass -c \"ls «V»\"", "pwsh -WorkingDirectory /srv -Command \"ls «V»\"",
    "powershell \"ls «V»\"", "powershell.exe -NoProfile \"ls «V»\"", "cmd /c \"dir «V»\"",
    "kubectl exec deploy/a -c web -- sh -c \"ls «V»\"", "su - app -c\"ls «V»\"",
    "sudo -u app -- su app -s /bin/sh -c \"ls «V»\"", "chroot /mnt /bin/sh -c \"ls «V»\"",
    "find . -name a -exec sh -c \"ls «V»\" \\;", "ls | xargs -I{} sh -c \"ls {} «V»\"",
    "ls | xargs -n 1 bash -c 'ls «V»' _", "env -i PATH=/bin sh -c \"ls «V»\"",
    "env -S\"sh -c ls «V»\"", "nohup timeout 5 nice -n 5 sudo -E sh -c \"ls «V»\" &",
    "watch -n 5 \"ls «V»\"", "parallel \"ls «V»\" ::: a", "timeout 5 ssh -p 22 h \"ls «V»\"",
    "make deploy NAME=«V»", "make -C dir \"NAME=«V»\" all", "gmake NAME:=«V»",
    "tar -cf a.tar --to-command=\"ls «V»\" .", "tar -xf a.tar --to-command \"ls «V»\"",
    "tar --checkpoint=1 --checkpoint-action=exec=\"ls «V»\" -cf a b",
    "tar -I \"zstd «V»\" -cf a b", "rsync -e \"rsh -p «V»\" a h:b", "rsync a \"h:«V»\"",
    "scp a \"h:«V»\"", "scp -o ProxyCommand=\"nc «V»\" a h:b",
    "git -c alias.x='!ls «V»' x", "git -c core.sshCommand=\"a «V»\" fetch",
    "git config --global alias.x \"!ls «V»\"", "git config core.pager \"less «V»\"",
    "git filter-branch --tree-filter \"rm «V»\" HEAD", "git submodule foreach \"ls «V»\"",
    "git rebase -x \"ls «V»\" main", "git difftool --extcmd=\"ls «V»\"",
    "GIT_SSH_COMMAND=\"a -i «V»\" git fetch", "export PAGER=\"less «V»\"",
    "EDITOR=\"vi «V»\" crontab -e", "PROMPT_COMMAND=\"echo «V»\"",
    "(crontab -l; echo \"0 1 * * * ls «V»\") | crontab -",
    "{ crontab -l; echo \"0 1 * * * ls «V»\"; } | crontab -",
    "for a in b; do echo \"ls «V»\"; done | sh", "if true; then echo \"ls «V»\"; fi | ssh h",
    "while read a; do\n  echo \"ls «V»\"\ndone < list | sudo bash",
    "echo \"ls «V»\" | at 17:00", "at now <<EOF\nls «V»\nEOF", "at now <<< \"ls «V»\"",
    "trap \"rm «V»\" EXIT", "alias a=\"ls «V»\"", "screen -S a -X stuff \"ls «V»\\n\"",
    "socat TCP-LISTEN:80 SYSTEM:\"ls «V»\"", "npx -c \"ls «V»\"", "heroku run \"ls «V»\"",
    "nix-shell --run \"ls «V»\"", "ansible-playbook -e \"a=«V»\" site.yml",
    "aws ssm send-command --parameters 'commands=[\"ls «V»\"]'", "fzf --preview \"cat «V»\"",
    "foo \"sh -c 'ls «V»'\"", "run=\"ssh h ls «V»\"\n$run",
    "ssh h \"docker run --entrypoint sh a -c 'ls «V»'\"",
  ])
  func `of a shell`(_ script: String) {
    for value in Self.hostile { #expect(Self.refuses(script, value), "\(value)") }
    #expect(!Self.refuses(script, "a-1.b"))
  }

  @Test(arguments: [
    "node -r ./setup.js -e \"f('«V»')\"", "node --require ./setup.js --eval \"f('«V»')\"",
    "node --import=./setup.mjs -e \"f('«V»')\"", "ruby -r ./a.rb -e \"f('«V»')\"",
    "ruby -r./a.rb -ne \"f('«V»')\"", "perl -Mstrict -I lib.pl -lne \"f('«V»')\"",
    "perl -i.bak -pe 's/A/«V»/' a", "perl -0777 -pe 's/A/«V»/' a", "node -pe \"f('«V»')\"",
    "php -d auto_prepend_file=a.php -r \"f('«V»');\"", "python3 -W ignore -c \"f('«V»')\"",
    "python3 -X a.py -c \"f('«V»')\"", "uv run python -c \"f('«V»')\"",
    "docker compose exec -T web python manage.py shell -c \"f('«V»')\"",
    "deno eval \"f('«V»')\"", "bin/rails runner \"f('«V»')\"", "wp eval \"f('«V»');\"",
    "php artisan tinker --execute=\"f('«V»');\"", "vim +\"e «V»\" a", "lftp -e \"get «V»\" h",
    "gnuplot -e \"a='«V»'\"", "dc -e \"«V»\"", "m4 -DA=\"«V»\" a.m4", "ipython -c \"f('«V»')\"",
  ])
  func `of a program in another language`(_ script: String) {
    for value in Self.hostile { #expect(Self.refuses(script, value), "\(value)") }
    #expect(!Self.refuses(script, "a-1.b"))
  }

  @Test(arguments: [
    "sed -i .bak \"s/x/«V»/\" a", "sed -i '' \"s/x/«V»/\" a", "sed -i \"\" \"s/x/«V»/\" a",
    "sed -i.bak \"s/x/«V»/\" a", "sed -ie \"s/x/«V»/\" a", "sed --unheard of \"s/x/«V»/\" a",
    "sed -E -i .bak -e \"s/x/«V»/\" a", "sed -n \"1,/«V»/p\" a", "sed \"2,$ {/«V»/d}\" a",
    "sed -e \"$!N\" -e \"/«V»/d\" a", "sed \"/a/,/«V»/d\" a", "sed \"p;/«V»/d\" a",
    "sed \"s,/,x,;/«V»/d\" a", "sed \"s/[^/]*$/«V»/\" a", "sed \"s/a\\/b/«V»/\" a",
    "ssh h \"sed -i 's/x/«V»/' a\"", "ssh h sed -i s/x/«V»/ a", "bash -c \"sed 's/x/«V»/' a\"",
    "ssh h <<EOF\nsed -i \"s/x/«V»/\" a\nEOF", "edit=\"s/x/«V»/\"\nsed -i \"$edit\" a",
    "perl -pi -e 's/x/«V»/' a", "perl -ne 'print if /«V»/' a", "awk '/«V»/' a",
  ])
  func `of an edit, also by a sign that means itself everywhere else`(_ script: String) {
    for value in Self.hostile + ["zz/w/tmp/rvw/o", "b/e", "b/w/tmp/o"] {
      #expect(Self.refuses(script, value), "\(value)")
    }
    #expect(!Self.refuses(script, "a-1.b"))
  }

  @Test(arguments: [
    "sed -n «V»p a", "sed -n -e «V»p a", "sed -f - a <<EOF\n«V»\nEOF", "sed -n \"«V»\" a",
    "sed \"s/a/b/«V»\" a", "sed \"s/a/b/;«V»d\" a",
    "sed \"s«V»a«V»b«V»\" a", "sed \"/a/«V»\" a", "sed \"/a/I,«V»d\" a",
  ])
  func `of an edit where its commands stand, by no letter`(_ script: String) {
    for value in ["ereboot", "e", "w/tmp/o", "/a/w", "s/a/b/e", "Q"] {
      #expect(Self.refuses(script, value), "\(value)")
    }
    #expect(!Self.refuses(script, "12"))
    #expect(!Self.refuses(script, "3,7"))
  }

  @Test(arguments: [
    "[[ «V» -eq 1 ]]", "if [[ $a -gt «V» ]]; then ls; fi", "let a=«V»", "let \"a = «V»\"",
    "declare -i a=«V»", "local -ri a=\"«V»\"", "test -v «V»", "[ -v \"«V»\" ]", "[[ -v «V» ]]",
    "printf -v «V» a", "read -r «V»", "unset «V»", "echo ${LIST[«V»]}", "echo \"${LIST[«V»]}\"",
    "echo ${A:«V»}", "echo \"${A:0:«V»}\"", "LIST[«V»]=a", "(( a = «V» ))",
  ])
  func `of a calculation or a name of the shell itself`(_ script: String) {
    for value in ["a[$(touch pwned)]", "x[`id`]", "PATH=0"] {
      #expect(Self.refuses(script, value), "\(value)")
    }
    #expect(!Self.refuses(script, "7"))
  }

  @Test(arguments: [
    "ssh «V»", "ssh «V» uptime", "ssh -p 22 \"«V»\"", "scp «V» a", "eval «V»", "bash -c «V»",
  ])
  func `of a shell, as an option either`(_ script: String) {
    #expect(Self.refuses(script, "-oProxyCommand=reboot"))
    #expect(!Self.refuses(script, "ana@web-1.test"))
  }

  @Test(arguments: [
    "mysql -u root -p «V»", "mysql -h «V» -u root -p app < dump.sql", "sqlite3 \"«V»\" .tables",
    "sqlite3 -separator , \"«V»\" < a.sql", "psql \"«V»\"", "psql -h h -U «V» -f a.sql app",
    "docker run --rm -e A=«V» --entrypoint sh alpine /a.sh", "docker run --name a alpine «V»",
    "docker run --entrypoint sh alpine /srv/a.sh \"«V»\"", "bash scripts/a.sh -c «V»",
    "sed -i 's/a/b/' «V»", "sed -i.bak -E 's/a/b/' \"«V»\"", "sed -n -e 1p -e 2p «V»",
    "sed --quiet 1p \"«V»\"", "sed -i '' 's/a/b/' «V»", "jq -r .a \"«V»\"", "jq -f a.jq «V»",
    "jq -n --arg a \"«V»\" --argjson b 1 '{a: $a}'", "yq -i .a \"«V»\"", "awk -F: '{ print }' «V»",
    "git -c user.name=\"«V»\" commit -m a", "git config --global user.name \"«V»\"",
    "git commit -m \"just make «V»\"", "git commit -m \"Update the select list from «V»\"",
    "echo \"Now make sure that «V» is up\"", "export NAME=\"«V»\"", "redis-cli SET a \"«V»\"",
    "heroku config:set KEY=\"«V»\"", "fly secrets set KEY=«V»", "aws s3 cp a s3://b --acl «V»",
    "make -C «V» all", "tar -czf a.tgz «V»", "rsync -a «V» dir", "scp \"«V»\" h:a",
    "[ \"«V»\" -eq 1 ]", "[[ \"«V»\" == a ]]", "test -f \"«V»\"", "echo \"${A:-«V»}\"",
    "read -r -p \"«V»: \" a", "declare a=\"«V»\"", "sshpass -p \"«V»\" ssh h", "rm -r \"«V»\"",
    "python3 -u a.py -c «V»", "for a in b; do echo \"«V»\"; done", "{ echo \"«V»\"; } > a",
    "node server.js -e «V»", "kubectl create secret generic a --from-literal=b=\"«V»\"",
    "curl -H \"Authorization: Bearer «V»\" -d '{\"a\": \"«V»\"}' https://a.test",
  ])
  func `and is taken as it is where nothing reads it`(_ script: String) {
    for value in ["a'; id; '", "$(id)", "Ana Lima"] {
      #expect(!Self.refuses(script, value), "\(value)")
    }
  }
}
