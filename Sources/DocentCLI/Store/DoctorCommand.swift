import ArgumentParser
import Docent
import DocentStore

/// Checks a database and says what to do.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the database and say what to do.",
    discussion: "Ends with exit code 65 when the file is damaged; oddities alone are no failure.")

  @OptionGroup var options: StoreOptions

  func run() throws {
    let report = try Store(opening: options.path).read { store in
      DoctorReport(
        database: options.path, migrations: try store.health.migrations(),
        findings: try store.health.check().map(DoctorReport.Finding.init))
    }
    try options.console.show(report)
    if report.isDamaged { throw ExitCode(65) }
  }
}

/// What a check of a database found.
struct DoctorReport: Report {
  struct Finding: Encodable {
    var severity: String
    var subject: String
    var message: String
    var remedy: String

    init(_ finding: HealthFinding) {
      severity = finding.severity.rawValue
      subject = finding.subject
      message = finding.message
      remedy = finding.remedy
    }
  }

  var database: String
  var migrations: [String]
  var findings: [Finding]

  var isDamaged: Bool {
    findings.contains { $0.severity == HealthFinding.Severity.damage.rawValue }
  }

  var table: TextTable {
    TextTable(
      columns: [
        .text("Severity", "severity"), .text("Subject", "subject"), .text("Finding", "message"),
        .text("Remedy", "remedy"),
      ],
      rows: findings.map { [$0.severity, $0.subject, $0.message, $0.remedy] })
  }

  var remarks: [String] {
    let schema = "\(database) is whole, its schema is \(migrations.last ?? "empty")."
    return [isDamaged ? "\(database) is damaged." : schema]
  }
}
