/// What c3voc's JSON schema says.
enum FrabJSONRules {
  /// Whether it takes a time zone's name: two capitalised words, or what ends in UTC.
  static func names(_ zone: String) -> Bool {
    zone.prefixMatch(of: /[A-Z][a-z]+\/[A-Z][a-z]+/) != nil || zone.hasSuffix("UTC")
  }
}
