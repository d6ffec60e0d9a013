import Testing

@testable import RunbookModel

struct ServingCommandTests {
  @Test(arguments: [
    "npm run dev", "npm start", "yarn dev", "pnpm --filter web dev", "npm run start:web",
    "make serve",
    "python3 -m http.server", "docker compose up", "docker-compose up --build",
    "docker run -p 80:80 web",
    "php -S localhost:80", "rails server", "cd web && npm run dev",
    "node server.js",
    "python start_dev.py", "flask run", "uvicorn app:main --reload", "fleet serve",
    "hugo server -D",
    "python manage.py runserver", "npx serve dist", "dotnet run", "celery -A app worker",
    "wrangle dev",
    "redis-server", "fleet tunnel --port 80",
  ])
  func `what serves in the foreground holds`(_ script: String) {
    #expect(OneBlock(held: script).hold == [.forever])
  }

  @Test(arguments: [
    "docker compose up -d", "npm run build", "npm install", "nohup ./serve.sh &",
    "systemctl restart server",
    "ssh server uptime", "docker restart server", "docker run --rm web true",
    "docker run -d -p 80:80 web",
    "git checkout dev", "cd server", "npm run build:dev", "python manage.py migrate",
    "node build.js",
    "apt install openssh-server", "npm run test", "make dev-setup", "helm upgrade server chart",
    "redis-server --version", "python start_migration_test.py", "yarn add serve",
    "terraform workspace select dev",
    "docker run -dp 80:80 web", "hugo --minify",
  ])
  func `what returns does not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }
}
