"""From the answers of applicants to pairs, as whole processes."""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

import harness

HERE = os.path.dirname(os.path.abspath(__file__))

# Floor and goal of the ratio of CPU time to the peer's, and of memory.
INSTANCES = {"mm_1000": ((0.01, 0.004), None), "p_10000": ((0.4, 0.2), (0.15, 0.08)),
             "p1_10000": ((0.4, 0.2), (0.25, 0.15))}
WRITE = """
import sys, matching_instances, matching_profiles as m
name, seed, folder = sys.argv[1:]
m.write(name, int(seed), folder)
if not name.startswith("mm"):
    *sides, seats = m.instance(name, int(seed))
    matching_instances.save(folder + "/scores", True, seats, m.scores(*sides))
"""


def process(words):
    """What a command printed, with what the whole process took unless it says so itself."""
    start = time.perf_counter()
    child = subprocess.Popen(words, cwd=HERE, stdout=subprocess.PIPE)
    printed = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(words)} failed")
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": time.perf_counter() - start,
            "memoryMB": usage.ru_maxrss / 1024, **json.loads(printed)}


def measure(binary, python, name, folder, runs):
    """Ours and the peer in turn: mentor-match once, because it is slow; of lapx the solver alone,
    on a matrix that is there already."""
    ours = [binary, "profiles", folder]
    if name.startswith("mm"):
        # -P: a script beside it has the name of the package.
        peer_name, peer, peer_runs = "mentor-match", [python, "-P", "matching_mentor_match.py", folder], 1
    else:
        peer_name, peer, peer_runs = "lapx", [python, "matching_peers.py", "lapx", folder + "/scores"], runs
    taken = {"docent": [], peer_name: []}
    for run in range(runs):
        taken["docent"].append(process(ours))
        if run < peer_runs:
            taken[peer_name].append(process(peer))
    return {solver: {key: (max if key == "memoryMB" else statistics.median)(one[key] for one in every)
                     for key in every[0]} | {"runs": len(every)} for solver, every in taken.items()}


def rows(binary, python, name, seed, runs):
    """Prints what was found of an instance, and returns its rows for the report."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([python, "-c", WRITE, name, str(seed), folder], check=True, cwd=HERE)
        found = measure(binary, python, name, folder, runs)
    ours, (peer_name, peer) = found["docent"], list(found.items())[1]
    for solver, one in found.items():
        what = "solver" if solver == "lapx" else "process"
        print(f"{name:<10} {seed:>4} {solver:<12} {one['cpu']:8.3f} s CPU {one['wall']:8.3f} s wall "
              f"{one['memoryMB']:7.0f} MB {one['pairs']:>7,.0f} pairs {one['score']:>11,.0f} points  "
              f"ratio {ours['cpu'] / one['cpu']:.4f}  ({what}, {one['runs']} runs)", flush=True)
    if peer["pairs"] < ours["pairs"]:
        print(f"{'':<15} {peer_name} leaves {ours['pairs'] - peer['pairs']:.0f} unmatched who could be paired")
    elif (peer["pairs"], peer["score"]) != (ours["pairs"], ours["score"]):
        sys.exit(f"{name}: the answers differ")
    goals, memory_goals = INSTANCES[name]
    result = [harness.peer_row("matching", f"{name} whole", seed, ours["cpu"], peer["cpu"], peer_name,
                               *goals, "s", ours["memoryMB"])]
    if memory_goals:
        result.append(harness.peer_row("matching", f"{name} memory", seed, ours["memoryMB"],
                                       peer["memoryMB"], peer_name, *memory_goals, "MB",
                                       ours["memoryMB"]))
    return result
