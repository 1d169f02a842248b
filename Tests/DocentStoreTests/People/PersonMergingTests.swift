import Docent
import DocentFormats
import DocentStore
import DocentTestSupport
import Foundation
import Testing

@Suite struct PersonMergingTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
  }

  private func merge(_ other: String, into kept: String) throws -> PersonMerge {
    try sample.store.write { store in
      try store.people.merge(store.people.get(other), into: store.people.get(kept), at: store.now)
    }
  }

  private func scans(_ lines: String...) throws {
    let folder = try ScratchFolder()
    let text = "scan_id,session,person,at,direction\n" + lines.map { $0 + "\n" }.joined()
    let path = try folder.write(text, to: "scans.csv")
    _ = try sample.store.write { store in
      try store.attendance.import(try ScansCSV.read(path: path), into: sample.conference)
    }
  }

  private func total() throws -> AttendanceRow {
    try sample.store.read { try $0.attendance.report(sample.conference, by: .session).total }
  }

  @Test func `everything that names the one names the other, and every count stays true`() throws {
    _ = try sample.store.write {
      try $0.sessions.add(
        SampleConference.session("A", at: "2027-06-24T09:00"), to: sample.conference)
    }
    try scans(
      "s1,A,mentee@example.org,2027-06-24T09:01,in", "s2,A,third@example.org,2027-06-24T09:01,in",
      "s3,A,third@example.org,2027-06-24T09:30,out", "s4,A,other@example.org,2027-06-24T09:05,in")
    let before = try total()
    let merge = try merge("third@example.org", into: "mentee@example.org")
    let after = try total()
    #expect(merge.moved.map(\.kind) == ["scans"] && merge.moved.first?.count == 2)
    #expect(merge.remarks.count == 1, "both were registered")
    #expect(before.scans == 4 && after.scans == 4)
    #expect(before.persons == 3 && after.persons == 2)
    let findings = try sample.store.read { try $0.health.check() }
    #expect(findings.isEmpty)
    let registrations = try sample.store.read { try $0.registrations.list(sample.conference) }
    #expect(registrations.count == 3)
  }

  @Test func `a pair and a schedule move with the person`() throws {
    _ = try sample.store.write { store in
      _ = try store.pairs.register(
        mentor: try store.people.get("mentor@example.org"),
        mentee: try store.people.get("third@example.org"), at: sample.conference)
      return try store.schedules.generate(
        for: try store.people.get("third@example.org"), at: sample.conference)
    }
    let merge = try merge("third@example.org", into: "mentee@example.org")
    #expect(merge.moved.contains(.init(kind: "pairs as mentee", count: 1)))
    try sample.store.read { store in
      let kept = try store.people.get("mentee@example.org")
      let pairs = try store.pairs.list(sample.conference)
      let schedule = try store.schedules.get(for: kept, at: sample.conference)
      #expect(pairs.first?.mentee == kept)
      #expect(schedule.attendee == kept)
    }
  }

  @Test func `the one who went is still called by every handle, also in later files`() throws {
    let third = try sample.store.read { try $0.people.get("third@example.org") }
    let kept = try merge("third@example.org", into: "mentee@example.org").person
    try sample.store.read { store in
      let called = [
        try store.people.find("THIRD@example.org"), try store.people.find(third.uuid.uuidString),
      ]
      #expect(called == [kept, kept])
    }
    let folder = try ScratchFolder()
    let path = try folder.write(
      "email,given_name,family_name\nthird@example.org,mentee,Sample\n", to: "people.csv")
    let summary = try sample.store.write {
      try $0.people.import(try PeopleCSV.read(path: path))
    }
    #expect(summary.unchanged == 1 && summary.added == 0)
    #expect(throws: StoreError.taken("person", name: "third@example.org")) {
      try sample.store.write { try $0.people.add(SampleConference.person("third")) }
    }
  }

  @Test func `blanks are filled from the one who went, and what is said stays`() throws {
    try sample.store.write { store in
      var third = try store.people.get("third@example.org")
      third.details.phone = "5"
      third.details.memberNumber = "M7"
      third.details.interests = ["maps"]
      try store.people.update(third)
      var kept = try store.people.get("mentee@example.org")
      kept.details.phone = "1"
      try store.people.update(kept)
    }
    let kept = try merge("third@example.org", into: "mentee@example.org").person.details
    #expect(kept.phone == "1" && kept.memberNumber == "M7" && kept.interests == ["maps"])
    #expect(kept.email == "mentee@example.org" && kept.givenName == "mentee")
  }

  @Test func `a badge of either opens the door`() throws {
    try sample.store.write { store in
      _ = try store.sessions.add(
        SampleConference.session("A", at: "2027-06-24T09:00"), to: sample.conference)
      for (name, badge) in [("mentee", "B1"), ("third", "B2")] {
        let person = try store.people.get("\(name)@example.org")
        var registration = try store.registrations.get(person, in: sample.conference)
        registration.details.badge = badge
        try store.registrations.update(registration, in: sample.conference)
      }
    }
    _ = try merge("third@example.org", into: "mentee@example.org")
    try scans("s1,A,B1,2027-06-24T09:01,in", "s2,A,B2,2027-06-24T09:02,in")
    let total = try total()
    #expect(total.persons == 1)
  }

  @Test func `what cannot be one person is refused, and nothing changes`() throws {
    try sample.store.write { store in
      for mentee in ["mentee", "third"] {
        _ = try store.pairs.register(
          mentor: try store.people.get("mentor@example.org"),
          mentee: try store.people.get("\(mentee)@example.org"), at: sample.conference)
      }
    }
    for (other, kept) in [
      ("mentee@example.org", "mentor@example.org"), ("third@example.org", "mentee@example.org"),
      ("mentee@example.org", "mentee@example.org"),
    ] {
      #expect(throws: StoreError.self) { try merge(other, into: kept) }
    }
    let people = try sample.store.read { try $0.people.list() }
    #expect(people.count == 4)
  }

  @Test func `somebody who was scanned still cannot be removed`() throws {
    _ = try sample.store.write {
      try $0.sessions.add(
        SampleConference.session("A", at: "2027-06-24T09:00"), to: sample.conference)
    }
    try scans("s1,A,mentee@example.org,2027-06-24T09:01,in")
    #expect(throws: (any Error).self) {
      try sample.store.write {
        try $0.people.remove(try $0.people.get("mentee@example.org"))
      }
    }
  }
}
