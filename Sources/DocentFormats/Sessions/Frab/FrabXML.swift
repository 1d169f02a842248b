public import Docent

/// The XML format of pentabarf, frab and pretalx, `schedule.xml`.
public enum FrabXML {
  /// The sessions of a schedule.
  ///
  /// FOSDEM's, frab's, pretalx's and OSEM's ways of writing it are read; where one leaves out what
  /// another has, what follows is as good as it can be and is told as an oddity.
  ///
  /// - Parameters:
  ///   - file: The file, in UTF-8, UTF-16 or ISO 8859-1.
  ///   - zone: The zone of times for which the file names none.
  ///   - dayChange: Minutes after midnight before which a session without a date belongs to the
  ///     day before, if the file does not say.
  /// - Returns: One draft an event, each with its line and its path; and the faults for which the
  ///   file is to be refused. Codes may repeat, as numbers and guids may.
  /// - Throws: `FileRefused`, with all faults up to there, when it is no such file or is not
  ///   well-formed.
  public static func read(
    _ file: InputFile, in zone: Zone, dayChange: Int = 240
  ) throws(FileRefused) -> DraftFile<SessionDraft> {
    let source = try XMLSource(file)
    let drafting = FrabDrafting(file: file.name, usualZone: zone, usualDayChange: dayChange)
    var reader = FrabXMLReader(drafting)
    let fault = XMLEvents.read(source, file: file.name) { reader.take($0, at: $1) }
    var result = reader.drafting.finished()
    result.oddities = source.oddities + result.oddities
    result.faults = (source.faults + result.faults).inFileOrder()
    if let fault { throw FileRefused(faults: result.faults + [fault]) }
    if reader.isForeign { throw FileRefused(faults: result.faults) }
    return result
  }
}
