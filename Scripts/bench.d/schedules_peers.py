"""Plans one attendee's days with a general solver: schedules_peers.py PEER INSTANCE [SECONDS].

PEER is cpsat or highs. Each is given a model of its own, made from what a problem means and not
from how Docent solves it. All musts are held, so that they have to go together, and there are no
meetings; then the most value is looked for. Only the solver's own call is timed: not Python's
start, reading, nor building the model.
"""
import json
import resource
import sys
import time

import schedules_instances


class Problem:
    """An instance with names for what it holds."""

    def __init__(self, instance):
        self.start, self.end, self.place, self.value, self.must, self.meal, self.offering = (
            list(column) for column in zip(*instance["candidates"]))
        self.places, self.walking, self.days = (
            instance["places"], instance["walking"], instance["days"])

    def walk(self, one, other):
        return self.walking[self.place[one] * self.places + self.place[other]]

    def brings_meal(self, day, one):
        """Whether it spans the whole window, or is a meal and overlaps it."""
        first, last = day["mealWindow"]
        return ((self.start[one] <= first and self.end[one] >= last)
                or (self.meal[one] and self.start[one] < last and self.end[one] > first))

    def meal_after(self, day, time):
        """When a meal of the shortest length is over that begins at a time or as soon after it as
        can be; None if it does not fit the window or the opening hours."""
        over = max(time, day["open"], day["mealWindow"][0]) + day["mealMinutes"]
        return over if over <= min(day["close"], day["mealWindow"][1]) else None

    def groups(self):
        """Candidates of which at most one, and musts of which exactly one is chosen.

        A must that is offered several times is had once.
        """
        offerings, musts = {}, []
        for one, offering in enumerate(self.offering):
            if offering >= 0:
                offerings.setdefault(offering, []).append(one)
            elif self.must[one]:
                musts.append([one])
        for members in offerings.values():
            if any(self.must[one] for one in members):
                musts.append([one for one in members if self.must[one]])
        return list(offerings.values()), musts


def timed(call):
    cpu, wall = time.process_time(), time.perf_counter()
    result = call()
    return result, time.process_time() - cpu, time.perf_counter() - wall


def cpsat(problem, seconds):
    """Choices, and pairs of them that exclude each other.

    Walks count between neighbours only. Where no detour is shorter and everything takes time, two
    that are not neighbours can follow each other if all neighbours can, so that pairs say the same.
    """
    from ortools.sat.python import cp_model
    model = cp_model.CpModel()
    chosen = [model.new_bool_var("") for _ in problem.start]
    for day in problem.days:
        cpsat_day(model, problem, day, chosen)
    offerings, musts = problem.groups()
    for members in offerings:
        model.add_at_most_one(chosen[one] for one in members)
    for members in musts:
        model.add_exactly_one(chosen[one] for one in members)
    model.maximize(cp_model.LinearExpr.weighted_sum(chosen, problem.value))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = seconds
    status, cpu, wall = timed(lambda: solver.solve(model))
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        sys.exit(f"CP-SAT says {solver.status_name(status)}.")
    picked = [one for one, choice in enumerate(chosen) if solver.value(choice)]
    return picked, solver.best_objective_bound, cpu, wall


def cpsat_day(model, problem, day, chosen):
    members = day["candidates"]
    start, end = problem.start, problem.end
    meals = cpsat_meal(model, problem, day, chosen)
    stays = [(start[one], end[one], chosen[one]) for one in members]
    stays += [(over - day["mealMinutes"], over, eaten) for over, eaten, _ in meals]
    for time in sorted({first for first, _, _ in stays}):
        model.add_at_most_one(choice for first, last, choice in stays if first <= time < last)
    for one in members:
        for other in members:
            if end[one] <= start[other] < end[one] + problem.walk(one, other):
                model.add_at_most_one(chosen[one], chosen[other])
    for over, eaten, one in meals:
        if one is None:
            continue
        model.add_implication(eaten, chosen[one])
        for other in members:
            if over <= start[other] < over + problem.walk(one, other):
                model.add_at_most_one(eaten, chosen[other])
    for limit in day["limits"]:
        model.add(sum(amount * chosen[one] for one, amount in
                      zip(limit["candidates"], limit["amounts"])) <= limit["most"])


