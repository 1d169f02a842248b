import Docent
import DocentFormats
import DocentStore
import Foundation

/// A folder with a file for each attendee who has a schedule, and a list of whose they are.
struct ScheduleFolder {
  /// An attendee's files.
  struct File {
    let attendee: Person
    /// The files' names without what tells the format.
    private let stem: String

    /// The files of a registration.
    ///
    /// They are named by the registration's UUID: that tells nothing about the person, stays the same
    /// in every export, and cannot be guessed by those who know the address of another.
    init(_ registration: Registration, at conference: Conference) {
      attendee = registration.person
      stem =
        ScheduleFolder.prefix(conference.slug) + registration.uuid.uuidString.lowercased()
    }

    func name(_ format: ScheduleFormat) -> String { "\(stem).\(format.rawValue)" }
  }

  private static let index = "index.csv"

  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Makes sure that the folder is there and that nothing in it will be lost.
  ///
  /// - Throws: `StoreError` when it cannot be created, or one of the files is there already.
  func prepare(for names: [String], replaces: Bool) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw StoreError.cannotCreate(path, reason: "it is a file, not a folder")
      }
    } else {
      do {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      } catch {
        throw StoreError.cannotCreate(
          path, reason: "a file is in the way, or you may not write there")
      }
    }
    guard !replaces else { return }
    if let known = ([Self.index] + names).first(where: {
      FileManager.default.fileExists(atPath: place(of: $0))
    }) {
      throw StoreError.cannotCreate(
        place(of: known),
        reason: "it exists; --replace writes over the files of an earlier export")
    }
  }

  func write(_ text: String, as name: String) throws {
    try OutputFile(place(of: name)).write(text)
  }

  /// Writes whose files they are, for nobody's eyes but the owner's.
  ///
  /// - Parameter rows: The headings, then a row for each attendee.
  /// - Throws: `StoreError` when it cannot be created.
  func writeIndex(_ rows: [[String]]) throws {
    try OutputFile(place(of: Self.index)).write(CSVWriter.text(of: rows), permissions: 0o600)
  }

  /// Files of earlier exports of a conference that are none of these, by name.
  func leftOver(
    beside names: [String], of conference: String, formats: [ScheduleFormat]
  ) throws -> [String] {
    let current = Set(names)
    return try FileManager.default.contentsOfDirectory(atPath: path).filter { name in
      name.hasPrefix(Self.prefix(conference)) && !current.contains(name)
        && formats.contains { name.hasSuffix(".\($0.rawValue)") }
    }.sorted()
  }

  /// What the files of a conference begin with: its short name, as far as it can be in a file's.
  private static func prefix(_ slug: String) -> String {
    let name = slug.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return String(name) + "-"
  }

  private func place(of name: String) -> String {
    URL(filePath: path).appending(path: name).path
  }
}
