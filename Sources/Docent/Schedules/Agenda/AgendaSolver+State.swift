extension AgendaSolver {
  /// How a day stands at some point of it.
  ///
  /// A meal is *owed* once something has started before the meal window, until the meal is had.
  /// Nothing may end after the window while it is.
  struct State {
    var isOwed: Bool
    /// How many free meetings are still to come.
    var meetings: Int

    /// Returns what brings a day from this state to another, or nil if nothing can.
    func stay(until other: State) -> Stay? {
      guard meetings >= other.meetings, isOwed || !other.isOwed else { return nil }
      return Stay(hasMeal: isOwed && !other.isOwed, meetings: meetings - other.meetings)
    }
  }

  /// What is done in one free stretch: some free meetings, and perhaps the meal.
  struct Stay: Equatable {
    var hasMeal: Bool
    var meetings: Int
  }

  /// A change of state, or none, by the states' positions.
  struct Move {
    let from: Int
    let to: Int
  }

  /// What a candidate does to the state.
  enum Effect: Int, CaseIterable {
    /// It brings the meal: it is one, or spans the window.
    case settles
    /// It starts before the window, so that a meal is owed after it.
    case owes
    /// It ends after the window, so that no meal may be owed before it.
    case demands
    /// It lies inside the window and changes nothing.
    case keeps

    init(of candidate: AgendaProblem.Stretch, isMeal: Bool, on window: AgendaProblem.Stretch) {
      let spans = candidate.start <= window.start && candidate.end >= window.end
      self =
        if spans || isMeal && candidate.overlaps(window) {
          .settles
        } else if candidate.start < window.start {
          .owes
        } else if candidate.end > window.end {
          .demands
        } else {
          .keeps
        }
    }

    /// Returns the state after the candidate, or nil if it cannot be chosen in the state before.
    func state(after state: State) -> State? {
      switch self {
      case .settles: State(isOwed: false, meetings: state.meetings)
      case .owes: State(isOwed: true, meetings: state.meetings)
      case .demands: state.isOwed ? nil : state
      case .keeps: state
      }
    }

    /// Whether a state can be the one after the candidate.
    func canLead(to state: State) -> Bool {
      switch self {
      case .settles, .demands: !state.isOwed
      case .owes: state.isOwed
      case .keeps: true
      }
    }
  }
}
