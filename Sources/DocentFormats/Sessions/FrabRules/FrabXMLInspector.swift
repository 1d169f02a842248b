import Docent

/// Holds the elements of a `schedule.xml` against c3voc's XSD, one after the other.
struct FrabXMLInspector {
  /// An element that is open.
  private struct Frame {
    let name: String
    /// What it may hold; nil inside an element that nobody expected.
    let rule: XMLElementRule?
    let place: Place
    var seen: Set<String> = []
    /// Of parts in a listed order, where the last one stands.
    var position = 0
    var text = ""
    var hasStrayText = false
  }

  /// How many findings are kept.
  static let limit = 10_000

  private(set) var findings: [FormatFinding] = []
  private var frames: [Frame] = []
  private var keys: [String: Int] = [:]

  mutating func take(_ part: XMLEvent, at place: Place) {
    switch part {
    case .start(let name, let attributes):
      flushText()
      start(name, attributes, at: place)
    case .text(let text): if !frames.isEmpty { frames[frames.count - 1].text += text }
    case .end: end()
    case .instruction: break
    }
  }

  private mutating func find(_ message: String, at place: Place) {
    guard findings.count < Self.limit else { return }
    findings.append(
      FormatFinding(.error, authority: FrabXSD.authority, place: place, message: message))
  }

  private mutating func start(_ name: String, _ attributes: [String: String], at place: Place) {
    let rule = rule(of: name, at: place)
    frames.append(Frame(name: name, rule: rule, place: place))
    guard let rule else { return }
    for (key, attribute) in rule.attributes.sorted(by: { $0.key < $1.key }) {
      if let value = attributes[key] {
        check(value, attribute.value, as: "\(key) of <\(name)>", at: place)
      } else if attribute.isNeeded {
        find("<\(name)> lacks the attribute \(key)", at: place)
      }
    }
    for key in attributes.keys.sorted() where rule.attributes[key] == nil {
      let isOfXML = key == "xmlns" || key.hasPrefix("xmlns:") || key.hasPrefix("xsi:")
      if key == "xmlns", attributes[key]?.isEmpty == false {
        find("<\(name)> must not be in a namespace; take xmlns out", at: place)
      }
      guard !isOfXML, !rule.takesOtherAttributes else { continue }
      find("<\(name)> has no attribute \(key)", at: place)
    }
    noteKeys(of: name, attributes, at: place)
  }

  /// The rule of an element that begins, if it may stand there.
  private mutating func rule(of name: String, at place: Place) -> XMLElementRule? {
    guard let last = frames.indices.last else {
      guard name == "schedule" else {
        find("the root is <\(name)>, not <schedule>", at: place)
        return nil
      }
      return FrabXSD.rule(name)
    }
    guard let rule = frames[last].rule else { return nil }
    guard let part = rule.part(name) else {
      find("<\(name)> must not stand in <\(frames[last].name)>", at: place)
      return nil
    }
    let isFirst = frames[last].seen.insert(name).inserted
    switch rule.order {
    case .free: break
    case .once:
      if !isFirst { find("<\(name)> stands twice in <\(frames[last].name)>", at: place) }
    case .listed: checkOrder(of: part, in: rule, isFirst: isFirst, at: place)
    }
    return FrabXSD.rule(part.rule)
  }

  private mutating func checkOrder(
    of part: XMLElementRule.Part, in rule: XMLElementRule, isFirst: Bool, at place: Place
  ) {
    let last = frames.count - 1
    let position = rule.parts.firstIndex { $0.name == part.name } ?? 0
    if position < frames[last].position || !isFirst && !part.repeats {
      let names = rule.parts.map { "<\($0.name)>" }.joined(separator: ", ")
      let parent = frames[last].name
      find("<\(part.name)> stands in the wrong place; <\(parent)> has \(names) in order", at: place)
    }
    frames[last].position = max(position, frames[last].position)
  }

  private mutating func end() {
    flushText()
    guard let frame = frames.popLast(), let rule = frame.rule else { return }
    for part in rule.parts where part.isNeeded && !frame.seen.contains(part.name) {
      find("<\(frame.name)> lacks <\(part.name)>", at: frame.place)
    }
    guard let wanted = rule.text else { return }
    check(frame.text, wanted, as: "<\(frame.name)>", at: frame.place)
    if frame.name == "slug" { noteKey("slug", frame.text, at: frame.place) }
  }

  /// Judges the text before a tag, where only elements may stand.
  private mutating func flushText() {
    guard let last = frames.indices.last, let rule = frames[last].rule, rule.text == nil else {
      return
    }
    let isBlank = XMLValueRule.collapsed(frames[last].text).isEmpty
    frames[last].text = ""
    guard !isBlank, !frames[last].hasStrayText else { return }
    frames[last].hasStrayText = true
    find("<\(frames[last].name)> must not have text of its own", at: frames[last].place)
  }

  private mutating func check(
    _ text: String, _ rule: XMLValueRule, as name: String, at place: Place
  ) {
    guard !rule.accepts(text) else { return }
    find("\(name) is \(text.cited); it has to be \(rule.wish)", at: place)
  }

  private mutating func noteKeys(
    of name: String, _ attributes: [String: String], at place: Place
  ) {
    if name == "day" {
      if let index = attributes["index"].flatMap(XMLValueRule.positive) {
        noteKey("index", index, at: place)
      }
    } else if name == "event" {
      for key in ["guid", "code"] {
        if let value = attributes[key] { noteKey(key, value, at: place) }
      }
      if let id = attributes["id"].flatMap(XMLValueRule.positive) { noteKey("id", id, at: place) }
    }
  }

  private mutating func noteKey(_ key: String, _ value: String, at place: Place) {
    let line = place.line ?? 0
    guard let first = keys["\(key) \(value)"] else {
      keys["\(key) \(value)"] = line
      return
    }
    find("the \(key) \(value.cited) stands in line \(first) already; each needs its own", at: place)
  }
}
