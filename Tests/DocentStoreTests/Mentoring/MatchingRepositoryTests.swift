import Docent
import DocentStore
import DocentTestSupport
import Foundation
import Testing

@Suite struct MatchingRepositoryTests {
  private let signUps: SignUps

  init() throws {
    signUps = try SignUps()
  }

  @Test func `a draft is kept with its reasons, and published pairs have them too`() throws {
    try signUps.add(mentors: ["ruth": 1, "noor": 1], mentees: ["ana", "ben", "eva"])
    let run = try signUps.match()
    #expect(run.number == 1 && run.pairs.count == 2 && run.waiting.count == 1)
    #expect(run.score == run.pairs.reduce(0) { $0 + $1.score })
    #expect(run.waiting.first?.reason.hasPrefix("all 2 allowed mentors are full") == true)
    #expect(try signUps.pairs().isEmpty)
    let publication = try signUps.publish(1)
    #expect(publication.added == 2 && publication.kept == 0 && publication.ended == 0)
    let pairs = try signUps.pairs()
    #expect(pairs.map(\.state) == [.published, .published])
    #expect(pairs.allSatisfy { !$0.points.isEmpty && $0.events.last?.note == "draft 1" })
    #expect(try signUps.get(1).publishedAt == SampleConference.now)
  }

  @Test func `a cycle is published once, and then goes on by rematching`() throws {
    try signUps.add(mentors: ["ruth": 1], mentees: ["ana"])
    _ = try signUps.match()
    _ = try signUps.match()
    _ = try signUps.publish(1)
    #expect(throws: StoreError.self) { try signUps.match() }
    #expect(throws: StoreError.self) { try signUps.publish(1) }
    #expect(throws: StoreError.self) { try signUps.publish(2) }
    #expect(try signUps.pairs().count == 1)
  }

