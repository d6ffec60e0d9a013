import Testing

@testable import RunbookModel

struct TwoPackageManagersTests {
  @Test(arguments: [
    "apt install jq\nbrew install jq", "sudo apt-get install -y jq\nsudo dnf install -y jq",
    "apk add jq || yum install jq\napt install jq",
  ])
  func `package managers of two systems hold`(_ script: String) {
    #expect(OneBlock(held: script).holdRules == ["two-package-managers"])
  }

  @Test func `those of one system do not`() {
    #expect(OneBlock(held: "apt update\napt-get install jq\napt install yq").hold == [])
    #expect(OneBlock(held: "apt install npm\nnpm install\npip install x").hold == [])
  }
}
