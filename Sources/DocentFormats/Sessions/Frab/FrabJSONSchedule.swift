import Docent

/// The parts of a `schedule.json` of the first version.
struct FrabJSONSchedule {
  let root: JSONNode
  let conference: JSONNode
  let days: [JSONNode]

  /// Finds the parts.
  ///
  /// - Throws: `FileRefused` when the file is something else.
  init(_ file: JSONFile) throws(FileRefused) {
    var file = file
    root = file.root
    guard let schedule = root["schedule"], case .object = schedule.content else {
      let message =
        "this is no frab schedule: it has no object \"schedule\"; name the format it has"
      throw FileRefused(
        faults: file.faults + [Fault(place: file.place(of: root, path: "$"), message: message)])
    }
    let conference = schedule["conference"]
    if Self.isSecondVersion(schedule) {
      let place = file.place(of: schedule["events"] ?? schedule, path: "schedule.events")
      let message = """
        this is a schedule of the second version (schedule2), which Docent does not read yet; \
        export the first version, schedule.json or schedule.xml
        """
      throw FileRefused(faults: file.faults + [Fault(place: place, message: message)])
    }
    guard let conference, let days = conference["days"], case .list(let list) = days.content else {
      let message =
        "this schedule has no list \"days\" in its \"conference\"; it may be cut or made up"
      let place = file.place(of: conference ?? schedule, path: "schedule.conference")
      throw FileRefused(faults: file.faults + [Fault(place: place, message: message)])
    }
    self.conference = conference
    self.days = list
  }

  /// The second version lists its events beside the conference and has no rooms in its days.
  private static func isSecondVersion(_ schedule: JSONNode) -> Bool {
    guard let events = schedule["events"], case .list = events.content else { return false }
    return schedule["conference"]?["days"]?.elements.allSatisfy { $0["rooms"] == nil } ?? true
  }
}
