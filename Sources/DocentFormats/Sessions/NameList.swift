/// Names that somebody joined with commas although names may have commas.
enum NameList {
  private static let suffixes: Set = [
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "m.d.", "esq.",
  ]

  /// The names of a list.
  ///
  /// `Jr.` and its like belong to the name before, and two single words in a row are one name
  /// turned round, such as `Smith, Jr., John`: few people have one word for a name.
  static func names(_ list: some StringProtocol) -> [String] {
    var names: [String] = []
    var isSurname = false
    for part in list.split(separator: ",").map({ String($0).trimmingBlanks }) where !part.isEmpty {
      let isSuffix = suffixes.contains(part.lowercased())
      let isWord = !part.contains(" ")
      if let last = names.indices.last, isSuffix || (isSurname && isWord) {
        names[last] += ", " + part
        isSurname = isSurname && isSuffix
      } else {
        names.append(part)
        isSurname = isWord
      }
    }
    return names
  }
}
