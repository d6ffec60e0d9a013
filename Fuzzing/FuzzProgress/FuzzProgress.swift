import RunbookTestSupport

/// libFuzzer's own loop.
///
/// Source: FuzzerInterface.h of LLVM's compiler-rt.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The main function, by the name that the package manager gives to it.
@_cdecl("FuzzProgress_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var (count, arguments) = unsafe (count, arguments)
  return unsafe runDriver(&count, &arguments) { start, count in
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let violations = FuzzedProgress.violations(bytes)
    guard violations.isEmpty else { fatalError(violations.joined(separator: "; ")) }
    return 0
  }
}