def cpsat_meal(model, problem, day, chosen):
    """Makes a day that needs a meal have one; returns when the possible ones are over, their
    choices, and the candidate after which each is.

    A meal is as early as can be: at the beginning of the window, or after a candidate. Before the
    first candidate none is needed, as nothing starts before the window then.
    """
    members = day["candidates"]
    start, end = problem.start, problem.end
    first, last = day["mealWindow"]
    first = max(first, day["open"])
    meals = [(problem.meal_after(day, end[one]), model.new_bool_var(""), one) for one in members
             if end[one] > first and problem.meal_after(day, end[one])]
    over = problem.meal_after(day, first)
    if over:
        early = model.new_bool_var("")
        meals.append((over, early, None))
        # What is between makes others neighbours.
        for one in members:
            for other in members:
                if end[one] <= first and over <= start[other] < over + problem.walk(one, other):
                    between = [chosen[any] for any in members
                               if start[any] >= end[one] and end[any] <= first]
                    model.add_bool_or(~early, ~chosen[one], ~chosen[other], *between)
    before, after = model.new_bool_var(""), model.new_bool_var("")
    for one in members:
        if start[one] < day["mealWindow"][0]:
            model.add_implication(chosen[one], before)
        if end[one] > last:
            model.add_implication(chosen[one], after)
    brought = [chosen[one] for one in members if problem.brings_meal(day, one)]
    model.add_bool_or(~before, ~after, *brought, *(eaten for _, eaten, _ in meals))
    return meals


class Network:
    """Arcs with what they are worth, and the candidate that they are if they are one."""

    def __init__(self):
        self.nodes, self.arcs = {}, []

    def arc(self, tail, head, value=0, candidate=-1):
        number = self.nodes.setdefault
        self.arcs.append((number(tail, len(self.nodes)), number(head, len(self.nodes)), value, candidate))


def network(problem):
    """A day is a way through time and places.

    At each place one waits from start to start. There are two layers: fed, where a meal has been
    had or will not be needed since nothing starts before its window; and hungry. From a candidate
    one walks to a place in its layer, or eats and walks to a place where one is fed.
    """
    net = Network()
    for number, day in enumerate(problem.days):
        starts = {}
        for one in day["candidates"]:
            starts.setdefault(problem.place[one], set()).add(problem.start[one])
        starts = {place: sorted(times) for place, times in starts.items()}
        net.arc((number, "source"), (number, "sink"))
        for place, times in starts.items():
            for fed in (True, False):
                for time, next_time in zip(times, times[1:]):
                    net.arc((place, time, fed), (place, next_time, fed))
            walk_to(net, (number, "source"), place, times, day["mealWindow"][0], True)
            if times[0] < day["mealWindow"][0]:
                net.arc((number, "source"), (place, times[0], False))
        for one in day["candidates"]:
            candidate_arcs(net, problem, number, day, starts, one)
    return net


def walk_to(net, tail, place, times, arrival, fed):
    """Arrives at a place in time for the first start from then on, if there is one."""
    reached = next((time for time in times if time >= arrival), None)
    if reached is not None:
        net.arc(tail, (place, reached, fed))


def candidate_arcs(net, problem, number, day, starts, one):
    place, start, end, value = (
        problem.place[one], problem.start[one], problem.end[one], problem.value[one])
    sink = (number, "sink")
    brings = problem.brings_meal(day, one)
    net.arc((place, start, True), (one, True), value, one)
    net.arc((place, start, False), (one, brings), value, one)
    over = problem.meal_after(day, end)
    net.arc((one, True), sink)
    if not brings and (over or end <= day["mealWindow"][1]):
        net.arc((one, False), sink)
    for other, times in starts.items():
        walk = problem.walking[place * problem.places + other]
        walk_to(net, (one, True), other, times, end + walk, True)
        if not brings:
            walk_to(net, (one, False), other, times, end + walk, False)
            if over:
                walk_to(net, (one, False), other, times, over + walk, True)


