import Subprocess
import SystemCalls

extension ShellSession {
  typealias ShellExecution = Execution<ArrayInput, SequenceOutput, SequenceOutput>

  /// A piece of what a command printed, and where.
  private struct Piece: Sendable {
    let stream: OutputStream
    let bytes: [UInt8]
  }

  /// Shows both streams as they come, until both have ended.
  static func drain(
    _ execution: ShellExecution, mask: SecretMask, show: (OutputStream, [UInt8]) -> Void
  ) async throws -> OutputCapture {
    let (pieces, sink) = AsyncStream.makeStream(of: Piece.self)
    async let reading: Void = {
      defer { sink.finish() }
      async let errors: Void = read(execution.standardError, as: .standardError, to: sink)
      try await read(execution.standardOutput, as: .standardOutput, to: sink)
      try await errors
    }()
    var capture = OutputCapture()
    var output = StreamMasker(mask: mask)
    var errors = StreamMasker(mask: mask)
    for await piece in pieces {
      let isOutput = piece.stream == .standardOutput
      let bytes = isOutput ? output.push(piece.bytes) : errors.push(piece.bytes)
      capture.append(bytes)
      show(piece.stream, bytes)
    }
    try await reading
    for (stream, rest) in [
      (OutputStream.standardOutput, output.finish()), (.standardError, errors.finish()),
    ]
    where !rest.isEmpty {
      capture.append(rest)
      show(stream, rest)
    }
    return capture
  }

  private static func read(
    _ sequence: SubprocessOutputSequence, as stream: OutputStream,
    to sink: AsyncStream<Piece>.Continuation
  ) async throws {
    for try await buffer in sequence {
      sink.yield(Piece(stream: stream, bytes: buffer.bytes.copied))
    }
  }

  /// Does something while signals that would end this process end the shell instead.
  func forwardingSignals<Result: Sendable>(
    to execution: ShellExecution, _ body: () async throws -> Result
  ) async throws -> Result {
    let signals = signals
    let forwarding = Task {
      guard let signal = await signals.next() else { return }
      // A shell that has just ended is past being told.
      try? execution.send(signal: Signal(rawValue: signal.rawValue))
    }
    defer { forwarding.cancel() }
    return try await body()
  }
}
