"""Planning conferences, beside general solvers: one attendee's, also as a whole command; and many
attendees' together."""
import itertools
import os
import statistics
import sys
import tempfile

import harness
import schedules_cohorts
import schedules_instances
import startup

PEERS = {"cpsat": "CP-SAT", "highs": "HiGHS"}
# Floor and goal in milliseconds.
INSTANCES = {"2,000 sessions": (20, 2), "2,000 sessions, tied": (1000, 50)}
WHOLE_PROCESS = (100, 60)
SOLVES = 25
PARTS = ["solve", "process", "cohorts"]


def arguments():
    parser = harness.parser(__doc__, runs=5)
    parser.add_argument("--seconds", type=float, default=60, help="time for each run of a peer")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    schedules_cohorts.add_arguments(parser)
    return parser.parse_args()


def measure(ours, path, runs, seconds):
    """Every solver in turn, so many times; for each, the medians and the most memory.

    Ours solves several times in one process, a peer once.
    """
    commands = {"docent": [ours, "schedules", path, str(SOLVES)]}
    commands |= {peer: [harness.PYTHON, "schedules_peers.py", peer, path, str(seconds)]
                 for peer in PEERS}
    taken = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            taken[name].append(harness.run(command))
    return taken


def faults(taken):
    """What cannot be: answers that exclude each other, and a schedule that breaks a rule."""
    found = [f"{one['violations']} rules are broken" for one in taken["docent"] if one["violations"]]
    answers = [(name, one) for name, every in taken.items() for one in every]
    for (name, one), (other, another) in itertools.combinations(answers, 2):
        # A solver that ran out of time has proven no more than that the best lies in its gap.
        low, high = sorted((one, another), key=lambda answer: answer["value"])
        if one["musts"] != another["musts"] or low["value"] + low["gap"] < high["value"]:
            found.append(f"{name} found {one}, {other} {another}")
    return found


def medians(every):
    return {key: (max if key in ("memoryMB", "gap") else statistics.median)(one[key] for one in every)
            for key in every[0]}


def solve_rows(ours, seed, options):
    """Prints what was found of each instance, and returns its rows for the report."""
    rows = []
    for name, goals in INSTANCES.items():
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "instance.json")
            schedules_instances.save(schedules_instances.large(seed, "tied" in name), path)
            taken = measure(ours, path, options.runs, options.seconds)
        if wrong := faults(taken):
            sys.exit(f"{name}, seed {seed}: " + "; ".join(wrong[:3]))
        found = {solver: medians(every) for solver, every in taken.items()}
        for solver, one in found.items():
            print(f"{name:<22} {seed:>4} {PEERS.get(solver, solver):<8} {1000 * one['cpu']:11.2f} ms CPU "
                  f"{1000 * one['wall']:11.2f} ms wall {one['memoryMB']:6.0f} MB "
                  f"{one['value']:>8,.0f} points, gap {one['gap']}", flush=True)
        rows += instance_rows(name, seed, goals, found)
    return rows


def instance_rows(name, seed, goals, found):
    """Against the goal, on the clock; against the faster peer, in CPU time; and the gap."""
    ours = found["docent"]
    peer = min(PEERS, key=lambda peer: found[peer]["cpu"])
    against = harness.peer_row("schedules", f"{name}, CPU", seed, 1000 * ours["cpu"],
                               1000 * found[peer]["cpu"], PEERS[peer], None, None, "ms", ours["memoryMB"])
    against["ratio"] = round(ours["cpu"] / found[peer]["cpu"], 6)
    gap = {**against, "instance": f"{name}, gap", "ours": ours["gap"], "peer": found[peer]["gap"],
           "ratio": ours["gap"], "floor": 0, "goal": 0, "unit": "points"}
    return [harness.goal_row("schedules", name, seed, 1000 * ours["wall"], *goals, ours["memoryMB"], "ms"),
            against, gap]


def process_row(seed, runs):
    """`schedule generate` from the database, for a person with four interests."""
    with tempfile.TemporaryDirectory() as folder:
        startup.prepare(folder, seed, scan_count=2500, people_count=1000)
        buildings = [f"Building {number}" for number in range(8)]
        walks = schedules_instances.building_walks(seed, len(buildings))
        walking = startup.write(folder, "walking.csv", "from to minutes".split(), (
            [one, other, walks[a][b]] for a, one in enumerate(buildings)
            for b, other in enumerate(buildings) if a != b))
        harness.docent("import", "walking", walking, "--conference", startup.SLUG)
        words = startup.commands()["schedule generate"]
        (seconds, memory), = harness.interleaved({"generate": words}, runs).values()
    return harness.goal_row("schedules", "2,000 sessions, process", seed, 1000 * seconds, *WHOLE_PROCESS,
                            memory, "ms")


def main():
    options = arguments()
    rows = []
    if {"solve", "cohorts"} & set(options.only):
        ours = harness.prepare("numpy", "ortools", "highspy")
    if "solve" in options.only:
        rows += [row for seed in options.seed for row in solve_rows(ours, seed, options)]
    if "process" in options.only:
        rows += [process_row(seed, 2 * options.runs + 1) for seed in options.seed]
    if "cohorts" in options.only:
        rows += schedules_cohorts.rows(ours, options)
    load = os.getloadavg()[1]
    print("\none attendee's times in milliseconds, many attendees' in seconds and gaps in percent; "
          f"the machine's load was {load:.1f} on {os.cpu_count()} cores")
    harness.report(rows, options.json)


if __name__ == "__main__":
    main()
