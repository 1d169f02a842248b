import Docent

extension String {
  /// The text as XML can hold it and readers of schedules expect it: without control characters
  /// but tab and line ends, and without blanks around it.
  var inXMLCharacters: String {
    let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    guard !isPlain else { return trimmed }
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar.isWritable { kept.append(scalar) }
    return String(kept).trimmed
  }
}

extension Unicode.Scalar {
  fileprivate var isWritable: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case ..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}

extension SessionDraft {
  /// The draft with all of its texts as XML can hold them; what is empty then is not there.
  var inXMLCharacters: SessionDraft {
    var draft = self
    draft.code = code.inXMLCharacters
    draft.title = title.inXMLCharacters
    let paths: [WritableKeyPath<SessionDraft, String?>] = [
      \.foreignID, \.subtitle, \.kind, \.track, \.building, \.room, \.abstract, \.audience, \.level,
      \.language, \.url,
    ]
    for path in paths {
      let text = self[keyPath: path]?.inXMLCharacters
      draft[keyPath: path] = text?.isEmpty == true ? nil : text
    }
    draft.topics = topics.map(\.inXMLCharacters).filter { !$0.isEmpty }
    draft.speakers = speakers.map(\.inXMLCharacters).filter { !$0.isEmpty }
    draft.links = links.map { link in
      SessionLink(
        url: link.url.inXMLCharacters, title: link.title.inXMLCharacters, kind: link.kind)
    }
    draft.notes = notes.mapValues(\.inXMLCharacters)
    return draft
  }
}

extension SessionLink {
  /// The link with an address that any program takes; nil when it has none that could be made one.
  var asAddress: SessionLink? {
    if WebAddress.isValid(url, isWeb: false) { return self }
    let address = WebAddress.encoded(url)
    guard WebAddress.isValid(address, isWeb: false) else { return nil }
    return SessionLink(url: address, title: title, kind: kind)
  }
}

extension [SessionLink] {
  /// The links and then the attachments: the formats list them apart, so their order is lost.
  var linksFirst: [SessionLink] {
    filter { $0.kind == .link } + filter { $0.kind == .attachment }
  }
}
