import Docent
import DocentFormats
import Foundation

/// Gives a parser whatever bytes libFuzzer thinks of; `DOCENT_FUZZ_PARSER` names the parser.
///
/// A parser must neither trap nor run away with time or memory, and what it read must survive being
/// written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
  let bytes = Array(UnsafeRawBufferPointer(start: start, count: count))
  parser(bytes)
  return 0
}

private let parser: @Sendable ([UInt8]) -> Void = {
  let name = ProcessInfo.processInfo.environment["DOCENT_FUZZ_PARSER"] ?? ""
  guard let parser = FuzzedParser.all[name] else {
    let known = FuzzedParser.all.keys.sorted().joined(separator: ", ")
    FileHandle.standardError.write(Data("There is no parser \(name); there are \(known).\n".utf8))
    exit(64)
  }
  return parser
}()
