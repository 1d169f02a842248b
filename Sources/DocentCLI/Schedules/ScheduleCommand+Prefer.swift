import ArgumentParser
import Docent
import DocentStore

extension ScheduleCommand {
  struct Prefer: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "prefer",
      abstract: "Keep what an attendee asks of their schedule, and show it.",
      discussion: """
        Without options it only shows. What is said holds for every schedule that is generated \
        from then on; docent schedule generate makes one. --star, --pin, --veto, --release, \
        --follow and --unfollow take several codes or names each.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "Whose schedule: an e-mail address or member number.") var attendee: String
    @OptionGroup(title: "Sessions and speakers") var choices: ChoiceOptions
    @OptionGroup(title: "Each day") var days: DayOptions

    var onlyReads: Bool { choices.isEmpty && days.isEmpty }

    func report(in store: borrowing Transaction) throws -> RecordCard<PreferencesDocument> {
      let conference = try store.conferences.get(home.conference)
      let registration = try store.registrations.get(
        store.people.get(attendee), in: conference)
      let remarks = try choices.store(for: registration, in: conference, store)
      if !days.isEmpty {
        var preferences = try store.choices.preferences(of: registration)
        days.change(&preferences)
        try store.choices.update(preferences, of: registration)
      }
      return PreferencesDocument(
        try store.choices.get(registration, in: conference), of: registration, at: conference
      ).card(remarks: remarks)
    }
  }

  struct Recommend: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "recommend",
      abstract: "Keep the sessions that a mentor recommends to a mentee.",
      discussion: """
        A recommended session is worth more in the mentee's schedule, as long as the two are a \
        published pair of the conference.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The sessions.") var codes: [String]
    @Option(help: "The mentee: an e-mail address or member number.") var attendee: String
    @Option(help: "The mentor: an e-mail address or member number.") var mentor: String
    @Flag(help: "Take the recommendations back.") var withdraw = false

    func report(in store: borrowing Transaction) throws -> RecordList<RecommendationDocument> {
      let conference = try store.conferences.get(home.conference)
      let mentee = try store.people.get(attendee)
      let mentor = try store.people.get(mentor)
      let recommendations = store.recommendations
      if withdraw {
        try recommendations.withdraw(codes, from: mentee, by: mentor, at: conference)
      } else {
        try recommendations.add(codes, to: mentee, by: mentor, at: conference)
      }
      let registration = try store.registrations.get(mentee, in: conference)
      return RecommendationDocument.list(
        try recommendations.list(for: registration, at: conference))
    }
  }
}
