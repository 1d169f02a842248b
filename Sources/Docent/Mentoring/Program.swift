public import Foundation

/// A mentoring program of an organization, run in cycles.
public struct Program: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Program>
  /// Its identity outside this file.
  public let uuid: UUID
  /// Its short name, such as `nmrt-conference-mentoring`.
  public var slug: String
  /// Its full name.
  public var name: String
  /// How it runs.
  public var kind: ProgramKind
  /// The short name of the organization that runs it.
  public var organization: String?
  /// How many meetings a pair has at the conference, 0 to 2.
  public var meetings: Int
  /// How long each of them lasts.
  public var meetingMinutes: Int
  /// Its cycles, by name.
  public var cycles: [Cycle]

  /// Creates a program as stored.
  public init(
    id: Identifier<Program>, uuid: UUID, slug: String, name: String, kind: ProgramKind,
    organization: String?, meetings: Int, meetingMinutes: Int, cycles: [Cycle]
  ) {
    self.id = id
    self.uuid = uuid
    self.slug = slug
    self.name = name
    self.kind = kind
    self.organization = organization
    self.meetings = meetings
    self.meetingMinutes = meetingMinutes
    self.cycles = cycles
  }
}

/// How a mentoring program runs.
public enum ProgramKind: String, Sendable, CaseIterable {
  /// Bound to one conference, at which the pairs meet.
  case conference
  /// Over months, in dated check-ins.
  case career
  /// People search and ask one another.
  case directory

  /// How many meetings a pair of such a program has at a conference unless told.
  public var defaultMeetings: Int { self == .conference ? 2 : 0 }
}

/// One run of a program, with its own sign-ups and pairs.
public struct Cycle: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Cycle>
  /// Its name, unique in the program, such as `2027`.
  public var name: String
  /// The short name of the conference it is bound to.
  public var conference: String?
  /// Its first day.
  public var startsOn: CivilDay?
  /// Its last day.
  public var endsOn: CivilDay?

  /// Creates a cycle as stored.
  public init(
    id: Identifier<Cycle>, name: String, conference: String?, startsOn: CivilDay?, endsOn: CivilDay?
  ) {
    self.id = id
    self.name = name
    self.conference = conference
    self.startsOn = startsOn
    self.endsOn = endsOn
  }
}
