"""Plans a cohort with a general solver: schedules_cohort_peers.py PEER INSTANCE [SECONDS].

PEER is cpsat or highs. Both are given the same model, made from what a problem means and not from
how Docent solves it: choices of nothing or one, and rows of them. Everybody's musts are held, so
that they have to go together, and there are no meetings; then the most value is looked for. Only
the solver's own call is timed: not Python's start, reading, nor building the model.
"""
import json
import math
import resource
import sys

import schedules_instances
import schedules_peers


class Model:
    """Choices with what they are worth, and rows: least, most, and amounts by choice."""

    def __init__(self):
        self.values, self.rows = [], []

    def choice(self, value=0):
        self.values.append(value)
        return len(self.values) - 1

    def row(self, least, most, choices, amounts=None):
        self.rows.append((least, most, choices, amounts or [1] * len(choices)))


def model(instance):
    """The model, and by attendee the choices of the candidates."""
    made, seats = Model(), {}
    everyone = []
    for attendee in instance["attendees"]:
        problem = schedules_peers.Problem({**instance, **attendee, "candidates": [
            candidate[:7] for candidate in attendee["candidates"]]})
        chosen = [made.choice(value) for value in problem.value]
        everyone.append(chosen)
        add_attendee(made, problem, chosen)
        for choice, candidate in zip(chosen, attendee["candidates"]):
            seats.setdefault(candidate[7], []).append(choice)
    for resource_number, choices in seats.items():
        if resource_number >= 0 and instance["capacities"][resource_number] < len(choices):
            made.row(0, instance["capacities"][resource_number], choices)
    return made, everyone


def add_attendee(made, problem, chosen):
    for day in problem.days:
        add_day(made, problem, day, chosen)
        for limit in day["limits"]:
            made.row(0, limit["most"], [chosen[one] for one in limit["candidates"]], limit["amounts"])
    offerings, musts = problem.groups()
    for members in offerings:
        made.row(0, 1, [chosen[one] for one in members])
    for members in musts:
        made.row(1, 1, [chosen[one] for one in members])


def add_day(made, problem, day, chosen):
    """Makes it known what excludes each other, and that a meal is had where one is needed.

    Beside the candidates a day has its possible meals, each after a candidate and before all that
    come later; and two choices: to have nothing before the window, and nothing after it. A meal
    before all candidates is never needed, since nothing starts before the window then.
    """
    members = day["candidates"]
    meals = [(one, over) for one in members
             if (over := problem.meal_after(day, problem.end[one])) is not None]
    eaten = [made.choice() for _ in meals]
    sides = [made.choice(), made.choice()]
    brought = [chosen[one] for one in members if problem.brings_meal(day, one)]
    made.row(1, math.inf, brought + eaten + sides)
    for choice, (one, _) in zip(eaten, meals):
        made.row(-1, 0, [choice, chosen[one]], [1, -1])
    choices = [chosen[one] for one in members] + eaten + sides
    for clique in cliques(exclusions(problem, day, meals), len(choices)):
        made.row(0, 1, [choices[number] for number in clique])


def exclusions(problem, day, meals):
    """Pairs that exclude each other, numbered: candidates, meals, and nothing on either side."""
    members, (first, last) = day["candidates"], day["mealWindow"]
    numbered = list(enumerate(members))
    pairs = [(number, at) for number, one in numbered for at, other in numbered
             if at < number and excludes(problem, one, other)]
    for meal, (one, over) in enumerate(meals, len(members)):
        # What the candidate before the meal excludes, the meal does.
        pairs += [(meal, at) for at, other in numbered if other != one and (
            excludes(problem, one, other)
            or problem.end[one] <= problem.start[other] < over + problem.walk(one, other))]
        pairs += [(meal, other) for other in range(len(members), meal)]
    before = len(members) + len(meals)
    pairs += [(before, at) for at, one in numbered if problem.start[one] < first]
    pairs += [(before + 1, at) for at, one in numbered if problem.end[one] > last]
    return pairs


def excludes(problem, one, other):
    """Whether two candidates of a day cannot both be had.

    Walks count between neighbours only. Where no detour is shorter and everything takes time, two
    that are not neighbours can follow each other if all neighbours can, so that pairs say the same.
    """
    return (one != other
            and problem.end[one] + problem.walk(one, other) > problem.start[other]
            and problem.end[other] + problem.walk(other, one) > problem.start[one])


