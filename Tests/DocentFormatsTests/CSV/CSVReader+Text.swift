import Docent

@testable import DocentFormats

extension CSVReader {
  /// Reads a text as the file `a.csv`.
  init(text: String) throws(InputError) {
    try self.init(bytes: Array(text.utf8), name: "a.csv")
  }
}

/// The faults for which `read` refuses a file, none if it does not.
func refusals(_ read: () throws -> Void) throws -> [String] {
  do {
    try read()
    return []
  } catch let refusal as FileRefused {
    return refusal.faults.map(\.description)
  }
}
