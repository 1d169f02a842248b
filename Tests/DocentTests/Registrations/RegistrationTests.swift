import Docent
import Testing

@Suite struct RegistrationTests {
  static let person = Person.sample("ana", id: 1)

  @Test(
    arguments: [
      (nil, false, true, false), (nil, true, false, false), (true, false, true, false),
      (false, true, false, false), (true, true, true, true), (false, false, false, true),
    ]
  )
  func `a newcomer is who says so, else whom history does not know`(
    declared: Bool?, hasAttendedBefore: Bool, isNewcomer: Bool, contradictsHistory: Bool
  ) {
    let registration = Registration.sample(
      of: Self.person, newcomer: declared, hasAttendedBefore: hasAttendedBefore)
    #expect(registration.isNewcomer == isNewcomer)
    #expect(registration.contradictsHistory == contradictsHistory)
  }

  @Test(arguments: [(nil, true), (RegistrationStatus.active, true), (.cancelled, false)])
  func `somebody is expected unless they cancelled`(status: RegistrationStatus?, isActive: Bool) {
    var registration = Registration.sample(of: Self.person)
    registration.details.status = status
    #expect(registration.isActive == isActive)
  }
}
