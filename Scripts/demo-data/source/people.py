"""The association's people: two to show things with, three guests, and many composed by chance."""

import unicodedata
from dataclasses import dataclass

from .files import items, rows, sections

COMPOSED = 160
HEADINGS = ("email", "member_number", "given_name", "family_name", "pronouns", "phone",
            "institution", "job_title", "library_type", "position_area", "city", "region",
            "country", "time_zone", "career_start_year", "interests", "memberships", "student")
SECTIONS = {"public": "psla-public", "academic": "psla-academic", "school": "psla-school",
            "community-college": "psla-academic"}


@dataclass
class Person:
    given_name: str
    family_name: str
    email: str
    employer: str
    institution: str
    library_type: str
    city: str
    job_title: str
    position_area: str
    interests: list
    career_start_year: int | None
    history: str  # "new", "returning" (also came in 2026), "lapsed" (only then) or "guest"
    region: str = "Illinois"
    pronouns: str = ""
    phone: str = ""
    member_number: str = ""

    @property
    def name(self):
        return f"{self.given_name} {self.family_name}"

    @property
    def is_shown(self):
        return self.email.endswith("@example.org")

    @property
    def is_student(self):
        return self.library_type == "student"

    @property
    def is_early(self):
        return self.is_student or (self.career_start_year or 0) >= 2022

    def record(self):
        return {**vars(self), "country": "US", "time_zone": "America/Chicago",
                "memberships": self._memberships(), "student": True if self.is_student else None}

    def _memberships(self):
        if not self.member_number:
            return []
        section = SECTIONS.get(self.library_type)
        return ["psla"] + [section] * bool(section) + ["psla-new-members"] * self.is_early


def compose(topics, dice):
    """All people, the two of the demonstration first."""
    people = _shown() + _guests()
    given, family = (dice.deal(names) for names in _names())
    employers, jobs = rows("institutions.txt"), rows("jobs.txt")
    taken = {person.name for person in people}
    for number in range(COMPOSED):
        employer = employers[number] if number < len(employers) else _employer(employers, dice)
        person = _person(employer, jobs, topics, dice)
        while not person.given_name or person.name in taken:
            pronouns, person.given_name = next(given)
            person.family_name = next(family)
        taken.add(person.name)
        person.pronouns = pronouns if dice.chance(35) else ""
        person.email = f"{_mailbox(person)}@{employer[4]}"
        people.append(person)
    _give_member_numbers(people, dice)
    return people


def _shown():
    maya = Person(
        "Maya", "Lindqvist", "maya.lindqvist@example.org", "Linden Ferry Public Library",
        "Linden Ferry Public Library", "public", "Linden Ferry", "Children's Librarian", "youth",
        ["Early literacy", "Community engagement", "Artificial intelligence"], 2025, "new",
        pronouns="she/her")
    ruth = Person(
        "Ruth", "Okafor", "ruth.okafor@example.org", "Sauk Hollow District Library",
        "Sauk Hollow District Library", "public", "Sauk Hollow", "Library Director",
        "administration", ["Early literacy", "Leadership", "Community engagement",
                           "Rural libraries"], 2006, "returning", pronouns="she/her")
    return [maya, ruth]


def _guests():
    def guest(given, family, institution, city, region, job, interests):
        email = f"{given}.{family}@guests.example.com".lower()
        return Person(given, family, email, institution, institution, "", city, job, "",
                      interests, None, "guest", region=region)

    return [
        guest("Imani", "Castellaw", "Center for Small Places", "Ember Lake", "Wisconsin",
              "Essayist", ["Community engagement", "Rural libraries"]),
        guest("Leopold", "Averquist", "Institute for the History of Machines", "Three Harbors",
              "Michigan", "Historian", ["Artificial intelligence", "Intellectual freedom"]),
        guest("Rosamund", "Tellaway", "Long Afternoon Story Company", "Stonebridge", "Iowa",
              "Storyteller", ["Early literacy", "Youth services"]),
    ]


def _names():
    parts = sections("names.txt")
    family = " ".join(parts.pop("family")).split()
    given = [(pronouns, name) for pronouns, texts in parts.items()
             for name in " ".join(texts).split()]
    return given, family


def _employer(employers, dice):
    weights = {"student": 6, "vendor": 1, "public": 4, "academic": 3, "community-college": 3}
    return dice.weighted(employers, [weights.get(employer[0], 2) for employer in employers])


def _person(employer, jobs, topics, dice):
    kind, name, other_spelling, city, _ = employer
    job = dice.pick([job for job in jobs if kind in items(job[0])])
    at_heart = dice.sample(items(job[3]), dice.between(2, 3))
    beside = dice.sample([topic for topic in topics if topic not in at_heart], dice.between(0, 2))
    history = _history(kind, dice)
    return Person(
        "", "", "", name, other_spelling if other_spelling and dice.chance(35) else name, kind,
        city, job[1], job[2], dice.shuffled(at_heart + beside),
        _career_start(kind, history, dice), history,
        phone=f"+1-309-555-01{dice.between(0, 99):02}" if dice.chance(30) else "")


def _history(kind, dice):
    chances = {"student": (80, 12, 8), "vendor": (10, 75, 15)}.get(kind, (30, 51, 19))
    return dice.weighted(("new", "returning", "lapsed"), chances)


def _career_start(kind, history, dice):
    if kind in ("student", "vendor"):
        return None
    if history == "new" and dice.chance(70):
        return dice.between(2022, 2027)
    return 2024 - min(dice.between(0, 34), dice.between(0, 34))


def _mailbox(person):
    """The name as an address has it: small Latin letters, points and hyphens."""
    plain = f"{person.given_name}.{person.family_name}".lower().replace("ø", "o")
    plain = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in plain if letter.isascii() and letter != "'")


def _give_member_numbers(people, dice):
    number = 10_200
    for person in people:
        number += dice.between(1, 40)
        if person.library_type not in ("", "vendor") and (person.history != "new"
                                                          or dice.chance(85)):
            person.member_number = f"P{number}"
