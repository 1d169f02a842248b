"""Solves an instance with a peer once and prints what it took: matching_peers.py PEER INSTANCE.

Only the peer's own call is timed: not Python's start, reading, nor laying out its costs.
"""
import json
import resource
import sys
import time

import numpy as np

import matching_instances

FORBIDDEN = 100_000


def timed(call):
    cpu, wall = time.process_time(), time.perf_counter()
    result = call()
    return result, time.process_time() - cpu, time.perf_counter() - wall


def seats_as_columns(seats, scores):
    """A column a seat: none of these peers knows capacities."""
    owner = np.repeat(np.arange(len(seats)), seats)
    cost = np.where(scores < 0, FORBIDDEN, 1000 - scores.astype(np.int32)).astype(np.float64)
    return owner, cost if len(owner) == len(seats) else cost[:, owner]


def lapx(seats, scores):
    import lap
    owner, cost = seats_as_columns(seats, scores)
    (_, chosen, _), *times = timed(
        lambda: lap.lapjv(cost, extend_cost=cost.shape[0] != cost.shape[1]))
    rows = np.flatnonzero(chosen >= 0)
    return scores[rows, owner[chosen[rows]]], times


def scipy(seats, scores):
    from scipy.optimize import linear_sum_assignment
    owner, cost = seats_as_columns(seats, scores)
    (rows, chosen), *times = timed(lambda: linear_sum_assignment(cost))
    return scores[rows, owner[chosen]], times


def ortools(seats, scores):
    from ortools.graph.python import min_cost_flow
    start, met, points = scores
    rows, columns = len(start) - 1, len(seats)
    of, end = np.repeat(np.arange(rows), np.diff(start)), rows + columns
    flow = min_cost_flow.SimpleMinCostFlow()
    whole = rows * 1000 + 1
    ones = lambda count: np.ones(count, np.int64)
    flow.add_arcs_with_capacity_and_unit_cost(of, rows + met, ones(len(met)), -(whole + points))
    flow.add_arcs_with_capacity_and_unit_cost(
        rows + np.arange(columns), np.full(columns, end), seats, 0 * ones(columns))
    flow.add_arcs_with_capacity_and_unit_cost(
        np.arange(rows), np.full(rows, end), ones(rows), 0 * ones(rows))
    flow.set_nodes_supplies(np.arange(end + 1), np.concatenate([ones(rows), 0 * ones(columns), [-rows]]))
    _, *times = timed(flow.solve)
    return points[flow.flows(np.arange(len(met))) > 0], times


def main():
    peer, path = sys.argv[1:]
    _, seats, scores = matching_instances.read(path)
    found, (cpu, wall) = {"lapx": lapx, "scipy": scipy, "ortools": ortools}[peer](seats, scores)
    found = found[found >= 0]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"cpu": cpu, "wall": wall, "pairs": len(found),
                      "score": int(found.sum(dtype=np.int64)), "memoryMB": memory}))


if __name__ == "__main__":
    main()