def cliques(pairs, count):
    """Sets of numbers each two of which are a pair, so that every pair is in one."""
    joined = [0] * count
    for one, other in pairs:
        joined[one] |= 1 << other
        joined[other] |= 1 << one
    open_pairs, found = joined[:], []
    for one in range(count):
        while open_pairs[one]:
            clique, common = [one], joined[one]
            # Those whose pairs are not in any yet come first.
            wanted = open_pairs[one]
            while common:
                pick = common & wanted or common
                number = (pick & -pick).bit_length() - 1
                clique.append(number)
                common &= joined[number]
            mask = sum(1 << number for number in clique)
            for number in clique:
                open_pairs[number] &= ~mask
            found.append(clique)
    return found


def cpsat(made, seconds):
    from ortools.sat.python import cp_model
    program = cp_model.CpModel()
    variables = [program.new_bool_var("") for _ in made.values]
    for least, most, choices, amounts in made.rows:
        picked = [variables[choice] for choice in choices]
        is_plain = all(amount == 1 for amount in amounts)
        if is_plain and (least, most) == (0, 1):
            program.add_at_most_one(picked)
        elif is_plain and (least, most) == (1, 1):
            program.add_exactly_one(picked)
        elif is_plain and (least, most) == (1, math.inf):
            program.add_bool_or(picked)
        else:
            program.add_linear_constraint(
                cp_model.LinearExpr.weighted_sum(picked, amounts), least, most)
    program.maximize(cp_model.LinearExpr.weighted_sum(variables, made.values))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = seconds
    status, cpu, wall = schedules_peers.timed(lambda: solver.solve(program))
    if status in (cp_model.INFEASIBLE, cp_model.MODEL_INVALID):
        sys.exit(f"CP-SAT says {solver.status_name(status)}.")
    has_answer = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    taken = [solver.value(one) for one in variables] if has_answer else None
    return taken, solver.best_objective_bound, cpu, wall


def highs(made, seconds):
    import highspy
    import numpy as np
    index, amount, first = [], [], [0]
    for _, _, choices, amounts in made.rows:
        index += choices
        amount += amounts
        first.append(len(index))
    count = len(made.values)
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = count, len(made.rows)
    program.sense_ = highspy.ObjSense.kMaximize
    program.col_cost_ = np.array(made.values, float)
    program.col_lower_, program.col_upper_ = np.zeros(count), np.ones(count)
    program.row_lower_ = np.array([least for least, _, _, _ in made.rows], float)
    program.row_upper_ = np.array([most for _, most, _, _ in made.rows], float)
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_, program.a_matrix_.index_ = np.array(first), np.array(index)
    program.a_matrix_.value_ = np.array(amount, float)
    program.integrality_ = [highspy.HighsVarType.kInteger] * count
    solver = highspy.Highs()
    for option, value in [("output_flag", False), ("time_limit", float(seconds)), ("threads", 2),
                          ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.5)]:
        solver.setOptionValue(option, value)
    solver.passModel(program)
    _, cpu, wall = schedules_peers.timed(solver.run)
    if solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        sys.exit("HiGHS says Infeasible.")
    found = solver.getInfo()
    has_answer = found.primal_solution_status == 2
    return solver.getSolution().col_value if has_answer else None, found.mip_dual_bound, cpu, wall


PEERS = {"cpsat": cpsat, "highs": highs}


def is_told_by_pairs(instance):
    """Whether pairs say all about walks: no detour is shorter, or all take longer than a walk."""
    shortest = min(candidate[1] - candidate[0] for attendee in instance["attendees"]
                   for candidate in attendee["candidates"])
    return (schedules_instances.is_metric(instance["walking"], instance["places"])
            or max(instance["walking"]) <= shortest)


def solve(instance, peer, seconds=60):
    """What a peer finds, the bound it proves, and what that took; no value if it finds nothing."""
    if not is_told_by_pairs(instance):
        sys.exit("The peers need walks of which no detour is shorter.")
    made, everyone = model(instance)
    taken, bound, cpu, wall = PEERS[peer](made, seconds)
    value = None
    if taken is not None:
        value = sum(made.values[choice] for choices in everyone for choice in choices
                    if taken[choice] > 0.5)
    most = sum(made.values)
    return {"cpu": cpu, "wall": wall, "value": value,
            # Values are whole numbers; all of them is what is known without a bound.
            "upperBound": int(bound + 1e-4) if bound < most else most,
            "memoryMB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def main():
    peer, path, *seconds = sys.argv[1:]
    instance = schedules_instances.read(path)
    print(json.dumps(solve(instance, peer, *map(float, seconds))))


if __name__ == "__main__":
    main()
