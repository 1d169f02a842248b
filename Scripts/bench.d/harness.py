"""What every benchmark shares: arguments, measuring whole processes, the table and the JSON."""
import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time

BINARY = os.environ.get("DOCENT_BINARY", "docent")
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PEERS = os.path.join(ROOT, ".build-bench", "peers")
PYTHON = os.path.join(PEERS, "bin", "python")


def parser(description, runs=11):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--seed", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--runs", type=int, default=runs, help="counted runs of each")
    parser.add_argument("--json", help="a file to which one object a line is written")
    return parser


def arguments(description):
    return parser(description).parse_args()


def prepare(*packages):
    """Builds DocentBenchmarks, and a Python with the peers' packages; returns the path of ours."""
    if not os.path.exists(PYTHON):
        subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                    *packages], check=True)
    build = ["swift", "build", "-c", "release", "--scratch-path", ".build-bench",
             "--product", "DocentBenchmarks"]
    options = {"cwd": ROOT, "env": {**os.environ, "DOCENT_BENCHMARKS": "1"}}
    subprocess.run(build, check=True, stdout=sys.stderr, **options)
    folder = subprocess.run([*build, "--show-bin-path"], check=True, text=True,
                            capture_output=True, **options).stdout.strip()
    return os.path.join(folder, "DocentBenchmarks")


def run(command):
    """What a command printed last, as JSON; solvers may greet before."""
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=HERE)
    return json.loads(done.stdout.splitlines()[-1])


def call(command):
    """Runs a command that prints nothing that matters."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=HERE)


def docent(*words, **options):
    """Runs docent and returns what it printed."""
    done = subprocess.run([BINARY, *words], check=True, capture_output=True, text=True, **options)
    return done.stdout


def whole_process(words):
    """Wall seconds and peak memory in MB of one run of docent, from start to end."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [BINARY, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"docent {' '.join(words)} ended with exit code {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def resources(words):
    """CPU and wall seconds and the peak in MB of one run of any command."""
    start = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(words)} ended with exit code {process.returncode}")
    return usage.ru_utime + usage.ru_stime, seconds, usage.ru_maxrss / 1024


def interleaved(commands, runs):
    """Medians of wall seconds and the peak memory of each command, run in turn.

    `commands` has, for each name, what makes the words of the next run.
    """
    seconds = {name: [] for name in commands}
    memory = {name: 0.0 for name in commands}
    for run in range(runs + 1):
        for name, words in commands.items():
            taken, peak = whole_process(words())
            if run > 0:
                seconds[name].append(taken)
            memory[name] = max(memory[name], peak)
    return {name: (statistics.median(seconds[name]), memory[name]) for name in commands}


def peer_row(work, instance, seed, ours, peer, name, floor, goal, unit, memory):
    """A row measured against another program in the same run."""
    return {
        "work": work, "instance": instance, "seed": seed, "ours": round(ours, 4),
        "peer": round(peer, 4), "peerName": name, "ratio": round(ours / peer, 3), "floor": floor,
        "goal": goal, "unit": unit, "memoryMB": round(memory, 1),
    }


def goal_row(work, instance, seed, ours, floor, goal, memory, unit="s"):
    """A row measured against a goal of its own, in the units of the goal; it may have no floor."""
    return {
        "work": work, "instance": instance, "seed": seed, "ours": round(ours, 4), "peer": None,
        "peerName": None, "ratio": round(ours / goal, 3),
        "floor": None if floor is None else round(floor / goal, 3), "goal": 1, "unit": unit,
        "memoryMB": round(memory, 1),
    }


def report(rows, path):
    """Prints the rows as a table, and writes them as JSON when a file is named."""
    line = "{:<22} {:<28} {:>5} {:>9} {:>9} {:>7} {:>7} {:>6} {:>9}"
    print(line.format("work", "instance", "seed", "ours", "peer", "ratio", "floor", "goal", "memory"))
    for row in rows:
        peer = "-" if row["peer"] is None else f"{row['peer']:.4f}"
        floor, goal = ("-" if row[key] is None else row[key] for key in ("floor", "goal"))
        print(line.format(
            row["work"], row["instance"], row["seed"], f"{row['ours']:.4f}", peer, row["ratio"],
            floor, goal, f"{row['memoryMB']:.0f} MB"))
    if path:
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)
