"""Rooms and sessions as written down, and who speaks in them."""

from dataclasses import dataclass, field
from datetime import datetime

from .files import cells, items, lines, rows

DAYS = ("2027-10-12", "2027-10-13", "2027-10-14")
SPEAKERS = {"orientation": (2, 2), "session": (1, 2), "workshop": (1, 2), "panel": (3, 4),
            "poster": (1, 1), "meeting": (1, 1)}
WITH_CREDIT = {"session", "workshop", "panel", "keynote"}
HEADINGS = ("code", "title", "start", "end", "kind", "track", "topics", "building", "room",
            "capacity", "speakers", "abstract", "audience", "level", "credit_minutes",
            "must_attend", "status")


@dataclass
class Room:
    building: str
    name: str
    capacity: int
    floor: int
    door: str


@dataclass
class Session:
    code: str
    kind: str
    start: datetime
    end: datetime | None
    building: str
    room: Room | None
    track: str
    topics: list
    audience: str
    level: str
    draw: int
    flags: list
    title: str
    abstract: str
    speakers: list = field(default_factory=list)

    @property
    def day(self):
        return self.start.date().isoformat()

    @property
    def door(self):
        return self.room.door if self.room else "door-lobby"

    @property
    def is_cancelled(self):
        return "cancelled" in self.flags

    def record(self):
        has_credit = self.kind in WITH_CREDIT and self.end
        return {
            "code": self.code, "title": self.title, "kind": self.kind, "track": self.track,
            "start": self.start.isoformat(timespec="minutes"),
            "end": self.end.isoformat(timespec="minutes") if self.end else None,
            "topics": self.topics, "building": self.building,
            "room": self.room.name if self.room else None,
            "capacity": self.room.capacity if self.room else None,
            "speakers": self.speakers, "abstract": self.abstract,
            "audience": self.audience, "level": self.level,
            "credit_minutes": (self.end - self.start).seconds // 60 if has_credit else None,
            "must_attend": True if "must attend" in self.flags else None,
            "status": "cancelled" if self.is_cancelled else None,
        }


def read_rooms():
    return [Room(building, name, int(capacity), int(floor), f"door-{number}")
            for number, (building, name, capacity, floor) in enumerate(rows("rooms.txt"), 1)]


def read_sessions(rooms):
    """The sessions in the order of their start, then as written."""
    by_name = {room.name: room for room in rooms}
    sessions = [_session(day, block.split("\n"), by_name) for day in DAYS
                for block in "\n".join(lines(f"programme-{day}.txt")).strip().split("\n\n")]
    return sorted(sessions, key=lambda session: session.start)


def _session(day, block, rooms):
    facts = cells(block[0]) + [""] * 6
    code, kind, time, place, track, topics, audience, level, draw, flags = facts[:10]
    instants = [datetime.fromisoformat(f"{day}T{clock}") for clock in time.split("-")]
    room = None if place.startswith("@") else rooms[place]
    return Session(
        code=code, kind=kind, start=instants[0], end=instants[1] if instants[1:] else None,
        building=room.building if room else place[1:], room=room, track=track,
        topics=items(topics), audience=audience, level=level, draw=int(draw or 0),
        flags=items(flags), title=block[1], abstract=block[2], speakers=items("".join(block[3:])))


def vocabulary(sessions):
    """Every topic of the programme, in alphabetical order."""
    return sorted({topic for session in sessions for topic in session.topics})


def cast(sessions, registrations, dice):
    """Finds speakers who are there that day, know the topics and are not speaking elsewhere."""
    able = [one for one in registrations if one.kind != "exhibitor" and not one.person.is_shown
            and one.person.history in ("new", "returning")]
    president = min((one.person for one in able if not one.days
                     and one.person.position_area == "administration"),
                    key=lambda person: (person.career_start_year, person.name))
    engaged = {president.name: [one for one in sessions if one.kind in ("opening", "closing")]}
    for session in engaged[president.name]:
        session.speakers = [president.name]
    for session in sessions:
        for _ in range(dice.between(*SPEAKERS.get(session.kind, (0, 0)))):
            _cast_one(session, able, engaged, dice)


def _cast_one(session, able, engaged, dice):
    employers = {one.person.employer for one in able if one.person.name in session.speakers}
    free = [one.person for one in able
            if one.is_there(session.day) and one.person.employer not in employers
            and (session.kind == "poster" or not one.person.is_student)
            and len(engaged.get(one.person.name, ())) < 2
            and not any(_clash(session, other) for other in engaged.get(one.person.name, ()))]
    speaker = dice.weighted(free, [_fitness(session, person, engaged) for person in free])
    engaged.setdefault(speaker.name, []).append(session)
    session.speakers.append(speaker.name)


def _clash(one, other):
    return one.day == other.day and (
        one.end is None or other.end is None or one.start < other.end and other.start < one.end)


def _fitness(session, person, engaged):
    shared = len(set(session.topics) & set(person.interests))
    weight = 1 + 30 * shared * shared
    if person.library_type in session.audience or session.audience == "everyone":
        weight *= 3
    if person.history == "returning":
        weight *= 3
    return weight * 2 if person.name in engaged else weight
