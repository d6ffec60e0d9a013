/// `host` or `hostname` where an address has its host is for the reader to write.
///
/// ```sh
/// curl http://hostname:8080/health
/// psql -h db-host -U app
/// ```
///
/// Left alone are words that services are called by, such as `server` and `app`.
struct SampleHost: PlaceholderRule {
  static let name: RuleName = "sample-host"
  var listedWords: Set<String> { Self.hosts }

  private static let hosts: Set<String> = [
    "host", "hostname", "ip", "ip-address", "ip_address", "server-ip", "server_ip", "domain",
    "domain-name", "domainname", "db-host", "db_host", "remote-host", "remote_host", "server-name",
    "server_name", "host-name", "host_name", "serverip", "hostip",
  ]

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard Self.hosts.contains(word.text), !place.isKey(word.range) else { return nil }
    let isAddress =
      place.before == UInt8(ascii: "/") && place.byte(place.offset - 2) == UInt8(ascii: "/")
    let isOption =
      place.isArgument(word.range)
      && place.argumentBefore.map { ["-h", "--host", "--hostname", "ssh", "ping"].contains($0) }
        == true
    return isAddress || isOption ? .placeholder(word.range) : nil
  }
}
