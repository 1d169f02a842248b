"""Three days at the doors: who chose what, when they came, and who went out again."""

from dataclasses import dataclass
from datetime import datetime, timedelta

HEADINGS = ("session", "person", "at", "direction", "device", "device_seq")
ABSENT = 6  # registered, paid, and never seen
WALK = timedelta(minutes=8)
# Of a hundred people who are there and free, how many come to a session of this kind.
COME = {"orientation": 4, "opening": 82, "keynote": 88, "meal": 62, "break": 24, "social": 48,
        "meeting": 15, "closing": 55}
COME_NEW = {"orientation": 88, "opening": 95, "keynote": 93, "social": 62}
PARALLEL, PARALLEL_AT_HOUR = 82, {8: 72, 14: 24}  # fewer early, few when trains leave
EXHIBITS = 45


@dataclass
class Attendee:
    registration: object
    zeal: int  # percent of the usual readiness to attend
    free_from: datetime = datetime(2027, 10, 12)
    building: str = ""

    @property
    def person(self):
        return self.registration.person


def attend(sessions, registrations, dice):
    """The scans of the conference by time, numbered device by device."""
    attendees = _attendees(sessions, registrations, dice)
    open_houses = [one for one in sessions if one.end is None]
    timed = [one for one in sessions if one.end and not one.is_cancelled]
    scans = _exhibitors(open_houses, attendees, dice)
    for start in sorted({session.start for session in timed}):
        block = [session for session in timed if session.start == start]
        there = [one for one in attendees if one.registration.is_there(block[0].day)
                 and one.registration.kind != "exhibitor"]
        scans += _fill(block, open_houses, there, dice)
    return _numbered(scans)


def _attendees(sessions, registrations, dice):
    speakers = {name for session in sessions for name in session.speakers}
    likely = [one for one in registrations if not one.is_cancelled]
    absent = [one.person.email for one in dice.shuffled(likely)
              if one.person.name not in speakers and not one.person.is_shown
              and one.kind != "exhibitor"][:ABSENT]
    return [Attendee(one, 100 if one.person.is_shown else dice.between(72, 108))
            for one in likely if one.person.email not in absent]


def _exhibitors(open_houses, attendees, dice):
    """Exhibitors come before their hall opens and leave when the day is over."""
    scans = []
    for hall in (one for one in open_houses if one.kind == "exhibits"):
        for one in attendees:
            if one.registration.kind == "exhibitor":
                early = hall.start - timedelta(seconds=dice.between(300, 2400))
                late = hall.start.replace(hour=16) + timedelta(seconds=dice.between(0, 5400))
                scans += [_scan(hall, one, early, "in", dice), _scan(hall, one, late, "out", dice)]
    return scans


def _fill(block, open_houses, there, dice):
    """One start time: speakers first, then everyone in chance order until rooms are full."""
    scans, seated = [], {session.code: 0 for session in block}
    spoken = {name: session for session in block for name in session.speakers}
    order = dice.shuffled(there)
    for one in sorted(order, key=lambda one: one.person.name not in spoken):
        session = spoken.get(one.person.name) or _choice(block, seated, one, dice)
        if session:
            seated[session.code] += 1
            scans += _stay(session, one, dice)
        elif block[0].kind in ("break", "meal") and dice.chance(EXHIBITS):
            scans += _visit(block[0], open_houses, one, dice)
    return scans


def _choice(block, seated, one, dice):
    kind, hour = block[0].kind, block[0].start.hour
    usual = COME.get(kind, PARALLEL_AT_HOUR.get(hour, PARALLEL))
    if one.person.history == "new":
        usual = COME_NEW.get(kind, usual)
    if not dice.chance(usual * one.zeal // 100):
        return None
    weights = [_appeal(session, one.person) * (seated[session.code] < _seats(session))
               for session in block]
    return dice.weighted(block, weights) if any(weights) else None


def _seats(session):
    return session.room.capacity if session.room else 200


def _appeal(session, person):
    shared = len(set(session.topics) & set(person.interests))
    suits = person.library_type.split("-")[-1] in session.audience
    newcomer = session.audience == "newcomers" and person.is_early
    return session.draw * session.draw * (1 + 3 * shared) * (2 if suits or newcomer else 1)


def _stay(session, one, dice):
    """In, sometimes out at the end or before, now and then out and in again."""
    walk = WALK if one.building not in ("", session.building) else timedelta(minutes=2)
    start = session.start + timedelta(seconds=dice.between(-480, 240) + dice.between(-240, 120))
    came = max(start, one.free_from + walk)
    length = session.end - came
    scans = [_scan(session, one, came, "in", dice)]
    left, fate = session.end, dice.between(1, 1000)
    if fate <= 12:
        out = came + length * dice.between(25, 50) // 100
        again = out + timedelta(seconds=dice.between(120, 420))
        scans += [_scan(session, one, out, "out", dice), _scan(session, one, again, "in", dice)]
    elif fate <= 24:
        again = came + timedelta(seconds=dice.between(60, 240))
        scans.append(_scan(session, one, again, "in", dice))
    elif fate <= 84:
        left = came + length * dice.between(35, 80) // 100
        scans.append(_scan(session, one, left, "out", dice))
    elif fate <= 224:
        left = session.end + timedelta(seconds=dice.between(-60, 150))
        scans.append(_scan(session, one, left, "out", dice))
    one.free_from, one.building = left, session.building
    return scans


def _visit(block, open_houses, one, dice):
    """A turn through the exhibits or the posters while others eat."""
    halls = [hall for hall in open_houses if hall.day == block.day and hall.start <= block.start]
    if not halls:
        return []
    hall = dice.pick(halls)
    walk = WALK if one.building not in ("", hall.building) else timedelta(minutes=2)
    came = max(block.start, one.free_from + walk) + timedelta(seconds=dice.between(0, 240))
    left = came + timedelta(seconds=dice.between(240, 660))
    one.free_from, one.building = left, hall.building
    return [_scan(hall, one, came, "in", dice), _scan(hall, one, left, "out", dice)]


def _scan(session, one, moment, direction, dice):
    """A scan before its number; the hotel's doors misread a badge now and then and take e-mail."""
    by_mail = session.building == "Lantern Hotel" and dice.chance(8)
    moment = moment.replace(microsecond=0)
    return {"session": session.code, "direction": direction, "device": session.door, "at": moment,
            "person": one.person.email if by_mail else one.registration.badge}


def _numbered(scans):
    """In order of time; a device that is busy takes the next badge a second later."""
    latest, numbers = {}, {}
    for scan in sorted(scans, key=lambda scan: (scan["at"], scan["device"], scan["person"])):
        device = scan["device"]
        earliest = latest.get(device, scan["at"]) + timedelta(seconds=device in latest)
        scan["at"] = latest[device] = max(scan["at"], earliest)
        scan["device_seq"] = numbers[device] = numbers.get(device, 0) + 1
    ordered = sorted(scans, key=lambda scan: (scan["at"], scan["device"]))
    return [scan | {"at": scan["at"].isoformat() + "-05:00"} for scan in ordered]
