import DocentTestSupport
import Foundation

extension Desk {
  /// The database that every desk begins with, made once with the command line itself.
  static let database = Result { try makeDatabase() }

  /// The lines of the files that it was made of.
  static let known: [ImportKind: [String]] = [
    .people: [
      "email,member_number,given_name,family_name,interests",
      "ana@example.org,M1,Ana,Alder,preservation", "ben@example.org,M2,Ben,Birch,",
      "cara@example.org,M3,Cara,Cedar,teaching",
    ],
    .registrations: [
      "email,badge,newcomer", "ana@example.org,B-1,yes", "ben@example.org,B-2,no",
      "cara@example.org,B-3,",
    ],
    .sessions: [
      "code,title,start,end,kind,track,topics,building,room,capacity",
      "WELCOME,Welcome,2027-03-13T09:00,2027-03-13T10:00,opening,,,Hall,One,100",
      #"GLUE,"Glue, paste, ""and"" time",2027-03-13T10:30,2027-03-13T11:30,workshop,"#
        + "Care,preservation,Hall,Two,2",
      "CLASS,Teaching a class,2027-03-14T10:00,2027-03-14T11:00,session,"
        + "Classroom,teaching,Annex,Attic,20",
      "EXPO,Exhibits,2027-03-13T09:00,,exhibits,,,Hall,,",
    ],
  ]

  private static let conferences = [
    ["spring-2026", "--starts", "2026-03-14", "--ends", "2026-03-15"],
    ["spring-2027", "--starts", "2027-03-13", "--ends", "2027-03-14"],
  ].map {
    ["conference", "add"] + $0
      + ["--series", "spring", "--name", "Spring", "--time-zone", "America/New_York"]
  }

  private static func makeDatabase() throws -> Data {
    let folder = try ScratchFolder()
    let docent = try DocentProcess(in: folder)
    for (kind, lines) in known {
      _ = try folder.write(lines.joined(separator: "\n") + "\n", to: "\(kind).csv")
    }
    _ = try folder.write("email\nben@example.org\n", to: "2026.csv")
    let imports = [
      ImportKind.people.arguments("people.csv"),
      ["import", "registrations", "2026.csv", "--conference", "spring-2026"],
      ImportKind.registrations.arguments("registrations.csv"),
      ImportKind.sessions.arguments("sessions.csv"),
    ]
    for command in [["init"]] + conferences + imports {
      let outcome = try docent.run(command)
      guard outcome.status == 0 else { throw NoDatabase(command: command, stderr: outcome.stderr) }
    }
    return try Data(contentsOf: folder.url.appending(path: "docent.sqlite"))
  }
}

/// A command that makes the tests' database failed.
struct NoDatabase: Error {
  let command: [String]
  let stderr: String
}