  @Test func `a draft whose sign-ups changed is not published`() throws {
    try signUps.add(mentors: ["ruth": 1], mentees: ["ana", "ben"])
    _ = try signUps.match()
    try signUps.withdraw("ruth")
    #expect {
      try signUps.publish(1)
    } throws: { "\($0)".contains("have changed since draft 1 was made") }
    #expect(try signUps.pairs().isEmpty)
  }

  @Test func `rematching keeps who stands, and does not repeat what ended`() throws {
    try signUps.add(mentors: ["ruth": 1, "noor": 1, "sam": 1], mentees: ["ana", "ben", "eva"])
    _ = try signUps.match()
    _ = try signUps.publish(1)
    let before = try signUps.pairs()
    let ended = before[0]
    try signUps.sample.store.write {
      _ = try $0.pairs.end(ended, reason: "never met", code: .noContact, notAgain: true)
    }
    let run = try signUps.rematch()
    #expect(run.orders.kept.count == 2)
    #expect(run.pairs.count == 3)
    #expect(run.pairs.count { run.orders.kept.contains($0.couple) } == 1, "one makes room")
    #expect(run.orders.forbidden.contains(ended.couple) && run.orders.forbidden.count == 2)
    let publication = try signUps.publish(2)
    #expect(publication.added == 2 && publication.kept == 1 && publication.ended == 1)
    let states = try signUps.pairs().map(\.state)
    #expect(states.count { $0 == .published } == 3 && states.count { $0 == .ended } == 2)
    #expect(try signUps.pairs().first { $0.id == ended.id }?.events.last?.code == .noContact)
  }

  @Test func `who withdraws leaves their pair, and who waited comes in`() throws {
    try signUps.add(mentors: ["ruth": 1], mentees: ["ana", "ben"])
    let first = try signUps.match()
    _ = try signUps.publish(1)
    let served = try #require(first.pairs.first?.mentee)
    try signUps.withdraw(served.details.givenName)
    let run = try signUps.rematch()
    #expect(run.pairs.first?.mentee == first.waiting.first?.mentee)
    let publication = try signUps.publish(2)
    #expect(publication.added == 1 && publication.ended == 1)
    let ended = try #require(try signUps.pairs().first { $0.state == .ended })
    #expect(ended.events.last?.code == .withdrew)
  }

  @Test func `the committee's decisions hold from draft to draft`() throws {
    try signUps.add(mentors: ["ruth": 1], mentees: ["ana", "ben"])
    let first = try signUps.match()
    let waiting = try #require(first.waiting.first?.mentee)
    let mentor = try #require(first.pairs.first?.mentor)
    var orders = first.orders
    orders.pin(Couple(mentee: waiting.id, mentor: mentor.id))
    let second = try signUps.write { store, cycle, program in
      try store.matching.redraft(first, by: orders, in: cycle, of: program)
    }
    #expect(second.pairs.map(\.mentee) == [waiting])
    #expect(try signUps.match().orders == second.orders)
    #expect(second.differences(to: first).count == 2)
    #expect(second.differences(to: second).isEmpty)
    let fresh = try signUps.write { store, cycle, program in
      try store.matching.match(cycle, of: program, orders: MatchingOrders()).run
    }
    #expect(fresh.pairs == first.pairs)
  }

  @Test func `pairs by hand stay as they are`() throws {
    try signUps.add(mentors: ["ruth": 2], mentees: ["ana", "ben", "eva"])
    try signUps.sample.store.write { store in
      _ = try store.pairs.register(
        mentor: store.people.get("ruth@example.org"), mentee: store.people.get("ana@example.org"),
        at: signUps.sample.conference, in: store.programs.get("spring"))
    }
    let run = try signUps.match()
    #expect(run.pairs.count == 1)
    #expect(
      !(run.pairs.map(\.mentee) + run.waiting.map(\.mentee)).contains {
        $0.details.givenName == "ana"
      })
  }

  @Test func `who was left waiting is served first in the next cycle, and once`() throws {
    try signUps.add(mentors: ["ruth": 1], mentees: ["ana", "ben"])
    let first = try signUps.match()
    _ = try signUps.publish(1)
    let waiting = try #require(first.waiting.first?.mentee)
    let next = try SignUps(after: signUps)
    try next.add(mentors: ["ruth": 1], mentees: ["ana", "ben", "eva"])
    let candidates = try next.write { store, cycle, program in
      try store.matching.candidates(for: cycle, of: program)
    }
    let mentee = try #require(candidates.mentees.first { $0.person == waiting.id })
    #expect(mentee.tier == 0 && mentee.waitedIn == ["2027"])
    #expect(candidates.mentees.count { $0.tier == 0 } == 1)
    #expect(try next.match().pairs.map(\.mentee.id) == [waiting.id])
  }

  @Test func `whose pair ended was not left waiting`() throws {
    try signUps.add(mentors: ["ruth": 1], mentees: ["ana"])
    _ = try signUps.match()
    _ = try signUps.publish(1)
    let pair = try signUps.pairs()[0]
    try signUps.sample.store.write { _ = try $0.pairs.end(pair, reason: "never met") }
    let next = try SignUps(after: signUps)
    try next.add(mentors: ["ruth": 1], mentees: ["ana"])
    let candidates = try next.write { try $0.matching.candidates(for: $1, of: $2) }
    #expect(candidates.mentees.allSatisfy { $0.waitedIn.isEmpty })
  }

  @Test func `who waited and then had a mentor by hand was not left waiting`() throws {
    try signUps.add(mentors: ["ruth": 1, "noor": 0], mentees: ["ana", "ben"])
    let run = try signUps.match()
    _ = try signUps.publish(1)
    let waiting = try #require(run.waiting.first?.mentee)
    try signUps.sample.store.write { store in
      let registration = try store.pairs.register(
        mentor: store.people.get("mentor@example.org"), mentee: waiting,
        at: signUps.sample.conference, in: store.programs.get("spring"))
      _ = try store.pairs.end(registration.pair, reason: "moved")
    }
    let next = try SignUps(after: signUps)
    try next.add(mentors: ["ruth": 1], mentees: ["ana", "ben"])
    let candidates = try next.write { try $0.matching.candidates(for: $1, of: $2) }
    #expect(candidates.mentees.allSatisfy { $0.waitedIn.isEmpty })
  }

  @Test func `two who are not to be again are none the other way round, either`() throws {
    try signUps.add(mentors: ["ruth": 1], mentees: ["ana"])
    _ = try signUps.match()
    _ = try signUps.publish(1)
    let pair = try signUps.pairs()[0]
    try signUps.sample.store.write {
      _ = try $0.pairs.end(pair, reason: "never again", notAgain: true)
    }
    let next = try SignUps(after: signUps)
    try next.add(mentors: ["ana": 1], mentees: ["ruth"])
    try next.write { store, cycle, _ in
      _ = try store.matchingRules.add(MatchingRules(hard: [], weights: [:]), to: cycle)
    }
    #expect(try next.match().pairs.isEmpty)
  }

  @Test func `a pin that cannot hold any more is dropped by the next change`() throws {
    try signUps.add(mentors: ["ruth": 2], mentees: ["ana", "ben", "eva"])
    let first = try signUps.match()
    let (ruth, people) = try signUps.write { store, _, _ in
      let ruth = try store.people.get("ruth@example.org")
      return (ruth, try ["ana", "ben", "eva"].map { try store.people.get("\($0)@example.org") })
    }
    func couple(_ index: Int) -> Couple { Couple(mentee: people[index].id, mentor: ruth.id) }
    let pinned = try redraft(first) { orders in
      orders.pin(couple(0))
      orders.pin(couple(1))
    }
    try signUps.withdraw("ana")
    try signUps.withdraw("ben")
    #expect {
      try signUps.match()
    } throws: {
      "\($0)".contains("ana Sample is pinned") && "\($0)".contains("ben Sample is pinned")
    }
    let released = try redraft(pinned) { $0.release(couple(0)) }
    #expect(released.orders.pins.isEmpty && released.pairs.map(\.mentee.id) == [people[2].id])
  }

  private func redraft(
    _ run: MatchingRun, _ change: (inout MatchingOrders) -> Void
  ) throws -> MatchingRun {
    var orders = run.orders
    change(&orders)
    return try signUps.write { store, cycle, program in
      try store.matching.redraft(run, by: orders, in: cycle, of: program)
    }
  }

  @Test func `what was decided after publishing holds in the next rematch`() throws {
    try signUps.add(mentors: ["ruth": 1, "noor": 1], mentees: ["ana", "ben"])
    _ = try signUps.match()
    _ = try signUps.publish(1)
    let run = try signUps.rematch()
    let other = try #require(run.pairs.last)
    let pinned = try redraft(run) { $0.pin(other.couple) }
    #expect(pinned.orders.pins == [other.couple])
    #expect(try signUps.rematch().orders.pins == [other.couple])
    #expect(try signUps.rematch().settings.stability == 1_130)
  }

  @Test func `a pinned pair that ended is pinned no longer`() throws {
    try signUps.add(mentors: ["ruth": 1, "noor": 1], mentees: ["ana"])
    try signUps.write { store, cycle, _ in
      _ = try store.matchingRules.add(MatchingRules(hard: [], weights: [:]), to: cycle)
    }
    let first = try signUps.match()
    let pinned = try redraft(first) { $0.pin(first.pairs[0].couple) }
    _ = try signUps.publish(pinned.number)
    let pair = try signUps.pairs()[0]
    try signUps.sample.store.write { _ = try $0.pairs.end(pair, reason: "never met") }
    let run = try signUps.rematch()
    #expect(run.orders.pins.isEmpty)
    #expect(run.pairs.map(\.mentor.id) != [pair.mentor.id] && run.pairs.count == 1)
  }

  @Test func `drafts beside the published one are left behind`() throws {
    try signUps.add(mentors: ["ruth": 1], mentees: ["ana", "ben"])
    let first = try signUps.match()
    let waiting = try #require(first.waiting.first?.mentee)
    let mentor = try #require(first.pairs.first?.mentor)
    let second = try redraft(first) { $0.pin(Couple(mentee: waiting.id, mentor: mentor.id)) }
    _ = try signUps.publish(1)
    #expect(throws: StoreError.self) { try redraft(second) { $0.pins = [] } }
    let run = try signUps.rematch()
    #expect(run.orders.pins.isEmpty && run.pairs.map(\.couple) == first.pairs.map(\.couple))
  }

  @Test func `a draft by older rules is not published`() throws {
    try signUps.add(mentors: ["ruth": 1], mentees: ["ana"])
    _ = try signUps.match()
    try signUps.write { store, cycle, _ in
      _ = try store.matchingRules.add(MatchingRules(hard: [.agreement], weights: [:]), to: cycle)
    }
    #expect {
      try signUps.publish(1)
    } throws: { "\($0)".contains("the rules have changed since draft 1") }
  }

  @Test func `answers that stay apart go with the sign-up`() throws {
    try signUps.add(mentors: ["ruth": 1], mentees: ["ana"])
    try signUps.write { store, cycle, _ in
      let person = try store.people.get("ana@example.org")
      let answer = SensitiveAnswerDraft(
        email: "ana@example.org", memberNumber: nil,
        answer: SensitiveAnswer(field: "origin", value: "Atlantis", wantsSame: true))
      _ = try store.sensitiveAnswers.import(
        DraftFile(name: "s.csv", drafts: [Draft(answer, line: 2)], headings: []), into: cycle)
      let kept = try store.sensitiveAnswers.list(cycle)
      #expect(kept[person.id]?.count == 1)
    }
    try signUps.withdraw("ana")
    try signUps.write { store, cycle, _ in
      let kept = try store.sensitiveAnswers.list(cycle)
      #expect(kept.isEmpty)
    }
  }

  @Test func `the proof of a draft has no personal data`() throws {
    try signUps.add(mentors: ["ruth": 1], mentees: ["ana", "ben"])
    var text = ""
    try signUps.write { store, cycle, program in
      try store.matching.match(cycle, of: program).matching.writeCertificate { text += $0 }
    }
    #expect(text.hasPrefix("docent-matching-certificate 1\n"))
    for word in ["ruth", "ana", "ben", "example"] { #expect(!text.contains(word)) }
  }
}

extension Pair {
  fileprivate var couple: Couple { Couple(mentee: mentee.id, mentor: mentor.id) }
}
