"""Who is registered for this year's conference and who was for last year's."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from .programme import DAYS

DAYS_OF_2026 = ("2026-10-13", "2026-10-14", "2026-10-15")
HEADINGS = ("email", "kind", "newcomer", "days", "badge", "registered_at", "status")
HEADINGS_OF_2026 = ("email", "kind", "days", "registered_at")


@dataclass
class Registration:
    person: object
    kind: str
    days: list  # those on site; none means the whole conference
    registered_at: datetime
    newcomer: bool | None = None
    badge: str = ""
    is_cancelled: bool = False

    def is_there(self, day):
        return not self.is_cancelled and day in (self.days or DAYS)

    def record(self):
        return {"email": self.person.email, "kind": self.kind, "newcomer": self.newcomer,
                "days": self.days, "badge": self.badge,
                "registered_at": self.registered_at.isoformat(timespec="minutes") + "-05:00",
                "status": "cancelled" if self.is_cancelled else None}


def register(people, sessions, dice):
    """This year's registrations of everyone who has not lapsed, without badges."""
    return [_registration(person, sessions, dice) for person in people
            if person.history != "lapsed"]


def _registration(person, sessions, dice):
    if person.history == "guest":
        days = [session.day for session in sessions if person.name in session.speakers]
        return Registration(person, "speaker", days, _moment(2027, 20, 60, dice))
    if person.is_shown:
        return Registration(person, "full", [], _moment(2027, 60, 100, dice))
    kind, days = _kind_and_days(person, DAYS, dice)
    moment = _moment(2027, 90 if kind == "day" else 5, 144, dice)
    declares = dice.chance(20 if person.history == "new" else 12)
    return Registration(person, kind, days, moment, (person.history == "new") if declares else None)


def _kind_and_days(person, days, dice):
    if person.library_type == "vendor":
        return "exhibitor", list(days[:2])
    if person.is_student:
        return "student", list(days[:2]) if dice.chance(20) else []
    kind = dice.weighted(("full", "day", "volunteer"), (76, 18, 6))
    if kind == "day":
        return kind, sorted(dice.sample(days, dice.between(1, 2)))
    return kind, list(days[1:]) if dice.chance(6) else []


def _moment(year, first, last, dice):
    """A time of day when people fill in forms, so many days after registration opened."""
    day = datetime(year, 5, 17) + timedelta(days=dice.between(first, last))
    return day + timedelta(minutes=dice.between(7 * 60, 22 * 60))


def settle(registrations, sessions, spared, dice):
    """Names the speakers as such, cancels two others, and numbers badges by time of sign-up."""
    speakers = {name for session in sessions for name in session.speakers}
    for registration in registrations:
        if registration.kind == "day" and registration.person.name in speakers:
            registration.kind = "speaker"
    free = [one for one in registrations if one.kind == "full"
            and one.person.name not in speakers and one.person.email not in spared]
    for registration in dice.sample(free, 2):
        registration.is_cancelled = True
    registrations.sort(key=lambda one: (one.registered_at, one.person.email))
    for number, registration in enumerate(registrations, 1):
        registration.badge = f"PS-{number:04}"


def history(people, dice):
    """The registrations of 2026, in the order in which they came."""
    came = []
    for person in people:
        if person.history in ("returning", "lapsed"):
            kind, days = _kind_and_days(person, DAYS_OF_2026, dice)
            came.append(Registration(person, kind, days, _moment(2026, 1, 144, dice)))
    return sorted(came, key=lambda one: (one.registered_at, one.person.email))
