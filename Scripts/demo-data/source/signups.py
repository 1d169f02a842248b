"""Sign-ups for conference mentoring: more newcomers than mentors have seats for."""

from datetime import datetime, timedelta

from .files import sections

MENTEES = 34
CAPACITIES = ("2", "1", "1", "2", "1", "", "3", "1", "1", "2", "1", "1", "2", "1")  # 20 seats
HEADINGS = ("email", "role", "consent", "submitted_at", "capacity", "years_experience",
            "library_type_now", "library_type_wanted", "position_area", "topics_wanted",
            "topics_offered", "divisions_interest", "contact_mode", "meet_frequency", "time_zone",
            "languages", "wish_partner", "avoid_partner", "supervisor_email", "days",
            "accepts_students", "prior_mentoring", "agreement_ok", "goals", "bio")


def sign_up(registrations, dice):
    """The applications in the order in which the form took them."""
    mentees = _mentees(registrations, dice)
    mentors = _mentors(registrations, dice)
    texts = sections("mentoring.txt")
    mentee_goals, mentor_goals, bios = (dice.deal(texts[heading]) for heading in
                                        ("goals of mentees", "goals of mentors", "bios"))
    records = [_mentor(one, capacity, next(mentor_goals), next(bios), dice)
               for one, capacity in zip(mentors, CAPACITIES)]
    addresses = [one.person.email for one in mentors]
    for one in mentees:
        record = _mentee(one, next(mentee_goals), dice)
        record["bio"] = next(bios) if dice.chance(40) else None
        record |= _wishes(one.person, registrations, addresses, dice)
        records.append(record)
    return sorted(records, key=lambda record: (record["submitted_at"], record["email"]))


def _mentees(registrations, dice):
    """The shown newcomer and others, those early in their career first."""
    able = [one for one in dice.shuffled(registrations)
            if one.person.history == "new" and one.kind != "exhibitor" and len(one.days) != 1]
    able.sort(key=lambda one: (not one.person.is_shown, not one.person.is_early))
    return able[:MENTEES]


def _mentors(registrations, dice):
    """The shown mentor and others with five years' experience who came in 2026."""
    able = [one for one in dice.shuffled(registrations)
            if one.person.history == "returning" and 2027 - (one.person.career_start_year or 2027)
            >= 5 and len(one.days) != 1]
    return sorted(able, key=lambda one: not one.person.is_shown)[:len(CAPACITIES)]


def _common(registration, goal, dice):
    person = registration.person
    submitted = datetime(2027, 8, 16) + timedelta(
        days=dice.between(0, 32), minutes=dice.between(7 * 60, 23 * 60))
    started = person.career_start_year
    return {
        "email": person.email, "consent": True, "days": registration.days, "goals": goal,
        "submitted_at": submitted.isoformat(timespec="minutes") + "-05:00",
        "years_experience": None if started is None else 2027 - started,
        "library_type_now": person.library_type, "position_area": person.position_area,
        "contact_mode": dice.sample(("email", "phone", "video", "text"), dice.between(1, 3)),
        "meet_frequency": dice.pick(("once", "twice-at-conference", "twice-at-conference")),
        "time_zone": "America/Chicago", "agreement_ok": True,
        "languages": ["English"] + ([dice.pick(("Spanish", "Polish", "Arabic", "Vietnamese"))]
                                    if dice.chance(18) else []),
    }


def _mentor(registration, capacity, goal, bio, dice):
    return _common(registration, goal, dice) | {
        "role": "mentor", "capacity": capacity, "bio": bio,
        "topics_offered": registration.person.interests[:4],
        "accepts_students": dice.chance(75),
        "prior_mentoring": dice.pick(("never", "mentor", "mentor", "both")),
    }


def _mentee(registration, goal, dice):
    kind = registration.person.library_type
    wanted = kind if kind != "student" and dice.chance(75) else \
        dice.pick(("public", "academic", "school", "archives"))
    return _common(registration, goal, dice) | {
        "role": "mentee", "library_type_wanted": wanted,
        "topics_wanted": registration.person.interests[:3],
        "divisions_interest": dice.sample(
            ("psla-public", "psla-academic", "psla-school", "psla-new-members"),
            dice.between(0, 2)),
        "prior_mentoring": dice.pick(("never", "never", "never", "mentee")),
    }


def _wishes(person, registrations, mentors, dice):
    """Now and then a wished mentor; a supervisor is named and, as a partner, avoided."""
    if person.is_shown:
        return {"wish_partner": mentors[:1]}
    wishes = {}
    if dice.chance(25):
        wishes["wish_partner"] = dice.sample(mentors, dice.between(1, 2))
    superiors = [one.person.email for one in registrations
                 if one.person.employer == person.employer
                 and one.person.position_area == "administration" and one.person is not person]
    if superiors and dice.chance(60):
        wishes["supervisor_email"] = superiors[0]
        wishes["avoid_partner"] = superiors[:1]
        wishes["wish_partner"] = [wish for wish in wishes.get("wish_partner", [])
                                  if wish != superiors[0]]
    return wishes
