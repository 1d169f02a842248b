/// Rules for a program of a known sort, to begin with.
public struct MatchingPreset: Sendable, Equatable {
  /// Its name, such as `nmrt-career`.
  public let name: String
  /// For what it is and why it is so, in a few sentences.
  public let reason: String
  /// The rules.
  public let rules: MatchingRules

  /// Creates a preset.
  public init(name: String, reason: String, rules: MatchingRules) {
    self.name = name
    self.reason = reason
    self.rules = rules
  }
}

extension MatchingRules {
  /// The presets, in the order in which a list shows them.
  ///
  /// What programs publish of their rules is in them; what they do not publish is left to those who
  /// edit the file.
  public static let presets: [MatchingPreset] = [
    .conference, .career, .mentorConnect, .division, .collegeDirectors, .children,
    .stateAssociation, .buddy, .librarySchool, .peers,
  ]

  /// The rules that nearly every program has.
  static let always: [HardRule] = [
    .otherInstitution, .notSupervisor, .notAvoided, .notPairedBefore,
  ]
}

extension MatchingPreset {
  fileprivate static let conference = MatchingPreset(
    name: "nmrt-conference",
    reason: """
      Like NMRT Conference Mentoring: a mentee at a first Annual Conference, a mentor who knows it, \
      two meetings. Who signs up is asked to be there for three days; the two need one day in common.
      """,
    rules: .preset(for: .conference))

  fileprivate static let career = MatchingPreset(
    name: "nmrt-career",
    reason: """
      Like NMRT Career Mentoring, October to July: both belong to the association, the mentor has \
      five years in the profession or more, the mentee five or less. Type of position and of \
      library come first, then place.
      """,
    rules: MatchingRules(
      hard: MatchingRules.always + [
        .mentorMember(["ala", "nmrt"]), .menteeMember(["ala", "nmrt"]), .mentorYears(atLeast: 5),
        .menteeYears(atMost: 5), .studentsWelcome,
      ],
      weights: [
        .positionArea: 300, .libraryType: 300, .place: 150, .topics: 150, .divisions: 50,
        .timeZone: 60, .yearsAhead: 50, .contactMode: 50, .wishes: 100, .languages: 30,
        .identity: 50,
      ], tiers: [.carryOver, .others]))

  fileprivate static let mentorConnect = MatchingPreset(
    name: "mentorconnect",
    reason: """
      Like MentorConnect: any member takes part, every answer is optional, and people choose for \
      themselves. Only what somebody does not want is ruled out.
      """,
    rules: MatchingRules(
      hard: [.mentorMember(["ala"]), .menteeMember(["ala"]), .notSupervisor, .notAvoided],
      weights: [
        .wishes: 300, .topics: 250, .libraryType: 200, .positionArea: 150, .place: 80,
        .divisions: 50, .contactMode: 50, .timeZone: 60, .languages: 30, .identity: 50,
      ], tiers: [.others]))

  fileprivate static let division = MatchingPreset(
    name: "division",
    reason: """
      Like the programs of ACRL and its sections (Josey, CJCLS, CLS, Instruction): the mentor is a \
      member with four years in the work or more, both accept an agreement, there are as many \
      mentees as mentors, and those on the waiting list come first the next time. Similar duties at \
      similar institutions count most.
      """,
    rules: MatchingRules(
      hard: MatchingRules.always + [
        .mentorMember(["acrl"]), .mentorYears(atLeast: 4), .agreement, .studentsWelcome,
      ],
      weights: [
        .positionArea: 300, .topics: 300, .libraryType: 250, .yearsAhead: 50, .place: 50,
        .timeZone: 60, .contactMode: 50, .wishes: 100, .languages: 30, .identity: 60,
      ], tiers: [.carryOver, .others], mostMentees: 1))

  fileprivate static let collegeDirectors = MatchingPreset(
    name: "college-directors",
    reason: """
      Like the College Library Directors' Mentor Program: partners live within some hours' drive, \
      because each visits the other's library, and not in one town, which harms confidence. A \
      mentor has one mentee.
      """,
    rules: MatchingRules(
      hard: MatchingRules.always + [.otherCity, .sameCountry, .agreement],
      weights: [
        .place: 400, .libraryType: 250, .topics: 150, .yearsAhead: 100, .timeZone: 60,
        .contactMode: 30, .wishes: 100,
      ], tiers: [.carryOver, .others], mostMentees: 1))

  fileprivate static let children = MatchingPreset(
    name: "alsc",
    reason: """
      Like ALSC's program: the mentor is a member, the mentee anybody of age who works with \
      children's services. Mentees can be four times as many as mentors, so those left waiting come \
      first the next time.
      """,
    rules: MatchingRules(
      hard: MatchingRules.always + [.mentorMember(["alsc"]), .adults, .studentsWelcome],
      weights: [
        .topics: 300, .positionArea: 200, .libraryType: 150, .place: 50, .timeZone: 60,
        .yearsAhead: 80, .contactMode: 50, .wishes: 100, .languages: 30, .identity: 50,
      ], tiers: [.carryOver, .others]))
}

extension MatchingPreset {
  fileprivate static let stateAssociation = MatchingPreset(
    name: "state-association",
    reason: """
      Like the Illinois Library Association's six months: mentees are students or have less than \
      five years, and whoever finds no partner is kept for the next cycle. A student who has not \
      worked yet has 0 years.
      """,
    rules: MatchingRules(
      hard: MatchingRules.always + [.menteeYears(atMost: 4), .studentsWelcome],
      weights: [
        .topics: 250, .libraryType: 200, .positionArea: 150, .place: 150, .yearsAhead: 100,
        .contactMode: 50, .wishes: 100, .languages: 30, .identity: 50,
      ], tiers: [.carryOver, .others]))

  fileprivate static let buddy = MatchingPreset(
    name: "conference-buddy",
    reason: """
      Like the buddies of LITA, GLBTRT and the Illinois Library Association: somebody new and \
      somebody experienced meet once at a conference. A wished partner comes first, then the type \
      of library.
      """,
    rules: MatchingRules(
      hard: [.registered, .returningMentor, .otherInstitution, .notAvoided, .commonDays(1)],
      weights: [
        .wishes: 400, .libraryType: 300, .positionArea: 100, .topics: 100, .divisions: 50,
        .contactMode: 50, .languages: 50, .identity: 50,
      ], tiers: [.newcomers, .carryOver, .others], mostMentees: 3))

  fileprivate static let librarySchool = MatchingPreset(
    name: "library-school",
    reason: """
      For schools that pair their students with librarians: the mentor takes students, and works \
      where the student would like to. Years do not count, and a librarian may have several \
      students.
      """,
    rules: MatchingRules(
      hard: [.notSupervisor, .notAvoided, .notPairedBefore, .studentsWelcome],
      weights: [
        .libraryType: 400, .positionArea: 250, .topics: 250, .place: 100, .contactMode: 50,
        .wishes: 100, .languages: 50, .identity: 50,
      ], tiers: [.carryOver, .others], mostMentees: 3))

  fileprivate static let peers = MatchingPreset(
    name: "peers",
    reason: """
      For people who learn from one another, each mentor and mentee at once, whatever their years, \
      as in programs where anybody can be asked on the spot.
      """,
    rules: MatchingRules(
      hard: MatchingRules.always,
      weights: [
        .topics: 350, .positionArea: 150, .libraryType: 100, .divisions: 100, .timeZone: 80,
        .contactMode: 80, .wishes: 200, .languages: 50, .identity: 50,
      ], tiers: [.carryOver, .others], mostMentees: 1))
}
