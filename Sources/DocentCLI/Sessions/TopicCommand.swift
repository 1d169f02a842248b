import ArgumentParser
import Docent
import DocentStore

/// Keeps what sessions are about and people are interested in.
struct TopicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topic", abstract: "Keep what sessions are about and people are interested in.",
    subcommands: [Add.self, List.self, Show.self, Edit.self, Remove.self])

  struct Add: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a topic.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "Its name.") var name: FilledText

    func report(in store: borrowing Transaction) throws -> RecordCard<TopicDocument> {
      TopicDocument(try store.topics.add(name.text), usage: TopicUsage()).card
    }
  }

  struct List: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the topics by name.")

    @OptionGroup var options: StoreOptions

    func report(in store: borrowing Transaction) throws -> RecordList<TopicDocument> {
      let usage = try store.topics.usage()
      return RecordList(
        try store.topics.list().map { TopicDocument($0, usage: usage[$0.id]) }, named: "topics",
        columns: [
          (.text("Topic", "name"), { $0.name }),
          (.number("Sessions", "sessions"), { "\($0.sessions)" }),
          (.number("People", "people"), { "\($0.people)" }),
        ])
    }
  }

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show how much a topic is used.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "The topic, in any case.") var name: String

    func report(in store: borrowing Transaction) throws -> RecordCard<TopicDocument> {
      let topic = try store.topics.get(name)
      return TopicDocument(topic, usage: try store.topics.usage()[topic.id]).card
    }
  }

  struct Edit: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Rename a topic, for all its sessions and people.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "The topic, in any case.") var topic: String
    @Option(help: "Its new name.") var name: FilledText

    func report(in store: borrowing Transaction) throws -> RecordCard<TopicDocument> {
      var edited = try store.topics.get(topic)
      edited.name = name.text
      try store.topics.update(edited)
      return TopicDocument(edited, usage: try store.topics.usage()[edited.id]).card
    }
  }

  struct Remove: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Remove a topic, also from sessions and people.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "The topic, in any case.") var name: String

    func report(in store: borrowing Transaction) throws -> RemovalReport {
      let topic = try store.topics.get(name)
      try store.topics.remove(topic)
      return RemovalReport(removed: topic.name, kind: "topic")
    }
  }
}

/// A topic as JSON.
struct TopicDocument: Encodable {
  var name: String
  var sessions: Int
  var people: Int

  init(_ topic: Topic, usage: TopicUsage?) {
    name = topic.name
    sessions = usage?.sessions ?? 0
    people = usage?.people ?? 0
  }

  /// The topic with its properties.
  var card: RecordCard<Self> {
    RecordCard(
      self,
      properties: [
        ("Topic", "name", name), ("Sessions about it", "sessions", "\(sessions)"),
        ("People interested", "people", "\(people)"),
      ])
  }
}
