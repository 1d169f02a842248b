import Docent
import Foundation

extension ProgrammePage {
  /// A session.
  struct Item: Sendable {
    let code: String
    let title: String
    let subtitle: String?
    let language: String?
    let isCancelled: Bool
    let flag: String?
    let end: PageTime?
    let place: PagePlace?
    let speakers: String?
    let labels: String?
    let paragraphs: [Paragraph]
    let links: [PageLink]
    let summary: String
    let hasMore: Bool
    let hasLinks: Bool

    init(_ session: Session, on day: CivilDay, clock: PageClock) {
      let details = session.details
      let language = details.language.flatMap(Self.tag)
      code = session.code
      title = session.title
      subtitle = details.subtitle
      self.language = language
      isCancelled = session.isCancelled
      flag = Self.flag(details.status)
      end = session.endsAt.flatMap { $0 > session.startsAt ? clock.time($0, on: day) : nil }
      place = PagePlace(details.building, details.room)
      speakers = details.speakers.isEmpty ? nil : details.speakers.joined(separator: ", ")
      labels = Self.labels(of: details)
      paragraphs = PlainParagraphs.of(details.abstract ?? "")
        .map { Paragraph(text: $0, language: language) }
      links = session.addresses.compactMap { PageLink($0.address, name: $0.name) }
      summary = paragraphs.isEmpty ? "Links" : "More"
      hasMore = !paragraphs.isEmpty || !links.isEmpty
      hasLinks = !links.isEmpty
    }

    private static func flag(_ status: SessionStatus?) -> String? {
      switch status {
      case .cancelled: "Cancelled"
      case .tentative: "Not yet confirmed"
      case .confirmed, nil: nil
      }
    }

    private static func labels(of details: SessionDraft) -> String? {
      let kind = details.kind.flatMap { $0 == SessionKind.plain ? nil : $0 }
      let level = [details.audience.map { "for \($0)" }, details.level].compactMap(\.self)
      let credit = details.creditMinutes.flatMap { $0 > 0 ? "\($0) credit minutes" : nil }
      let labels =
        [kind, details.track].compactMap(\.self) + details.topics + level
        + [credit].compactMap(\.self)
      return labels.isEmpty ? nil : labels.joined(separator: " · ")
    }

    /// The language as pages name it; nil for what is no language that screen readers know.
    private static func tag(_ language: String) -> String? {
      let code = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
      return Self.languages.contains(code) ? code : nil
    }

    private static let languages = Set(
      Locale.LanguageCode.isoLanguageCodes.map(\.identifier).filter { $0.utf8.count == 2 })
  }
}
