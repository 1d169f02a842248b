"""The solver of pairs against other solvers, on the same instances in the same run."""
import os
import statistics
import subprocess
import sys
import tempfile

import harness
from harness import HERE, PYTHON
import matching_plot
import matching_whole

PACKAGES = ["numpy", "scipy", "lapx", "ortools", "mentor-match"]

# Peers, the fastest first; and floor and goal of the ratio to it, of time and of memory.
DENSE, SPARSE = ["lapx", "scipy"], ["ortools"]
INSTANCES = {  # those from applicants' answers are in matching_whole
    "d1_1000": (DENSE, (1.2, 0.6), None), "dc_1000": (DENSE, (1.2, 0.6), None),
    "dc_5000": (DENSE, (0.4, 0.2), None), "dc_10000": (["lapx"], (0.4, 0.2), (0.15, 0.08)),
    "d1_10000": (["lapx"], (0.4, 0.2), (0.25, 0.15)),
    "s_50000": (SPARSE, (0.25, 0.12), None), "s_200000": (SPARSE, (0.25, 0.12), None),
    "st_50000": (SPARSE, (0.5, 0.3), None), "sb_50000": (SPARSE, (1.5, 0.7), None),
}
PLOTTED = {"dense": ["dc_200", "dc_1000", "dc_5000", "dc_10000"],
           "sparse": ["s_200", "s_1000", "s_5000", "s_50000", "s_200000"]}


def arguments():
    parser = harness.parser(__doc__, runs=5)
    parser.add_argument("--only", nargs="+", help="instances, such as dc_5000; default: those with a goal")
    parser.add_argument("--plot", help="a file for an SVG of cost against size")
    return parser.parse_args()


def measure(ours, peers, instance, runs):
    """Every solver in turn, so many times; for each, medians of times and the most memory."""
    commands = {"docent": [ours, "matching", instance]}
    commands |= {peer: [PYTHON, "matching_peers.py", peer, instance] for peer in peers}
    taken = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            taken[name].append(harness.run(command))
    answers = {(one["pairs"], one["score"]) for every in taken.values() for one in every}
    if len(answers) != 1:
        sys.exit(f"{instance}: the answers differ: {answers}")
    return {name: {key: (max if key == "memoryMB" else statistics.median)(one[key] for one in every)
                   for key in every[0]} for name, every in taken.items()}


def row(name, seed, unit, ours, peer, peer_name, goals, memory):
    floor, goal = goals or (None, None)
    return {"work": "matching", "instance": name if unit == "s" else f"{name} memory", "seed": seed,
            "ours": round(ours, 4), "peer": round(peer, 4), "peerName": peer_name,
            "ratio": round(ours / peer, 4), "floor": floor, "goal": goal, "unit": unit,
            "memoryMB": round(memory, 1)}


def rows(name, seed, found):
    """Prints what was found of an instance, and returns its rows for the report."""
    ours, *_ = found.values()
    result = []
    _, goals, memory_goals = INSTANCES.get(name, (None, None, None))
    for solver, one in found.items():
        ratio = ours["cpu"] / one["cpu"]
        ties = (f"  with ties {one['withTies']:.3f} s: evenness {one['evenness']:.3f}, "
                f"canonical {one['canonical']:.3f}" if "withTies" in one else "")
        print(f"{name:<10} {seed:>4} {solver:<8} {one['cpu']:8.3f} s CPU {one['wall']:8.3f} s wall "
              f"{one['memoryMB']:7.0f} MB {one['pairs']:>7,.0f} pairs {one['score']:>11,.0f} points  "
              f"ratio {ratio:.3f}{ties}", flush=True)
        if solver != "docent":
            result.append(row(name, seed, "s", ours["cpu"], one["cpu"], solver, goals, ours["memoryMB"]))
        if solver != "docent" and memory_goals:
            result.append(row(name, seed, "MB", ours["memoryMB"], one["memoryMB"], solver,
                              memory_goals, ours["memoryMB"]))
    # Evenness and canonical ties, as a multiple of what the proven optimum takes.
    return [*result, row(f"{name} with ties", seed, "s", ours["withTies"], ours["cpu"], "docent",
                         (2, 2), ours["memoryMB"])]


def main():
    options = arguments()
    ours = harness.prepare(*PACKAGES)
    names = options.only or [*INSTANCES, *matching_whole.INSTANCES]
    if options.plot:
        names += [name for line in PLOTTED.values() for name in line if name not in names]
    report, costs = [], {}
    for seed in options.seed:
        for name in names:
            if name in matching_whole.INSTANCES:
                report += matching_whole.rows(ours, PYTHON, name, seed, options.runs)
                continue
            with tempfile.TemporaryDirectory() as folder:
                instance = os.path.join(folder, name)
                script = "import sys, matching_instances as m; m.write(sys.argv[1], int(sys.argv[2]), sys.argv[3])"
                subprocess.run([PYTHON, "-c", script, name, str(seed), instance], check=True, cwd=HERE)
                peers = INSTANCES.get(name, (DENSE[:1] if name[0] == "d" else SPARSE,))[0]
                found = measure(ours, peers, instance, options.runs)
            costs[name] = found
            report += rows(name, seed, found)
    print()
    harness.report(report, options.json)
    if options.plot:
        matching_plot.write(options.plot, PLOTTED, costs)


if __name__ == "__main__":
    main()
