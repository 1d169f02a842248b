import DocentTestSupport
import Foundation
import Testing

@Suite struct MatchingCommandTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.run(
      "program", "add", "spring-pairs", "--kind", "conference", "--conference", "spring-2027",
      "--cycle", "2027")
    try desk.run(
      "registration", "edit", "cara@example.org", "--conference", "spring-2027", "--newcomer", "yes"
    )
    try signUp([
      "ben@example.org,mentor,1,,Teaching;Care", "ana@example.org,mentee,,Teaching,",
      "cara@example.org,mentee,,Care;Glue;Paste,",
    ])
  }

  private func signUp(_ rows: [String]) throws {
    try desk.file(
      "applications.csv",
      ["email,role,capacity,topics_wanted,topics_offered,consent"] + rows.map { $0 + ",yes" })
    try desk.run("import", "applications", "applications.csv", "--program", "spring-pairs")
  }

  private func pair(_ words: String...) throws -> DocentProcess.Outcome {
    try desk.docent.run(["pair"] + words + ["--program", "spring-pairs"])
  }

  @Test func `a draft is printed in the form of the contract`() throws {
    let draft = try desk.json("pair", "match", "--program", "spring-pairs")
    #expect(draft["matched"] == 1 && draft["totalScore"] == 250 && draft["optimal"] == true)
    let pair = try #require(draft["pairs"]?.elements.first)
    #expect(pair["mentor"]?["email"] == "ben@example.org" && pair["score"] == 250)
    #expect(pair["mentee"]?["email"] == "ana@example.org" && pair["state"] == "draft")
    #expect(
      pair["criteria"] == [
        ["name": "topics", "points": 250, "because": "Teaching"]
      ])
    #expect(draft["unmatched"]?.elements.first?["email"] == "cara@example.org")
    #expect(draft["rules"]?.elements.contains { $0["name"] == "common-days" } == true)
  }

  @Test func `a dry run keeps nothing, and a refusal neither`() throws {
    let before = desk.stored
    #expect(try pair("match", "--dry-run").status == 0)
    #expect(desk.stored == before)
    #expect(try pair("publish").status == 66)
    #expect(try pair("drafts", "7").status == 66)
    #expect(try pair("rematch").status == 65)
    #expect(desk.stored == before)
  }

  @Test func `decisions are drafts with their cost`() throws {
    _ = try pair("match")
    let pin = try desk.json(
      "pair", "pin", "--program", "spring-pairs", "--mentor", "ben@example.org", "--mentee",
      "cara@example.org")
    #expect(pin["from"] == 1 && pin["to"] == 2 && pin["totalScore"] == -168)
    #expect(pin["changes"]?.elements.count == 2)
    let kept = try pair("pin", "--mentor", "ben@example.org", "--mentee", "ana@example.org")
    #expect(kept.status == 65)
    #expect(kept.stderr.contains("more mentees are pinned to Ben Birch than they take (1)"))
    for order in ["pin", "forbid"] {
      let oneself = try pair(order, "--mentor", "ana@example.org", "--mentee", "ana@example.org")
      #expect(oneself.status == 65 && oneself.stderr.contains("cannot be their own mentor"))
      let turned = try pair(order, "--mentor", "ana@example.org", "--mentee", "ben@example.org")
      #expect(turned.status == 66)
      #expect(turned.stderr.contains("no sign-up of ana@example.org as mentor"))
    }
    let forbid = try pair("forbid", "--mentor", "ben@example.org", "--mentee", "cara@example.org")
    #expect(forbid.status == 0 && forbid.stdout.contains("Draft 3"))
    let release = try pair("release", "--mentor", "ben@example.org", "--mentee", "ana@example.org")
    #expect(release.status == 65 && release.stderr.contains("neither pinned nor forbidden"))
  }

  @Test func `a cycle goes from a draft to published pairs, once`() throws {
    _ = try pair("match")
    let published = try desk.json("pair", "publish", "--program", "spring-pairs")
    #expect(published["matched"] == 1 && published["optimal"] == true)
    #expect(published["pairs"]?.elements.first?["criteria"]?.elements.first?["points"] == 250)
    let again = try pair("match")
    #expect(again.status == 65)
    #expect(again.stderr.contains("published already (draft 1)"))
    #expect(try pair("publish").status == 65)
    let csv = try desk.run("export", "pairs")
    #expect(csv.stdout.contains("ben@example.org,ana@example.org"))
  }

  @Test func `nobody on one side is an error that says what to do`() throws {
    for person in ["ana@example.org", "cara@example.org"] {
      try desk.run("application", "withdraw", person, "--program", "spring-pairs")
    }
    let refused = try pair("match")
    #expect(refused.status == 66)
    #expect(refused.stderr.contains("nobody signed up as mentee; import sign-ups"))
  }

  @Test func `what stays apart counts and is shown nowhere`() throws {
    try desk.file(
      "sensitive.csv",
      [
        "email,field,value,wants_same", "ben@example.org,origin,Atlantis,no",
        "cara@example.org,origin,Atlantis,yes",
      ])
    try desk.file(
      "rules.yaml",
      [
        "rules: [registered]",
        "weights: {topics: 30, contact-mode: 50, languages: 50, identity: 70}",
      ])
    try desk.run("import", "sensitive", "sensitive.csv", "--program", "spring-pairs")
    try desk.run("import", "rules", "rules.yaml", "--program", "spring-pairs")
    let draft = try desk.run("pair", "match", "--program", "spring-pairs", "-o", "json")
    #expect(try JSONValue(json: draft.stdout)["totalScore"] == 79)
    let outputs = try [
      draft, desk.run("pair", "explain", "cara@example.org", "--program", "spring-pairs"),
      desk.run("pair", "drafts", "1", "--program", "spring-pairs", "-o", "json"),
      desk.run("pair", "publish", "--program", "spring-pairs", "-o", "json"),
      desk.run("pair", "list", "-o", "json"), desk.run("export", "pairs", "--format", "json"),
      desk.run(
        "application", "show", "cara@example.org", "--program", "spring-pairs", "-o", "json"),
    ]
    for output in outputs {
      for word in ["Atlantis", "origin", "identity"] {
        #expect(!(output.stdout + output.stderr).contains(word))
      }
    }
    #expect(outputs[1].stdout.contains("other"))
  }

  @Test func `the proof is checked by a script that knows no Docent, and not when it is altered`()
    throws
  {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") else {
      print("Skipped: there is no python3 to check the proof with.")
      return
    }
    try desk.run(
      "pair", "match", "--program", "spring-pairs", "--certificate", "proof.txt")
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Scripts/bench.d/verify-matching.py").standardized.path
    let good = try desk.docent.shell("python3 '\(script)' proof.txt")
    #expect(good.status == 0 && good.stdout.hasPrefix("PROVEN"), "\(good.stdout)")
    let bad = try desk.docent.shell(
      "sed 's/^r 1 /r 0 /' proof.txt > bad.txt; python3 '\(script)' bad.txt")
    #expect(bad.status != 0 && !bad.stdout.contains("PROVEN"), "\(bad.stdout)")
  }

  @Test func `a proof that cannot be written leaves no draft`() throws {
    let refused = try pair("match", "--certificate", "nowhere/proof.txt")
    #expect(refused.status == 73)
    #expect(try desk.json("pair", "drafts", "--program", "spring-pairs")["drafts"] == [])
  }

  @Test func `when sign-ups changed, a draft tells what it said`() throws {
    _ = try pair("match")
    try desk.run("application", "withdraw", "cara@example.org", "--program", "spring-pairs")
    let explained = try pair("explain", "ana@example.org")
    #expect(explained.status == 0 && explained.stdout.contains("Ben Birch"))
    #expect(explained.stderr.contains("Other mentors are not compared"))
    #expect(try pair("publish").status == 65)
  }

  @Test func `flags say who can be paired with nobody`() throws {
    try desk.run(
      "registration", "edit", "cara@example.org", "--conference", "spring-2027", "--status",
      "cancelled")
    let list = try desk.json("application", "list", "--program", "spring-pairs")
    let flags = try #require(list["applications"]).elements.map { $0["flags"]?.elements ?? [] }
    #expect(flags == [[], [], ["not registered for the conference"]])
  }
}
