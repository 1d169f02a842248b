import ArgumentParser
import Docent
import DocentStore

extension RegistrationCommand {
  struct Add: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Register a person for a conference.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The person: an e-mail address, member number or id.") var person: String
    @OptionGroup var fields: RegistrationFields

    func report(in store: borrowing Transaction) throws -> RecordCard<RegistrationDocument> {
      let conference = try store.conferences.get(home.conference)
      var details = RegistrationDraft()
      fields.apply(to: &details)
      let registration = try store.registrations.add(
        details, of: try store.people.get(person), for: conference)
      return RegistrationDocument.card(registration, in: conference)
    }
  }

  struct Edit: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Change a registration.",
      discussion: "What no option names stays; \"\" takes a value away.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The person: an e-mail address, member number or id.") var person: String
    @OptionGroup var fields: RegistrationFields

    func report(in store: borrowing Transaction) throws -> RecordCard<RegistrationDocument> {
      let conference = try store.conferences.get(home.conference)
      let person = try store.people.get(person)
      var registration = try store.registrations.get(person, in: conference)
      fields.apply(to: &registration.details)
      let cancelled = try store.registrations.update(registration, in: conference)
      return RegistrationDocument.card(
        try store.registrations.get(person, in: conference), in: conference,
        remarks: RegistrationRemarks.on(cancelledMeetings: cancelled))
    }
  }
}

/// What can be said of a registration.
struct RegistrationFields: ParsableArguments {
  @Option(help: "Its kind, such as student; \"\" for the usual one, full.")
  var kind: Clearable<String>?
  @Option(help: "Whether the person declares to be a newcomer; \"\" to derive it from history.")
  var newcomer: Clearable<Answer>?
  @Option(help: "All days on site, between semicolons; \"\" for the whole conference.")
  var days: [Listed<CivilDay>] = []
  @Option(help: "The code on the badge, unique in the conference.") var badge: Clearable<String>?
  @Option(help: "When the person registered, such as 2027-03-01T12:00.")
  var registeredAt: Clearable<TypedTime>?
  @Option(help: "Whether the person is expected.") var status: RegistrationStatus?

  /// Says of a registration what the options say.
  func apply(to details: inout RegistrationDraft) {
    kind?.replace(&details.kind)
    if let newcomer { details.newcomer = newcomer.value.map { $0 == .yes } }
    days.replace(&details.days)
    badge?.replace(&details.badge)
    registeredAt?.replace(&details.registeredAt)
    details.status = status ?? details.status
  }
}

/// Yes or no.
enum Answer: String, CaseIterable, ExpressibleByArgument {
  case yes
  case no
}
