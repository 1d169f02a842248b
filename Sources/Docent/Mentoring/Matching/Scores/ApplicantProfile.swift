/// An applicant as numbers, so that a pair is scored in a few instructions.
///
/// Equal words of one question have equal numbers in all profiles of one ``ApplicantProfiles``.
struct ApplicantProfile: Sendable {
  var person: Int64
  var libraryTypeNow: Int?
  var libraryTypeWanted: Int?
  var positionArea: Int?
  var topicsWanted: WordSet
  var topicsOffered: WordSet
  var divisions: WordSet
  var contactModes: WordSet
  var languages: WordSet
  var city: Int?
  var region: Int?
  var country: Int?
  var institution: Int64?
  var supervisor: Int64?
  /// The partners not wanted, and those of earlier cycles; mostly none.
  var avoided: Set<Int64>
  var formerPartners: Set<Int64>
  var days: WordSet
  var memberships: WordSet
  var isRegistered: Bool
  var isNewcomer: Bool
  var isStudent: Bool
  var acceptsStudents: Bool?
  var isAdult: Bool
  var hasAgreed: Bool
  var winterOffset: Int?
  var years: Int?
  /// The first five partners wished for.
  var wishes: [Int64]
  /// The answers that stay apart.
  var answers: WordSet
  /// Those of them that a partner should share.
  var sharedAnswers: WordSet
}

/// Turns applicants into profiles that can be compared.
struct ApplicantProfiles {
  private let libraryTypes: WordNumbers
  private let positionAreas: WordNumbers
  private let topics: WordNumbers
  private let divisions: WordNumbers
  private let contactModes: WordNumbers
  private let languages: WordNumbers
  private let cities: WordNumbers
  private let regions: WordNumbers
  private let countries: WordNumbers
  private let answers: WordNumbers
  private let days: WordNumbers
  private let memberships: WordNumbers

  /// Numbers the words of everybody.
  init(of applicants: [Applicant]) {
    libraryTypes = WordNumbers(
      applicants.flatMap { [$0.libraryTypeNow, $0.libraryTypeWanted].compactMap(\.self) })
    positionAreas = WordNumbers(applicants.compactMap(\.positionArea))
    topics = WordNumbers(applicants.flatMap { $0.topicsWanted + $0.topicsOffered })
    divisions = WordNumbers(applicants.flatMap(\.divisions))
    contactModes = WordNumbers(applicants.flatMap(\.contactModes))
    languages = WordNumbers(applicants.flatMap(\.languages))
    cities = WordNumbers(applicants.compactMap(\.city))
    regions = WordNumbers(applicants.compactMap(\.region))
    countries = WordNumbers(applicants.compactMap(\.country))
    answers = WordNumbers(applicants.flatMap { $0.sensitive.map(\.word) })
    days = WordNumbers(applicants.flatMap { $0.days.map(\.description) })
    memberships = WordNumbers(applicants.flatMap(\.memberships))
  }

  /// The numbers of some organizations; those that nobody belongs to have none.
  func bodies(_ names: [String]) -> WordSet { memberships.set(names) }

  /// The profile of one of the applicants.
  func profile(_ applicant: Applicant) -> ApplicantProfile {
    ApplicantProfile(
      person: applicant.person.rawValue,
      libraryTypeNow: libraryTypes.number(applicant.libraryTypeNow),
      libraryTypeWanted: libraryTypes.number(applicant.libraryTypeWanted),
      positionArea: positionAreas.number(applicant.positionArea),
      topicsWanted: topics.set(applicant.topicsWanted),
      topicsOffered: topics.set(applicant.topicsOffered),
      divisions: divisions.set(applicant.divisions),
      contactModes: contactModes.set(applicant.contactModes),
      languages: languages.set(applicant.languages), city: cities.number(applicant.city),
      region: regions.number(applicant.region), country: countries.number(applicant.country),
      institution: applicant.institution?.rawValue, supervisor: applicant.supervisor?.rawValue,
      avoided: Set(applicant.avoided.map(\.rawValue)),
      formerPartners: Set(applicant.formerPartners.map(\.rawValue)),
      days: days.set(applicant.days.map(\.description)),
      memberships: memberships.set(Array(applicant.memberships)),
      isRegistered: applicant.isRegistered, isNewcomer: applicant.isNewcomer,
      isStudent: applicant.isStudent,
      acceptsStudents: applicant.acceptsStudents, isAdult: applicant.isAdult == true,
      hasAgreed: applicant.hasAgreed == true, winterOffset: applicant.zone?.winterOffset,
      years: applicant.years, wishes: applicant.wishes.prefix(5).map(\.rawValue),
      answers: answers.set(applicant.sensitive.map(\.word)),
      sharedAnswers: answers.set(applicant.sensitive.filter(\.wantsSame).map(\.word)))
  }
}

extension SensitiveAnswer {
  /// Field and value as one word.
  fileprivate var word: String { "\(field)\u{1F}\(value)" }
}
