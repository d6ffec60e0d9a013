import Testing

@testable import RunbookModel

struct StartedServerTests {
  @Test(arguments: [
    ("Start the development server", "", "python app.py"),
    ("Run it", "Launch the bot:", "go run ."),
    ("Run it", "", "# Start the worker\n./fleet-worker.sh"),
    ("Run it", "", "python app.py  # starts the API server"),
    ("Run it", "", "# Start it manually in debug mode\nfleet run --debug | tee log"),
    ("Start the application", "", "pip install x\njava -jar app.jar"),
  ])
  func `what is called starting a server, in the foreground, holds`(
    _ heading: String, _ lead: String, _ script: String
  ) {
    let block = OneBlock(script, language: "sh", lead: lead, heading: heading)
    #expect(block.hold == [.forever])
    #expect(block.holdRules == ["started-server"])
  }

  @Test(arguments: [
    ("Start the server", "systemctl start web"), ("Start the server", "docker compose up -d"),
    ("Run the server tests", "python run.py"), ("Start the application", "./deploy.sh"),
    ("Run the application migrations", "python run.py"), ("Start the server", "pip install web"),
    ("Restart the web tier", "python run.py"), ("Start the server", "python app.py &"),
    ("Start the server", "npm ci"), ("Start the cluster", "minikube start"),
  ])
  func `what returns does not`(_ heading: String, _ script: String) {
    #expect(OneBlock(script, language: "sh", heading: heading).hold == [])
  }
}
