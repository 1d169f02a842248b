#!/usr/bin/env python3
"""Finds the optima of small cohorts with two general solvers, for the tests.

    cohorts.py            compares what is stored with what the solvers find now
    cohorts.py --write    makes cohort-*.json anew, with their optima

They lie in Tests/DocentTests/Schedules/CohortSolver/Instances. Needs PyPI's ortools and highspy, as
`Scripts/bench schedules` installs them: .build-bench/peers/bin/python Scripts/verify.d/cohorts.py
"""
import argparse
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "Tests/DocentTests/Schedules/CohortSolver/Instances"
sys.path.insert(0, str(ROOT / "Scripts/bench.d"))

import schedules_cohort_instances  # noqa: E402
import schedules_cohort_peers  # noqa: E402
import schedules_instances  # noqa: E402

COUNT = 12


def optimum(instance):
    """What both solvers find, and prove."""
    found = {peer: schedules_cohort_peers.solve(instance, peer) for peer in schedules_cohort_peers.PEERS}
    answers = {one[key] for one in found.values() for key in ("value", "upperBound")}
    if len(answers) != 1:
        sys.exit(f"The solvers differ, or have not finished: {found}")
    return answers.pop()


def cost_of_rooms(instance, best):
    """How much more there would be if there were seats for all."""
    roomy = {**instance, "capacities": [len(instance["attendees"])] * len(instance["capacities"])}
    return optimum(roomy) - best


def write():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for number in range(1, COUNT + 1):
        instance = schedules_cohort_instances.small(number)
        best = optimum(instance)
        schedules_instances.save({**instance, "optimum": best}, FOLDER / f"cohort-{number:02}.json")
        print(f"cohort-{number:02}.json: {len(instance['attendees'])} attendees, {best} points, "
              f"{cost_of_rooms(instance, best)} more if all rooms were large")


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
    parser.add_argument("--write", action="store_true", help="make the cohorts anew")
    write() if parser.parse_args().write else compare()


if __name__ == "__main__":
    main()
