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


def people(rng):
    for number in range(3000):
        yield [f"p{number}@example.org", "Given", f"Family {number}",
               ";".join(rng.sample(TOPICS, 4))]


def scans(rng):
    for number in range(20000):
        minute = rng.randrange(600)
        yield [f"S{rng.randrange(2000):04}", f"p{rng.randrange(3000)}@example.org",
               f"2027-06-{24 + rng.randrange(5)}T{8 + minute // 60:02}:{minute % 60:02}:00",
               f"scan-{number}"]


def prepare(folder, seed):
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
                        people(rng)),
        "registrations": write(folder, "registrations.csv", ["email", "newcomer"],
                               ([f"p{n}@example.org", "no" if n % 3 else "yes"]
                                for n in range(3000))),
        "scans": write(folder, "scans.csv", "session person at scan_id".split(), scans(rng)),
    }
    for kind, path in files.items():
        home = [] if kind == "people" else ["--conference", SLUG]
        harness.docent("import", kind, path, *home)


def main():
    options = harness.arguments(__doc__)
    rows = []
    for seed in options.seed:
        with tempfile.TemporaryDirectory() as folder:
            prepare(folder, seed)
            mentees = iter(range(0, 3000, 3))
            commands = {
                "version": ["--version"],
                "schedule generate": ["schedule", "generate", "--conference", SLUG,
                                      "--attendee", "p0@example.org"],
                "pair register": [],
                "report attendance": ["report", "attendance", "--conference", SLUG],
                "session list": ["session", "list", "--conference", SLUG, "-o", "json"],
            }

            def before(name):
                if name == "pair register":
                    mentee = next(mentees)
                    commands[name] = ["pair", "register", "--conference", SLUG, "--mentor",
                                      f"p{mentee + 1}@example.org", "--mentee",
                                      f"p{mentee}@example.org"]

            # A fresh list, since registering a pair twice is refused.
            measured = interleaved(commands, options.runs, before)
            goals = {"version": (0.05, 0.025), "schedule generate": (0.06, 0.035),
                     "pair register": (0.05, 0.025), "report attendance": (0.06, 0.035),
                     "session list": (0.05, 0.025)}
            for name, (seconds, memory) in measured.items():
                floor, goal = goals[name]
                rows.append(harness.goal_row(
                    name, "2,000 sessions, 20,000 scans", seed, seconds, floor, goal, memory))
    harness.report(rows, options.json)


def interleaved(commands, runs, before):
    """As the harness's, with commands that change from run to run."""
    class Live(dict):
        def items(self):
            for name in commands:
                before(name)
                yield name, commands[name]
    return harness.interleaved(Live(commands), runs)


if __name__ == "__main__":
    main()