def side_rows(problem):
    """Least, most, and amounts by candidate of what is not about time and places."""
    offerings, musts = problem.groups()
    rows = [(1, 1, {one: 1 for one in members}) for members in musts]
    rows += [(0, 1, {one: 1 for one in members}) for members in offerings]
    rows += [(0, limit["most"], dict(zip(limit["candidates"], limit["amounts"])))
             for day in problem.days for limit in day["limits"]]
    return rows


def highs(problem, seconds):
    """The best way through each day's network, with offerings and limits beside.

    Without those the corners of the linear program are ways already, also with musts; so it is then
    given as one, which is faster.
    """
    import highspy
    import numpy as np
    net, rows = network(problem), side_rows(problem)
    in_rows = {}
    for row, (_, _, amounts) in enumerate(rows):
        for one, amount in amounts.items():
            in_rows.setdefault(one, []).append((len(net.nodes) + row, amount))
    first, index, amount = [0], [], []
    for tail, head, _, one in net.arcs:
        for row, number in [(tail, 1), (head, -1), *in_rows.get(one, [])]:
            index.append(row)
            amount.append(number)
        first.append(len(index))
    supply = np.zeros(len(net.nodes))
    for number in range(len(problem.days)):
        supply[net.nodes[number, "source"]] = 1
        supply[net.nodes[number, "sink"]] = -1
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = len(net.arcs), len(net.nodes) + len(rows)
    program.sense_ = highspy.ObjSense.kMaximize
    program.col_cost_ = np.array([value for _, _, value, _ in net.arcs], float)
    program.col_lower_, program.col_upper_ = np.zeros(len(net.arcs)), np.ones(len(net.arcs))
    program.row_lower_ = np.concatenate([supply, [least for least, _, _ in rows]])
    program.row_upper_ = np.concatenate([supply, [most for _, most, _ in rows]])
    program.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    program.a_matrix_.start_, program.a_matrix_.index_ = np.array(first), np.array(index)
    program.a_matrix_.value_ = np.array(amount, float)
    is_tied = any(least < most for least, most, _ in rows)
    if is_tied:
        kinds = [highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger]
        program.integrality_ = [kinds[one >= 0] for _, _, _, one in net.arcs]
    solver = highspy.Highs()
    for option, value in [("output_flag", False), ("time_limit", float(seconds)), ("threads", 2),
                          ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.5)]:
        solver.setOptionValue(option, value)
    solver.passModel(program)
    _, cpu, wall = timed(solver.run)
    found = solver.getInfo()
    if found.primal_solution_status != 2:
        sys.exit(f"HiGHS says {solver.modelStatusToString(solver.getModelStatus())}.")
    taken = solver.getSolution().col_value
    picked = [one for flow, (_, _, _, one) in zip(taken, net.arcs) if one >= 0 and flow > 0.5]
    return picked, found.mip_dual_bound if is_tied else found.objective_function_value, cpu, wall


PEERS = {"cpsat": cpsat, "highs": highs}


def solve(instance, peer, seconds=60):
    """What a peer finds: value, musts, the bound it proves, and what that took."""
    if not schedules_instances.is_metric(instance["walking"], instance["places"]):
        sys.exit("The peers need walks of which no detour is shorter.")
    problem = Problem(instance)
    picked, bound, cpu, wall = PEERS[peer](problem, seconds)
    value = sum(problem.value[one] for one in picked)
    return {"cpu": cpu, "wall": wall, "value": value,
            "musts": sum(problem.must[one] for one in picked),
            # Values are whole numbers.
            "gap": max(0, int(bound + 1e-4) - value),
            "memoryMB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def main():
    peer, path, *seconds = sys.argv[1:]
    instance = schedules_instances.read(path)
    print(json.dumps(solve(instance, peer, *map(float, seconds))))


if __name__ == "__main__":
    main()
