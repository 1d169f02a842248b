import ArgumentParser
import Docent
import DocentStore

extension SessionCommand {
  struct List: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List a conference's sessions by start and code.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "Only sessions of this conference day, such as 2027-06-24.") var day: CivilDay?
    @Option(help: "Only sessions of this track, in any case.") var track: String?
    @Option(help: "Only sessions of this kind, such as workshop.") var kind: String?

    func report(in store: borrowing Transaction) throws -> RecordList<SessionDocument> {
      let conference = try store.conferences.get(home.conference)
      let programme = try store.sessions.list(conference, depth: .listing)
      let sessions = programme.filter { matches($0, in: conference) }
      return RecordList(
        sessions.map { SessionDocument($0, in: conference) }, named: "sessions",
        columns: [
          (.text("Code", "code"), { $0.code }), (.text("Starts", "startsAt"), { $0.starts }),
          (.text("Ends", "endsAt"), { $0.ends }), (.text("Title", "title"), { $0.title }),
          (.text("Kind", "kind"), { $0.kind }), (.text("Track", "track"), { $0.track }),
          (.text("Building", "building"), { $0.building }), (.text("Room", "room"), { $0.place }),
          (.number("Seats", "capacity"), { $0.capacity.map(String.init) }),
          (.text("Status", "status"), { $0.status }),
        ],
        remarks: sessions.isEmpty ? remarks(on: programme) : [])
    }

    private func matches(_ session: Session, in conference: Conference) -> Bool {
      (day == nil || conference.day(of: session.startsAt) == day)
        && Self.equal(track, session.details.track) && Self.equal(kind, session.details.kind)
    }

    /// Whether a value is the wanted one, if one is wanted; "Poster Session" is `poster-session`.
    private static func equal(_ wanted: String?, _ value: String?) -> Bool {
      guard let wanted else { return true }
      return value.map(folded) == folded(wanted)
    }

    private static func folded(_ text: String) -> FoldedText {
      FoldedText(String(text.map { $0 == "-" ? " " : $0 }))
    }

    /// Why a list is empty.
    private func remarks(on programme: [Session]) -> [String] {
      guard !programme.isEmpty else {
        return ["The programme of \(home.conference) is empty; see docent import sessions."]
      }
      let guesses = [
        Self.guess(track, among: programme.compactMap(\.details.track)).map { "track \($0)" },
        Self.guess(kind, among: programme.compactMap(\.details.kind)).map { "kind \($0)" },
      ].compactMap(\.self)
      let hint = guesses.isEmpty ? "" : " Did you mean \(guesses.joined(separator: " and "))?"
      return ["None of \(programme.count) sessions matches." + hint]
    }

    /// The name that was probably meant by one that nothing has.
    private static func guess(_ wanted: String?, among known: [String]) -> String? {
      guard let wanted, !known.contains(where: { equal(wanted, $0) }) else { return nil }
      return NearestText.closest(to: wanted, among: Set(known))
    }
  }
}
