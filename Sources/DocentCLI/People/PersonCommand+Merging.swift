import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension PersonCommand {
  struct Merge: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge", abstract: "Make two records of one person one.",
      discussion: """
        Registrations, schedules, sign-ups, pairs and scans of the second go to the first, which \
        keeps what it says and takes what it does not say. The second can still be called by its \
        e-mail address, member number and id. The merge is logged and cannot be undone: try it \
        with --dry-run, or make a backup first.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "The record that stays: an e-mail address, member number or id.")
    var kept: String
    @Argument(help: "The record that goes: an e-mail address, member number or id.")
    var other: String

    func report(in store: borrowing Transaction) throws -> MergeReport {
      MergeReport(
        try store.people.merge(
          store.people.get(other), into: store.people.get(kept), at: store.now))
    }
  }
}

extension PersonCommand {
  struct Duplicates: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "duplicates", abstract: "List records that may be of one person.",
      discussion: "Whether they are, only people can tell; docent person merge makes two one.")

    @OptionGroup var options: StoreOptions

    func report(in store: borrowing Transaction) throws -> RecordList<TwinsDocument> {
      RecordList(
        Likeness.twins(among: try store.people.list()).map(TwinsDocument.init), named: "duplicates",
        columns: [
          (.text("Name", "name"), { $0.one.name }), (.text("Handle", "handle"), { $0.one.handle }),
          (.text("Other name", "otherName"), { $0.other.name }),
          (.text("Other handle", "otherHandle"), { $0.other.handle }),
          (.text("Why", "reason"), { $0.reason }),
        ])
    }
  }
}

/// Two records that may be of one person, as JSON.
struct TwinsDocument: Encodable {
  struct Someone: Encodable {
    var name: String
    var handle: String

    init(_ person: Person) {
      name = person.name
      handle = person.handle
    }
  }

  var one: Someone
  var other: Someone
  var reason: String

  init(_ twins: SuspectedTwins) {
    one = Someone(twins.one)
    other = Someone(twins.other)
    reason = twins.reason
  }
}

/// What a merge did, or would do.
struct MergeReport: Report {
  struct Moved: Encodable {
    var kind: String
    var count: Int
  }

  var person: PersonDocument
  var moved: [Moved]
  let remarks: [String]

  init(_ merge: PersonMerge) {
    person = PersonDocument(merge.person)
    moved = merge.moved.map { Moved(kind: $0.kind, count: $0.count) }
    remarks = merge.remarks
  }

  var table: TextTable {
    TextTable(
      columns: [.text("Moved", "kind"), .number("Records", "count")],
      rows: moved.map { [$0.kind, "\($0.count)"] })
  }

  var tables: [TextTable] { [person.card().table, table] }
}
