import RunbookTestSupport
import Testing

@testable import RunbookModel

struct CapitalNameTests {
  @Test(arguments: [
    "kubectl drain «NODENAME»", "gcloud container clusters describe «CLUSTER_NAME» --zone «ZONE»",
    "ssh «USER»@«HOST»", "docker pull «IMAGE»:«TAG»", "curl https://«HOSTNAME»/health",
    "gcloud config set project «PROJECT_ID»", "kubectl create secret generic «SECRET_NAME»",
    "git checkout «BRANCH»", "git push origin «TAG»", "kill -9 «PID»",
    "psql -h «DB_HOST» -U «DB_USER»", "tar -xf «BACKUP_FILE».tar",
    "kubectl get pods -n «NAMESPACE»", "git clone git@acme.dev:«ORG»/«REPO».git",
    #"curl -H "Authorization: Bearer «ACCESS_TOKEN»" https://api.acme.dev"#,
    "kubectl delete pod «POD-NAME»", #"mysql -e "DROP DATABASE «DB_NAME»""#,
    "az vm start --name «VM_NAME»", "ssh «HOST1» «OLD_NODE»", "deploy --region=«REGION»",
    #"curl -H "Authorization: Bearer «TOKEN»" https://acme.dev"#,
  ])
  func `a name in capitals as an argument is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == CapitalName.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "curl -X POST https://acme.dev", #"psql -c "SELECT * FROM users WHERE USER = 1""#,
    #"psql -c "CREATE DATABASE app""#, "CREATE USER anna WITH PASSWORD 3",
    #"mysql -e "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES""#, "cat VERSION",
    "git add VERSION", "vi LICENSE", "echo 2.1 > VERSION", "git reset --hard HEAD",
    "printenv DB_HOST", "unset API_KEY", "export API_KEY", "gh secret set API_KEY",
    "fly secrets unset API_KEY", "vercel env add API_KEY", "docker run -e API_KEY app",
    "grep DB_HOST .env", #"grep -E "API_KEY|DB_URL" .env"#, "env | grep -E 'API_KEY|DB_URL'",
    "DB_HOST=x ./run", #"curl -H "X-API-KEY: 3f""#,
    "kubectl get pods -o custom-columns=NAME:.metadata.name", "awk '/NAME/ {print $1}' x",
    "lsblk -o NAME,SIZE,TYPE", "sha256sum -c SHA256SUMS", "cp conf/LAB_PROFILE_ORG1 x",
    "kill -HUP 1", "iptables -A INPUT -j ACCEPT", "tar -C /tmp -xf x", "echo $DB_NAME ${DB_HOST}",
    #"curl -d '{"API_KEY": 1}' https://acme.dev"#, #"echo "NAME READY""#, "date -u +%Z",
    "aws s3 ls --region eu", "find . -name README", "read NAME", "git log ORIG_HEAD",
    #"echo "HOST: $h""#, #"sed -n "/NAME/p" x"#,
  ])
  func `words of queries, variables by name and files are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == CapitalName.name }
    #expect(found.map(\.text) == [])
  }
}
