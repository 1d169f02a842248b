"""Seeded scans of a large conference, in the order of its devices' logs."""
import csv
import datetime
import os
import random

PERSONS, SESSIONS, DEVICES = 30_000, 3_000, 60
HEADING = ["scan_id", "session", "person", "at", "direction", "device", "device_seq"]
FIRST_DAY = datetime.datetime(2027, 6, 24, 8)


def uuid(rng):
    digits = f"{rng.getrandbits(128):032x}"
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"


def start_of(session):
    return FIRST_DAY + datetime.timedelta(days=session % 5, hours=session // 5 % 11)


def visit(rng):
    """The minutes of a visit at which somebody goes in or out."""
    come = rng.randrange(-600, 1800)
    leave = come + rng.randrange(300, 3600)
    moves = [(come, "in")]
    if rng.random() < 0.06:
        moves += [(leave, "out"), (leave + rng.randrange(60, 600), "in")]
        leave += rng.randrange(700, 1800)
    return moves if rng.random() < 0.03 else [*moves, (leave, "out")]


def device_log(rng, device, rows):
    """The scans of one door, which serves every sixtieth session, by time."""
    sessions = range(device, SESSIONS, DEVICES)
    moves = []
    while len(moves) < rows:
        session = rng.choice(sessions)
        person = rng.randrange(PERSONS)
        moves += [(start_of(session).timestamp() + second, session, person, way)
                  for second, way in visit(rng)]
    moves.sort()
    del moves[rows:]
    for number, (second, session, person, way) in enumerate(moves):
        at = datetime.datetime.fromtimestamp(second).isoformat()
        yield [uuid(rng), f"S{session:04}", f"p{person}@example.org", f"{at}-05:00", way,
               f"door-{device}", number]


def write_scans(path, seed, rows):
    """Writes scans, of which one in two hundred stands twice; returns how many are different."""
    rng = random.Random(seed)
    different = 0
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADING)
        for device in range(DEVICES):
            share = rows // DEVICES + (device < rows % DEVICES)
            repeated = int(share * 0.005)
            for row in device_log(rng, device, share - repeated):
                writer.writerow(row)
                different += 1
                if repeated and rng.random() < 0.006:
                    writer.writerow(row)
                    repeated -= 1
    return different


def write(folder, name, heading, rows):
    path = os.path.join(folder, name)
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([heading, *rows])
    return path


def write_conference(folder):
    """The programme, the people and the registrations, as the words of the commands that read them."""
    sessions = ([f"S{n:04}", f"Session {n}", start_of(n).isoformat(),
                 (start_of(n) + datetime.timedelta(hours=1)).isoformat()] for n in range(SESSIONS))
    people = ([f"p{n}@example.org", "Given", f"Family {n}"] for n in range(PERSONS))
    return {
        "sessions": write(folder, "sessions.csv", "code title start end".split(), sessions),
        "people": write(folder, "people.csv", "email given_name family_name".split(), people),
        "registrations": write(folder, "registrations.csv", ["email", "newcomer"],
                               ([f"p{n}@example.org", "no"] for n in range(PERSONS))),
    }
