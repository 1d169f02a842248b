public import Docent

/// The JSON format of frab and pretalx, `schedule.json` in its first version.
public enum FrabJSON {
  /// The sessions of a schedule.
  ///
  /// - Parameters:
  ///   - file: The file, in UTF-8.
  ///   - zone: The zone of times for which the file names none.
  ///   - dayChange: Minutes after midnight before which a session without a date belongs to the
  ///     day before, if its day does not say.
  /// - Returns: One draft an event, each with its line and its path; and the faults for which the
  ///   file is to be refused. Codes may repeat, as numbers and guids may.
  /// - Throws: `FileRefused` when it is no JSON, or no such schedule.
  public static func read(
    _ file: InputFile, in zone: Zone, dayChange: Int = 240
  ) throws(FileRefused) -> DraftFile<SessionDraft> {
    let tree = try JSONFile(file)
    let schedule = try FrabJSONSchedule(tree)
    let drafting = FrabDrafting(file: file.name, usualZone: zone, usualDayChange: dayChange)
    var reader = FrabJSONReader(drafting, tree: tree)
    reader.read(schedule)
    var result = reader.drafting.finished()
    result.oddities = (tree.oddities + result.oddities).inFileOrder()
    result.faults = (tree.faults + result.faults).inFileOrder()
    return result
  }

  /// The rooms of a schedule with their seats, for those who want them besides the sessions.
  ///
  /// - Parameter file: The file, in UTF-8.
  /// - Returns: One draft a room that has a name.
  /// - Throws: `FileRefused` when it is no JSON, or no such schedule.
  public static func rooms(in file: InputFile) throws(FileRefused) -> DraftFile<RoomDraft> {
    let tree = try JSONFile(file)
    let schedule = try FrabJSONSchedule(tree)
    var reader = FrabJSONRooms(tree)
    reader.read(schedule.conference["rooms"]?.elements ?? [])
    return reader.finished()
  }
}
