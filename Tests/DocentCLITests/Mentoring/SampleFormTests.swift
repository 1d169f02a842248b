import DocentTestSupport
import Foundation
import Testing

@Suite struct SampleFormTests {
  @Test func `the sample's form says through its map what the sample's sign-ups say`() throws {
    let folder = try ScratchFolder()
    let docent = try DocentProcess(in: folder)
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let data = root.appending(path: "Scripts/demo-data").path
    let name = "psla-annual-2027"
    let steps = [
      ["init"],
      [
        "conference", "add", name, "--series", "psla-annual", "--name", "PSLA", "--time-zone",
        "America/Chicago", "--starts", "2027-10-12", "--ends", "2027-10-14",
      ],
      ["import", "people", "\(data)/people.csv"],
      ["program", "add", "pairs", "--kind", "conference", "--conference", name, "--cycle", "2027"],
      ["import", "applications", "\(data)/applications.csv", "--program", "pairs"],
    ]
    for step in steps {
      let outcome = try docent.run(step)
      try #require(outcome.status == 0, "\(outcome.stderr)")
    }
    let form = try docent.run(
      "import", "applications", "\(data)/sign-up-form.csv", "--map", "\(data)/sign-up-form.yaml",
      "--program", "pairs", "-o", "json")
    try #require(form.status == 0, "\(form.stderr)")
    let summary = try JSONValue(json: form.stdout)
    #expect(["added", "changed", "unchanged"].map { summary[$0]?.count } == [0, 0, 48])
    #expect(summary["warnings"]?.elements == [])
  }
}
