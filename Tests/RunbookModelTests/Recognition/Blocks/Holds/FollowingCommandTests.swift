import Testing

@testable import RunbookModel

struct FollowingCommandTests {
  @Test(arguments: [
    "tail -f /var/log/syslog", "kubectl port-forward svc/web 8080:80", "docker compose logs -f web",
    "journalctl -u web -f", "journalctl -efu web", "sudo tail -F log", "kubectl get pods -w",
    "watch kubectl get pods", "ssh -N -L 5432:db:5432 host", "kubectl logs -f deploy/web | grep x",
    "cd app && tail -f log", "docker logs \\\n  -f web", "top", "htop", "ping acme.dev",
    "tcpdump -i eth0",
    "docker stats", "fleet logs --tail", "fleet logs web --follow", "tsc --watch", "dmesg -w",
    "kubectl get events --watch", "vmstat 1", "sleep infinity", "(tail -f log)",
    "(cd web && tail -f log)", "( top )",
  ])
  func `what follows or forwards holds`(_ script: String) {
    #expect(OneBlock(held: script).hold == [.forever])
    #expect(OneBlock(held: script).holdRules == ["following-command"])
  }

  @Test(arguments: [
    "kubectl logs web", "tail -n 20 log", "rm -f file", "grep -f list log",
    "docker build -f Dockerfile .",
    "kubectl apply -f app.yaml", "timeout 10 tail -f log", "tail -f log | head -5", "tail -f log &",
    "kubectl port-forward svc/web 8080:80 &", "top -bn1", "ping -c 3 acme.dev",
    "docker logs --tail 100 web",
    "docker stats --no-stream", "kubectl rollout restart -f web.yaml", "ssh -fN -L 1:b:2 host",
    "kubectl wait --for=condition=ready pod -l app=web", "fleet logs --tail=50", "tar -xf a.tar",
    "kubectl get pods -l app=proxy", "sleep 5", "(cd web && ls)", "x $(tail -f log)",
    "(tail log) &",
  ])
  func `what ends by itself does not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }
}
