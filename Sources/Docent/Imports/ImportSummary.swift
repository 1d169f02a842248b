/// What an import did, or would do.
public struct ImportSummary: Sendable, Equatable {
  /// What kind of record the file held, such as `sessions`.
  public var kind: String
  /// How many records are new.
  public var added = 0
  /// How many known records differ from the file.
  public var changed = 0
  /// How many known records are as the file says.
  public var unchanged = 0
  /// How many known records, absent from the file, were removed.
  public var removed = 0
  /// How many known records, absent from the file, stay as they are.
  public var missing = 0
  /// What was odd and kept, in the file's order.
  public var warnings: [Fault] = []
  /// What becomes of each record that is not as the file says; those of the file in its order, then
  /// those it does not have.
  public var changes: [RecordChange] = []
  /// Who has to be told, by name: attendees whose schedules hold a session that was moved, called off
  /// or removed.
  public var affected: [AffectedAttendee] = []

  /// Creates an empty summary for records of a kind.
  public init(kind: String) {
    self.kind = kind
  }
}

extension ImportSummary {
  /// Counts a new record.
  package mutating func add(_ key: String, title: String) {
    added += 1
    changes.append(RecordChange(.added, key: key, title: title))
  }

  /// Counts a known record, changed in some fields or, when there are none, unchanged.
  package mutating func keep(_ key: String, title: String, changed fields: [RecordChange.Field]) {
    guard !fields.isEmpty else {
      unchanged += 1
      return
    }
    changed += 1
    changes.append(RecordChange(.changed, key: key, title: title, fields: fields))
  }

  /// Counts known records that the file does not have.
  package mutating func leave(_ records: [(key: String, title: String)], prunes: Bool) {
    if prunes { removed += records.count } else { missing += records.count }
    changes += records.sorted { $0.key < $1.key }.map {
      RecordChange(prunes ? .removed : .missing, key: $0.key, title: $0.title)
    }
  }
}
