public import Docent

/// A programme as one page that carries all it needs.
public enum ProgrammeHTML {
  /// The page of a programme: its days, on each the times at which sessions start, and under them
  /// the sessions by title.
  ///
  /// It is well-formed as XML too, has no scripts and asks no server for anything. Whatever people
  /// typed stands in it as text, and only addresses on the web and of mail are links. Equal
  /// arguments give equal bytes.
  ///
  /// - Parameters:
  ///   - sessions: The programme, cancelled sessions too.
  ///   - conference: Whose programme it is.
  /// - Returns: HTML in UTF-8, with the addresses that could not become links.
  /// - Throws: An error only when the program is at fault.
  public static func text(
    of sessions: [Session], at conference: Conference
  ) throws -> ProgrammeText {
    ProgrammeText(
      text: try HTMLTemplates.page("programme", of: ProgrammePage(sessions, in: conference)),
      omissions: sessions.flatMap(omissions))
  }

  private static func omissions(in session: Session) -> [ProgrammeText.Omission] {
    session.addresses.filter { PageLink($0.address) == nil }.map {
      ProgrammeText.Omission(
        code: session.code,
        message: "\"\($0.address)\" is no link: it does not begin with https, http or mailto")
    }
  }
}

extension Session {
  /// All addresses to read more at, with what they are called.
  var addresses: [(address: String, name: String)] {
    (details.url.map { [($0, "More on the web")] } ?? [])
      + details.links.map { ($0.url, $0.title) }
  }
}
