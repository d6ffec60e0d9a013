import Testing

@testable import RunbookModel

struct SettingLinesTests {
  @Test(arguments: [
    "PasswordAuthentication no", "so-rcvbuf: 1m", "net.core.rmem_max=1048576", "port = 80",
    "[Service]\nRestart=always", "ExecStart=/usr/bin/web --port 80", "# off\nUsePAM no\nUseDNS yes",
  ])
  func `lines of a settings file are settings, also in a shell's fence`(_ content: String) {
    for language in ["bash", ""] {
      #expect(OneBlock(content, language: language).kind == .config)
    }
  }

  @Test(arguments: [
    "id=$(docker ps -q)\ndocker stop $id", "mode=fast make all", "Get-Service web",
    "crontab -l > f\n[ -s f ] && echo full",
  ])
  func `lines for a shell are none`(_ content: String) {
    #expect(OneBlock(content, language: "powershell").kind == .command)
  }
}
