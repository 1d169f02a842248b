import Docent

@testable import DocentFormats

extension CSVReader {
  /// Reads a text as the file `a.csv`.
  init(text: String) throws(InputError) {
    try self.init(bytes: Array(text.utf8), name: "a.csv")
  }
}

/// The faults for which a file is refused, none if it is not.
func refusals<Content>(_ read: () throws -> DraftFile<Content>) throws -> [String] {
  do {
    return try read().faults.map(\.description)
  } catch let refusal as FileRefused {
    return refusal.faults.map(\.description)
  }
}
