import Testing

@testable import RunbookModel

struct TypedInsideTests {
  @Test(arguments: [
    "ssh web@db.internal\nsudo systemctl restart web", "ssh -i key -p 22 web@db\nls",
    "docker exec -it web bash\nls", "kubectl exec -it web-1 -- /bin/sh\nls",
    "sudo su - postgres\ncreatedb web",
    "sudo -i\nls", "psql -U web app\nSELECT 1;", "sudo -u postgres psql\nCREATE DATABASE web;",
    "docker run -ti web /bin/bash\ncurl url", "mysql -u root -p\nSHOW TABLES;",
    "python3\nimport os",
    "bash\nls", "kubectl exec -it db-0 -- psql -U web\nselect 1;", "redis-cli -h db\nKEYS x",
    "tmux\nls",
    "docker compose exec db psql -U web\nselect 1;", "acmectl ssh console\nls",
    "acme compute ssh web\nls",
  ])
  func `commands for inside of what was opened hold`(_ script: String) {
    #expect(OneBlock(held: script).hold == [.forever])
    #expect(OneBlock(held: script).holdRules == ["typed-inside"])
  }

  @Test(arguments: [
    "ssh web@db.internal", "ls\nssh web@db.internal", "ssh web@db uptime\nls",
    "docker exec -it web ls\nls",
    "kubectl exec web-1 -- ls\nls", "su - web -c ls\nls", "psql -c 'select 1'\nls",
    "psql -f a.sql\nls",
    "psql app < a.sql\nls", "mysql -e 'SHOW TABLES'\nls", "python3 run.py\nls", "bash run.sh\nls",
    "redis-cli -h db ping\nls", "ssh web@db <<'EOF'\nls\nEOF\nls", "sqlite3 app.db .dump\nls",
    "kubectl exec -it db-0 -- psql -U web -c 'select 1'\nls", "mysqldump app\nls",
    "docker exec mongo mongodump\nls", "docker exec -it web sh -c ls\nls", "node app.js --once\nls",
    "sudo -u web ls\nls", "acmectl ssh console -C ls\nls", "acmectl ssh web -- ls\nls",
  ])
  func `what is alone, last or given something to do does not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }

  @Test func `what a block opens last is known, since what follows may be meant for there`() {
    #expect(OneBlock(held: "ls\nssh web").opens == "ssh web")
    #expect(OneBlock(held: "ssh web ls").opens == nil)
  }
}
