import ArgumentParser
import Docent
import DocentStore

extension SessionCommand {
  struct Add: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a session to a programme.",
      discussion: "Its building, room, track, topics and kind are created when not known.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "Its code, unique in the conference.") var code: FilledText
    @Option(help: "Its title.") var title: FilledText
    @Option(help: "When it starts, such as 2027-06-24T09:00.") var start: TypedTime
    @OptionGroup var fields: SessionFields

    func report(in store: borrowing Transaction) throws -> RecordCard<SessionDetails> {
      let conference = try store.conferences.get(home.conference)
      var details = SessionDraft(code: code.text, title: title.text, start: start)
      fields.apply(to: &details)
      return try SessionRemarks.card(of: details, in: conference, of: store) {
        _ = try store.sessions.add(details, to: conference)
      }
    }
  }

  struct Edit: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Change a session.",
      discussion: "What no option names stays; \"\" takes a value away.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The session's code.") var code: String
    @Option(help: "Its title.") var title: FilledText?
    @Option(help: "When it starts; the end stays unless --end is given.") var start: TypedTime?
    @OptionGroup var fields: SessionFields

    func report(in store: borrowing Transaction) throws -> RecordCard<SessionDetails> {
      let conference = try store.conferences.get(home.conference)
      var session = try store.sessions.get(code, in: conference)
      let wasCalledOff = session.details.titleSaysCancelled
      session.details.title = title?.text ?? session.details.title
      if wasCalledOff, !session.details.titleSaysCancelled { session.details.status = .confirmed }
      session.details.start = start ?? session.details.start
      fields.apply(to: &session.details)
      return try SessionRemarks.card(of: session.details, in: conference, of: store) {
        try store.sessions.update(session, in: conference)
      }
    }
  }
}
