extension PlanningRules {
  /// The rules of a conference that has none of its own.
  public static let standard = PlanningRules(kinds: [
    "orientation": Kind(points: 60, must: .newcomers),
    "opening": Kind(points: 50, must: .everyone),
    "keynote": Kind(points: 45),
    "workshop": Kind(points: 40),
    "closing": Kind(points: 25),
    "social": Kind(points: 25),
    "session": Kind(points: 20),
    "talk": Kind(points: 20),
    "panel": Kind(points: 20),
    "lightning": Kind(points: 15),
    "discussion": Kind(points: 15),
    "tour": Kind(points: 15),
    "exhibits": Kind(points: 10),
    "meal": Kind(points: 10),
    "poster": Kind(points: 8),
    "meeting": Kind(points: 6),
    "service": Kind(points: 4),
    "break": Kind(points: 2),
  ])
}
