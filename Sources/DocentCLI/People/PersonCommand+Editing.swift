import ArgumentParser
import Docent
import DocentStore

extension PersonCommand {
  struct Add: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a person.",
      discussion: "A person needs an e-mail address or a member number.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Option(help: "The given name.") var givenName: FilledText
    @Option(help: "The family name.") var familyName: FilledText
    @OptionGroup var fields: PersonFields

    func report(in store: borrowing Transaction) throws -> RecordCard<PersonDocument> {
      var details = PersonDraft(givenName: givenName.text, familyName: familyName.text)
      fields.apply(to: &details)
      let remarks = try fields.remarks(in: store)
      return PersonDocument(try store.people.add(details)).card(remarks: remarks)
    }
  }

  struct Edit: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Change what is known of a person.",
      discussion: "What no option names stays; \"\" takes a value away.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "The person: an e-mail address, member number or id.") var person: String
    @Option(help: "The given name.") var givenName: FilledText?
    @Option(help: "The family name.") var familyName: FilledText?
    @OptionGroup var fields: PersonFields

    func report(in store: borrowing Transaction) throws -> RecordCard<PersonDocument> {
      var edited = try store.people.get(person)
      edited.details.givenName = givenName?.text ?? edited.details.givenName
      edited.details.familyName = familyName?.text ?? edited.details.familyName
      fields.apply(to: &edited.details)
      let remarks = try fields.remarks(in: store)
      try store.people.update(edited)
      return PersonDocument(try store.people.get(edited.id)).card(remarks: remarks)
    }
  }
}
