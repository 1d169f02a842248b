"""What it costs to read large files: scans against the sqlite3 shell, and reading alone."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

import doors
import harness

SLUG = "doors-2027"
PEER_SCHEMA = """
PRAGMA journal_mode = WAL;
CREATE TABLE sessions (code TEXT PRIMARY KEY) STRICT;
CREATE TABLE persons (email TEXT PRIMARY KEY) STRICT;
CREATE TABLE scans (scan_id TEXT NOT NULL UNIQUE, session TEXT NOT NULL REFERENCES sessions,
  person TEXT NOT NULL REFERENCES persons, at TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')), device TEXT, device_seq INTEGER) STRICT;
.import --csv --skip 1 "|cut -d, -f1 {folder}/sessions.csv" sessions
.import --csv --skip 1 "|cut -d, -f1 {folder}/people.csv" persons
"""


def install_shell():
    if shutil.which("sqlite3"):
        return
    print("Installing sqlite3 …", file=sys.stderr)
    prefix = [] if os.geteuid() == 0 else ["sudo"]
    subprocess.run([*prefix, "apt-get", "install", "-y", "-qq", "sqlite3"], check=True,
                   stdout=subprocess.DEVNULL)


def prepare(folder):
    """Two databases without scans: ours, and the shell's with the same people and sessions."""
    ours = os.path.join(folder, "ours.sqlite")
    os.environ["DOCENT_DATABASE"] = ours
    harness.docent("init")
    harness.docent("conference", "add", SLUG, "--series", "doors", "--name", SLUG, "--time-zone",
                   "America/Chicago", "--starts", "2027-06-24", "--ends", "2027-06-28")
    for kind, path in doors.write_conference(folder).items():
        home = [] if kind == "people" else ["--conference", SLUG]
        harness.docent("import", kind, path, *home)
    peer = os.path.join(folder, "peer.sqlite")
    subprocess.run(["sqlite3", peer], check=True, input=PEER_SCHEMA.format(folder=folder),
                   text=True, stdout=subprocess.DEVNULL)
    subprocess.run(["sqlite3", ours, "PRAGMA wal_checkpoint(TRUNCATE)"], check=True,
                   stdout=subprocess.DEVNULL)
    return ours, peer


def run(words, database, copy):
    """Imports into a copy of a database; returns CPU and wall seconds and the peak in MB."""
    for suffix in ("-wal", "-shm"):
        if os.path.exists(copy + suffix):
            os.remove(copy + suffix)
    shutil.copy(database, copy)
    os.sync()
    return harness.resources([word.replace("COPY", copy) for word in words])


def count(copy):
    query = "SELECT count(*), count(DISTINCT person_id) FROM scans" if "ours" in copy else \
        "SELECT count(*), count(DISTINCT person) FROM scans"
    return subprocess.run(["sqlite3", copy, query], check=True, capture_output=True,
                          text=True).stdout.strip()


def against_shell(folder, seed, rows, runs):
    """Imports the same scans by both in turn, and compares what came of it."""
    scans = os.path.join(folder, "scans.csv")
    different = doors.write_scans(scans, seed, rows)
    ours, peer = prepare(folder)
    commands = {
        "ours": ([harness.BINARY, "import", "scans", scans, "--conference", SLUG, "--database",
                  "COPY", "--quiet"], ours),
        "peer": (["sqlite3", "COPY", "PRAGMA foreign_keys = ON",
                  f".import --csv --skip 1 {scans} scans"], peer),
    }
    taken = {name: [] for name in commands}
    for _ in range(runs):
        for name, (words, database) in commands.items():
            taken[name].append(run(words, database, database + "-" + name))
    answers = {name: count(database + "-" + name) for name, (_, database) in commands.items()}
    if answers["ours"] != answers["peer"] or int(answers["ours"].split("|")[0]) != different:
        sys.exit(f"the answers differ: {answers}, {different} scans written")
    return taken


def rows_of(taken, seed, rows):
    """The rows of the table: CPU, wall and memory of both."""
    median = {name: [statistics.median(column) for column in zip(*runs)]
              for name, runs in taken.items()}
    instance = f"{rows:,} scans"
    large = rows > 2_000_000
    floor, goal = (0.30, 0.15) if large else (0.40, 0.25)
    memory = max(run[2] for run in taken["ours"])
    peer_memory = max(run[2] for run in taken["peer"])
    for index, kind in enumerate(("CPU", "wall")):
        yield harness.peer_row(f"import scans, {kind}", instance, seed, median["ours"][index],
                               median["peer"][index], "sqlite3 shell", floor, goal, "s", memory)
    yield harness.goal_row("import scans, peak", instance, seed, memory, 1000, 300, memory, "MB")
    yield harness.peer_row("import scans, peak", instance, seed, memory, peer_memory,
                           "sqlite3 shell", None, None, "MB", memory)


def reading(folder, seed, size):
    """The peak of reading a file that a fault at its end keeps out of the database."""
    part = os.path.join(folder, "part.csv")
    doors.write_scans(part, seed, 200_000)
    whole = os.path.join(folder, "whole.csv")
    with open(part, "rb") as file:
        heading, body = file.readline(), file.read()
    with open(whole, "wb") as file:
        file.write(heading)
        while file.tell() < size:
            file.write(body)
    taken = harness.resources([harness.BINARY, "import", "scans", whole, "--conference", SLUG,
                               "--database", os.path.join(folder, "ours.sqlite"), "--dry-run",
                               "--quiet"])
    instance = f"{os.path.getsize(whole) >> 20:,} MB CSV"
    return [harness.goal_row("read scans, peak", instance, seed, taken[2], 1000, 300, taken[2],
                             "MB")]


def main():
    parser = harness.parser(__doc__, runs=5)
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--reading", type=int, default=1 << 30, help="bytes of the file read alone")
    options = parser.parse_args()
    install_shell()
    rows = []
    for seed in options.seed:
        for count_of_rows in options.rows:
            with tempfile.TemporaryDirectory() as folder:
                taken = against_shell(folder, seed, count_of_rows, options.runs)
                rows += rows_of(taken, seed, count_of_rows)
                if options.reading and count_of_rows == options.rows[0]:
                    rows += reading(folder, seed, options.reading)
    harness.report(rows, options.json)


if __name__ == "__main__":
    main()
