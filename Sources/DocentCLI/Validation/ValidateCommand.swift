import ArgumentParser
import Docent
import DocentFormats

/// Says what a file is and what is wrong with it, without a database.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check a file without a database.",
    discussion: """
      Tells what the file is, what its standard forbids, and what programs that read such files \
      stumble over. Ends with exit code 65 when there is an error; warnings alone are no failure.
      """)

  @OptionGroup var printing: OutputOptions
  @Argument(help: "The file; - for standard input.", completion: .file()) var file: String

  func run() throws {
    let report = ValidationReport(try FileValidation(path: file))
    try printing.console.show(report)
    if report.errors > 0 { throw ExitCode(65) }
  }
}

/// What the check of a file found.
struct ValidationReport: Report {
  struct Finding: Encodable {
    var severity: String
    var authority: String
    var place: PlaceDocument

    init(_ finding: FormatFinding) {
      severity = finding.severity.rawValue
      authority = finding.authority
      place = PlaceDocument(Fault(place: finding.place, message: finding.message))
    }
  }

  var file: String
  var kind: String
  var errors: Int
  var warnings: Int
  var findings: [Finding]
  private let places: [Place]

  private enum CodingKeys: CodingKey {
    case file, kind, errors, warnings, findings
  }

  init(_ validation: FileValidation) {
    file = validation.file
    kind = validation.kind.rawValue
    errors = validation.findings.count { $0.severity == .error }
    warnings = validation.findings.count - errors
    findings = validation.findings.map(Finding.init)
    places = validation.findings.map(\.place)
  }

  var table: TextTable {
    TextTable(
      columns: [
        .text("Severity", "severity"), .text("Place", "place"), .text("Finding", "message"),
        .text("Says who", "authority"),
      ],
      rows: zip(findings, places).map { finding, place in
        let numbers = [place.line, place.column].compactMap { $0.map(String.init) }
        let spot = [numbers.joined(separator: ":"), place.path ?? ""].filter { !$0.isEmpty }
        return [
          finding.severity, spot.joined(separator: " "), finding.place.message, finding.authority,
        ]
      })
  }

  var remarks: [String] {
    ["\(file): \(kind); errors: \(errors), warnings: \(warnings)."]
  }
}
