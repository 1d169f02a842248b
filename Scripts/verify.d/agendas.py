#!/usr/bin/env python3
"""Finds the optima of small problems of planning with two general solvers, for the tests.

    agendas.py            compares what is stored with what the solvers find now
    agendas.py --write    makes plain-*.json and tied-*.json anew, with their optima

The problems lie in Tests/DocentTests/Schedules/Instances. Needs PyPI's ortools and highspy, as
`Scripts/bench schedules` installs them: .build-bench/peers/bin/python Scripts/verify.d/agendas.py
"""
import argparse
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "Tests/DocentTests/Schedules/Instances"
sys.path.insert(0, str(ROOT / "Scripts/bench.d"))

import schedules_instances  # noqa: E402
import schedules_peers  # noqa: E402

EACH = 12


def optimum(instance):
    """What both solvers find, and prove; None if the musts do not go together."""
    try:
        found = [schedules_peers.solve(instance, peer) for peer in schedules_peers.PEERS]
    except SystemExit as refusal:
        if "nfeasible" in str(refusal) or "INFEASIBLE" in str(refusal):
            return None
        raise
    answers = {(one["musts"], one["value"], one["gap"]) for one in found}
    if len(answers) != 1 or found[0]["gap"] != 0:
        sys.exit(f"The solvers differ: {found}")
    return {"musts": found[0]["musts"], "value": found[0]["value"]}


def is_telling(instance, best):
    """Whether what is beside time and walks matters: with it less is possible than without."""
    free = {**instance, "candidates": [[*candidate[:6], -1] for candidate in instance["candidates"]],
            "days": [day | {"limits": []} for day in instance["days"]]}
    return optimum(free) != best


def write():
    FOLDER.mkdir(exist_ok=True)
    for tied in (False, True):
        seed = count = 0
        while count < EACH:
            seed += 1
            instance = schedules_instances.small(seed, tied)
            best = optimum(instance)
            if best is None or (tied and not is_telling(instance, best)):
                continue
            count += 1
            name = f"{'tied' if tied else 'plain'}-{count:02}.json"
            schedules_instances.save({**instance, "optimum": best}, FOLDER / name)
            print(f"{name}: {best['musts']} musts, {best['value']} points")


def compare():
    differ = 0
    for path in sorted(FOLDER.glob("*.json")):
        instance = schedules_instances.read(path)
        best = optimum(instance)
        differ += best != instance["optimum"]
        print(f"{path.name}: {'as stored' if best == instance['optimum'] else f'differs: {best}'}")
    sys.exit(1 if differ else 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="make the problems anew")
    write() if parser.parse_args().write else compare()


if __name__ == "__main__":
    main()
