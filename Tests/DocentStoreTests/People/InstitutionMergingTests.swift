import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct InstitutionMergingTests {
  private let sample: SampleConference

  init() throws {
    let sample = try SampleConference()
    self.sample = sample
    try sample.store.write { store in
      _ = try store.institutions.add(name: "State University", aliases: ["SU"])
      _ = try store.institutions.add(name: "State Univ.", aliases: ["St. U."])
      for (name, institution) in [("other", "SU"), ("third", "St. U.")] {
        var person = try store.people.get("\(name)@example.org")
        person.details.institution = institution
        try store.people.update(person)
      }
    }
  }

  private func update(alias: String) throws -> [String] {
    try sample.store.write { store in
      var institution = try store.institutions.get("State University")
      institution.aliases.append(alias)
      return try store.institutions.update(institution)
    }
  }

  private func institutions() throws -> [String: [String]] {
    let all = try sample.store.read { try $0.institutions.list() }
    return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.aliases) })
  }

  private func homes() throws -> [String?] {
    try ["other", "third"].map { try sample.attendee($0).details.institution }
  }

  @Test(arguments: ["State Univ.", "STATE  UNIV."])
  func `an alias that names another institution makes the two one`(alias: String) throws {
    #expect(try homes() == ["State University", "State Univ."])
    #expect(try update(alias: alias) == ["State Univ."])
    #expect(try homes() == ["State University", "State University"])
    #expect(try institutions() == ["State University": [alias, "SU", "St. U."].sorted()])
  }

  @Test func `an alias of another institution is refused`() throws {
    let before = try institutions()
    #expect(throws: StoreError.taken("institution", name: "St. U.")) {
      try update(alias: "St. U.")
    }
    #expect(try institutions() == before)
    #expect(try homes() == ["State University", "State Univ."])
  }
}
