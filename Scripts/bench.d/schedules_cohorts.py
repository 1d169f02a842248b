"""Planning many attendees together, beside general solvers."""
import itertools
import os
import statistics
import sys
import tempfile

import harness

PEERS = {"highs": "HiGHS", "cpsat": "CP-SAT"}
# What is made, its attendees, sessions and candidates of each, and what it is like; then floor and
# goal of the gap in percent, of the seconds on the clock, and of the memory in MB.
COHORTS = {
    "500": ("500 attendees", (500, 600, 100, "plain"), (0.05, 0.005), (1, 0.4), None),
    "2000": ("2,000 attendees", (2000, 600, 100, "plain"), (0.1, 0.01), (4, 1.5), None),
    "2000-nasty": ("2,000 nasty ones", (2000, 600, 100, "nasty"), (None, 0.5), (60, 15), None),
    "20000": ("20,000 attendees", (20000, 3000, 150, "plain"), (0.5, 0.05), (180, 60), (4096, 1024)),
}
# Ours against the peer, in CPU time.
AGAINST = {("500", "highs"): (0.05, 0.02)}
# What takes more than a minute is planned once.
ONCE = ["20000"]


def add_arguments(parser):
    parser.add_argument("--cohorts", nargs="+", choices=COHORTS, default=list(COHORTS))
    parser.add_argument("--peers-on-2000", action="store_true",
                        help="give the peers the cohort of 2,000 as well")


def measure(ours, name, seed, options):
    """Every solver in turn: ours before each peer, several times in one process; a peer once."""
    *sizes, kind = COHORTS[name][1]
    words = [*map(str, sizes), str(seed), kind]
    times = 1 if name in ONCE else options.runs
    own = [ours, "cohort", str(times), *words]
    peers = PEERS if name == "500" or name == "2000" and options.peers_on_2000 else {}
    taken = {"docent": []}
    if not peers:
        taken["docent"].append(harness.run(own))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "cohort.json")
        for peer in peers:
            taken["docent"].append(harness.run(own))
            harness.call([ours, "cohort", path, *words])
            taken[peer] = [harness.run([harness.PYTHON, "schedules_cohort_peers.py", peer, path,
                                        str(options.seconds)])]
    return taken


def faults(taken):
    """What cannot be: a plan that breaks a rule, and a value beyond what is proven to be the most."""
    answers = [(solver, one) for solver, every in taken.items() for one in every]
    found = [f"{one['violations']} rules are broken" for one in taken["docent"] if one["violations"]]
    found += [f"docent found {one}, and {another}" for one, another in
              itertools.combinations(taken["docent"], 2)
              if (one["value"], one["upperBound"]) != (another["value"], another["upperBound"])]
    # Whoever ran out of time has proven no more than that the best lies between the two.
    found += [f"{solver} found {one}, {other} {another}" for solver, one in answers
              for other, another in answers
              if one["value"] is not None and one["value"] > another["upperBound"]]
    return found


def summary(every):
    """Times at the median, memory at its most; the rest is the same every time."""
    first = every[0]
    gap = (None if first["value"] is None
           else 100 * (first["upperBound"] - first["value"]) / max(1, first["upperBound"]))
    return {**first, "gap": gap, "memoryMB": max(one["memoryMB"] for one in every),
            **{key: statistics.median(one[key] for one in every) for key in ("cpu", "wall")}}


def show(title, seed, solver, one, best):
    """Prints what a solver found, and how far it is from the best that is known."""
    answer = "no answer"
    if one["value"] is not None:
        below = 100 * (best - one["value"]) / best
        answer = (f"{one['value']:>11,} points, {below:.4f} % below the best found, "
                  f"gap {one['gap']:.4f} %")
    print(f"{title:<22} {seed:>4} {PEERS.get(solver, solver):<8} {one['cpu']:8.2f} s CPU "
          f"{one['wall']:8.2f} s wall {one['memoryMB']:6.0f} MB {answer}", flush=True)


def cohort_rows(ours, name, seed, options):
    """Prints what was found of a cohort, and returns its rows for the report."""
    title, _, gap, wall, memory = COHORTS[name]
    taken = measure(ours, name, seed, options)
    if wrong := faults(taken):
        sys.exit(f"{title}, seed {seed}: " + "; ".join(wrong[:3]))
    found = {solver: summary(every) for solver, every in taken.items()}
    best = max(one["value"] for one in found.values() if one["value"] is not None)
    for solver, one in found.items():
        show(title, seed, solver, one, best)
    own = found["docent"]
    quantities = [("gap", own["gap"], gap, "%"), ("seconds", own["wall"], wall, "s"),
                  ("memory", own["memoryMB"], memory, "MB")]
    rows = [harness.goal_row("schedules", f"{title}, {what}", seed, value, *goals, own["memoryMB"], unit)
            for what, value, goals, unit in quantities if goals]
    return rows + [peer_row(name, seed, peer, own, found[peer]) for peer in PEERS if peer in found]


def peer_row(name, seed, peer, own, other):
    """In CPU time. A peer that has not finished would have taken longer."""
    title = f"{COHORTS[name][0]}, {PEERS[peer]}"
    state = "" if other["gap"] == 0 else ", not finished"
    return harness.peer_row("schedules", title, seed, own["cpu"], other["cpu"], PEERS[peer] + state,
                            *AGAINST.get((name, peer), (None, None)), "s", own["memoryMB"])


def rows(ours, options):
    return [row for name in options.cohorts for seed in options.seed
            for row in cohort_rows(ours, name, seed, options)]
