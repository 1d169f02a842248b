import Docent

extension FrabJSON {
  /// What c3voc's JSON schema forbids in a schedule.
  ///
  /// A schedule without errors is valid by the schema.
  ///
  /// - Parameter file: The file.
  /// - Returns: The findings in the file's order; that it is no JSON is one of them.
  public static func findings(in file: InputFile) -> [FormatFinding] {
    var tree: JSONFile
    do { tree = try JSONFile(file) } catch { return error.faults.map { notJSON(.error, $0) } }
    var inspector = FrabJSONInspector()
    inspector.check(tree.root, FrabJSONRules.document, "")
    let complaints = inspector.complaints.map { complaint in
      let node = JSONNode(content: .null, offset: complaint.offset)
      let path = complaint.path.isEmpty ? "$" : complaint.path
      return FormatFinding(
        complaint.severity, authority: FrabJSONRules.authority,
        place: tree.place(of: node, path: path), message: complaint.message)
    }
    let faults = tree.faults.map { notJSON(.error, $0) }
    let oddities = tree.oddities.map { notJSON(.warning, $0) }
    return (faults + oddities + complaints + repeatedGuids(in: &tree)).inFileOrder()
  }

  private static func notJSON(
    _ severity: FormatFinding.Severity, _ fault: Fault
  ) -> FormatFinding {
    FormatFinding(severity, authority: "RFC 8259", place: fault.place, message: fault.message)
  }

  /// Guids that two events share: the schema cannot see it, the XSD of the XML format forbids it.
  private static func repeatedGuids(in tree: inout JSONFile) -> [FormatFinding] {
    guard let schedule = try? FrabJSONSchedule(tree) else { return [] }
    var seen: Set<String> = []
    var findings: [FormatFinding] = []
    for event in schedule.events {
      guard let guid = event.node["guid"]?.text, !seen.insert(guid).inserted else { continue }
      findings.append(
        FormatFinding(
          .warning, authority: FrabXSD.authority,
          place: tree.place(of: event.node, path: event.path),
          message: "the guid \(guid.cited) stands here again; each event needs its own"))
    }
    return findings
  }
}

extension FrabJSONSchedule {
  /// All events, with their paths.
  fileprivate var events: [(node: JSONNode, path: String)] {
    days.enumerated().flatMap { index, day in
      (day["rooms"]?.members ?? []).flatMap { room in
        let path = "schedule.conference.days[\(index)].rooms".jsonPath(.key(room.key))
        return room.node.elements.enumerated().map {
          ($0.element, path.jsonPath(.index($0.offset)))
        }
      }
    }
  }
}
