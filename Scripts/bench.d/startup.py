"""Whole-process times of the commands people type most, on a conference of 2,000 sessions."""
import csv
import datetime
import os
import random
import tempfile

import harness

SLUG = "bench-2027"
TOPICS = [f"topic {number}" for number in range(40)]
KINDS = ["session"] * 12 + ["workshop", "panel", "keynote", "meeting", "social", "poster"]


def write(folder, name, heading, rows):
    path = os.path.join(folder, name)
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([heading, *rows])
    return path


def sessions(rng):
    for number in range(2000):
        start = datetime.datetime(2027, 6, 24 + number % 5, 8) + datetime.timedelta(
            minutes=15 * rng.randrange(44))
        end = start + datetime.timedelta(minutes=rng.choice([30, 45, 60, 60, 60, 90]))
        room = rng.randrange(60)
        yield [f"S{number:04}", f"Session {number} on {rng.choice(TOPICS)}", start.isoformat(),
               end.isoformat(), rng.choice(KINDS), ";".join(rng.sample(TOPICS, 2)),
               f"Building {room % 8}", f"Room {room}", rng.choice([40, 80, 200])]


def people(rng, count):
    for number in range(count):
        yield [f"p{number}@example.org", "Given", f"Family {number}",
               ";".join(rng.sample(TOPICS, 4))]


def scans(rng, count, people_count):
    for number in range(count):
        minute = rng.randrange(600)
        yield [f"S{rng.randrange(2000):04}", f"p{rng.randrange(people_count)}@example.org",
               f"2027-06-{24 + rng.randrange(5)}T{8 + minute // 60:02}:{minute % 60:02}:00",
               f"scan-{number}"]


def prepare(folder, seed, scan_count, people_count=3000):
    """A conference of 2,000 sessions and so many registrations, with some scans."""
    rng = random.Random(seed)
    os.environ["DOCENT_DATABASE"] = os.path.join(folder, "docent.sqlite")
    for slug, year in (("bench-2026", 2026), (SLUG, 2027)):
        if year == 2026:
            harness.docent("init")
        harness.docent("conference", "add", slug, "--series", "bench", "--name", slug,
                       "--time-zone", "America/Chicago", "--starts", f"{year}-06-24",
                       "--ends", f"{year}-06-28")
    files = {
        "sessions": write(folder, "sessions.csv",
                          "code title start end kind topics building room capacity".split(),
                          sessions(rng)),
        "people": write(folder, "people.csv", "email given_name family_name interests".split(),
                        people(rng, people_count)),
        "registrations": write(folder, "registrations.csv", ["email", "newcomer"],
                               ([f"p{n}@example.org", "no" if n % 3 else "yes"]
                                for n in range(people_count))),
        "scans": write(folder, "scans.csv", "session person at scan_id".split(),
                       scans(rng, scan_count, people_count)),
    }
    for kind, path in files.items():
        home = [] if kind == "people" else ["--conference", SLUG]
        harness.docent("import", kind, path, *home)


def commands():
    """What people type most: the words of each command, made anew for each run."""
    home = ["--conference", SLUG]
    mentees = iter(range(0, 3000, 3))

    def pair_register():
        # Nobody is paired twice, so every run has another mentee.
        mentee = next(mentees)
        return ["pair", "register", *home, "--mentor", f"p{mentee + 1}@example.org",
                "--mentee", f"p{mentee}@example.org"]

    return {
        "version": lambda: ["--version"],
        "pair list": lambda: ["pair", "list"],
        "pair register": pair_register,
        "schedule generate": lambda: ["schedule", "generate", *home, "--attendee",
                                      "p0@example.org"],
        "report attendance": lambda: ["report", "attendance", *home],
    }


# Floor and goal in seconds.
GOALS = {"version": (0.05, 0.025), "pair list": (0.05, 0.025), "pair register": (0.05, 0.025),
         "schedule generate": (0.06, 0.035), "report attendance": (0.06, 0.035)}


def main():
    options = harness.arguments(__doc__)
    rows = []
    for seed in options.seed:
        for scan_count in (2500, 20000):
            with tempfile.TemporaryDirectory() as folder:
                prepare(folder, seed, scan_count)
                measured = harness.interleaved(commands(), options.runs)
            instance = f"2,000 sessions, {scan_count:,} scans"
            rows += [harness.goal_row(name, instance, seed, seconds, *GOALS[name], memory)
                     for name, (seconds, memory) in measured.items()]
    harness.report(rows, options.json)


if __name__ == "__main__":
    main()
