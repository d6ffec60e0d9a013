import RunbookTestSupport
import Testing

@testable import RunbookModel

struct YourWordTests {
  @Test(arguments: [
    "export KEY=«YOUR_API_KEY»", "curl https://api.«yourdomain.com»/health",
    "aws s3 ls s3://«your-bucket»/backups/", "cd «YourProject»",
    "git clone git@acme.dev:«your-org»/app.git", "psql -U «your_user» «your_db»",
    "mysql -p«YOUR_PASSWORD»", "mail «your-name»@acme.dev", "mail «your-name@example.com»",
    #"curl -H "Authorization: Bearer «your-token»""#, "docker tag app «yourname»/app:1",
    "ssh «tu-usuario»@h", "ping «ihr-server»", "curl https://«votre-domaine.fr»",
    #"git config user.email "«your.email»@acme.dev""#, "fly deploy -a release-«your-app»",
    #"cd C:\Users\«YourName»\app"#, "helm install web acme/web --set host=«your-host.acme.dev»",
  ])
  func `a word that says your is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == YourWord.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "echo yours", "YOUR_NAME=alice", "deploy --your-flag", "echo $YOUR_NAME",
    #"echo "${YOUR_NAME}""#, "echo your", "cat tour-guide", "su-exec app sh", #"echo "$(your)""#,
    "echo younger", #"export YOUR_KEY="$KEY""#,
  ])
  func `names, options, variables and yours are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == YourWord.name }
    #expect(found.map(\.text) == [])
  }
}
