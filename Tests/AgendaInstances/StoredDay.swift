import Docent

/// A day of a problem without meetings as instances have it in JSON.
struct StoredDay: Codable {
  struct Limit: Codable {
    let candidates: [Int]
    let amounts: [Int]
    let most: Int
  }

  let open: Int
  let close: Int
  let mealWindow: [Int]
  let mealMinutes: Int
  let longestMealMinutes: Int
  let candidates: [Int]
  let limits: [Limit]

  init(_ day: AgendaProblem.Day) {
    open = day.open
    close = day.close
    mealWindow = [day.mealWindow.start, day.mealWindow.end]
    mealMinutes = day.mealMinutes
    longestMealMinutes = day.longestMealMinutes
    candidates = day.candidates
    limits = day.limits.map {
      Limit(candidates: $0.candidates, amounts: $0.amounts, most: $0.most)
    }
  }

  var day: AgendaProblem.Day {
    AgendaProblem.Day(
      open: open, close: close,
      mealWindow: AgendaProblem.Stretch(start: mealWindow[0], end: mealWindow[1]),
      mealMinutes: mealMinutes, longestMealMinutes: longestMealMinutes, candidates: candidates,
      limits: limits.map {
        AgendaProblem.Limit($0.candidates, amounts: $0.amounts, most: $0.most)
      })
  }
}
