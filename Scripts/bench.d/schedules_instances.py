"""Instances of planning one attendee's days, the same for a seed, as files of JSON.

`large` makes a conference of 2,000 sessions on 5 days, in 60 rooms of 8 buildings; a tied one has
200 titles offered two to four times, and at most two sessions of a topic a day. `small` makes
problems of 20 to 60 candidates, which the tests keep some of.

Times are minutes from the first midnight. A candidate is its start, end, place, value, whether it
is a must, whether it is a meal, and its offering or -1; the optimum, where it is known, is the
number of musts and the value.
"""
import json
import math
import random

MINUTES = [30, 45, 60, 75, 90, 120, 180]
SHARES = [10, 10, 35, 10, 20, 10, 5]
# By kind: what a session is worth to anybody, and how many there are.
KINDS = [(20, 70), (30, 12), (45, 8), (10, 8), (60, 2)]
TOPICS = range(30)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def save(instance, path):
    """One line a property, so that differences can be read."""
    lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}"
                       for key, value in instance.items())
    with open(path, "w", encoding="utf-8") as file:
        file.write("{\n" + lines + "\n}\n")


def is_metric(walking, places):
    """Whether no detour is shorter than the direct way."""
    rows = [walking[place * places:(place + 1) * places] for place in range(places)]
    return all(rows[a][c] <= rows[a][b] + rows[b][c]
               for a in range(places) for b in range(places) for c in range(places))


def building_walks(seed, buildings, slowest=20):
    """Minutes from building to building, 5 and more; the direct way is the shortest."""
    rng = random.Random(f"walks {seed}")
    at = [(rng.random(), rng.random()) for _ in range(buildings)]
    # Rounding up and cutting off at both ends keep that.
    return [[min(slowest, max(5, math.ceil(slowest * math.dist(one, other)))) for other in at]
            for one in at]


def walks(seed, buildings, rooms, slowest=20):
    """Minutes from room to room; inside a building 2 on the same floor and 4 to another."""
    between = building_walks(seed, buildings, slowest)
    of = [(room % buildings, room // buildings % 3) for room in range(rooms)]

    def minutes(one, other):
        if of[one] == of[other]:
            return 0 if one == other else 2
        return 4 if of[one][0] == of[other][0] else between[of[one][0]][of[other][0]]

    return [minutes(one, other) for one in range(rooms) for other in range(rooms)]


def programme(rng, day, rooms, count):
    """So many sessions of a day, one after the other in each room."""
    sessions = []
    while len(sessions) < count:
        for room in range(rooms):
            time = 480 + 15 * rng.randrange(5)
            while time < 1140:
                end = time + rng.choices(MINUTES, SHARES)[0]
                sessions.append((1440 * day + time, 1440 * day + end, room))
                time = end + 15 * rng.choice([0, 0, 1, 1, 2, 4])
    return rng.sample(sessions, count)


def candidates(rng, times):
    """Candidates with their topics, what they are worth to a person with six interests."""
    interests = set(rng.sample(TOPICS, 6))
    result = []
    for start, end, room in sorted(times):
        points = rng.choices([kind[0] for kind in KINDS], [kind[1] for kind in KINDS])[0]
        topics = set(rng.sample(TOPICS, rng.randint(1, 3)))
        points += 25 * len(topics & interests) + rng.choice([0, 0, 0, 3, 5, 10, -5])
        noon = 660 <= start % 1440 < 840
        result.append(({"start": start, "end": end, "place": room, "value": points,
                        "must": False, "meal": noon and rng.random() < 0.04, "offering": -1}, topics))
    return result


def offer(rng, found, titles):
    """Makes some candidates the same thing at several times."""
    left = list(range(len(found)))
    rng.shuffle(left)
    for offering in range(titles):
        same = [left.pop() for _ in range(rng.randint(2, 4)) if left]
        for one in same:
            candidate, topics = found[one]
            candidate["offering"] = offering
            candidate["value"] = found[same[0]][0]["value"]
            topics.clear()
            topics.update(found[same[0]][1])


def variety(found, day, most):
    """A limit for each topic of a day that has more sessions than that; musts do not count."""
    limits = []
    for topic in TOPICS:
        members = [one for one, (candidate, topics) in enumerate(found)
                   if candidate["start"] // 1440 == day and topic in topics and not candidate["must"]]
        if len(members) > most:
            limits.append({"candidates": members, "amounts": [1] * len(members), "most": most})
    return limits


def days_of(found, count):
    days = [{"open": 1440 * day + 420, "close": 1440 * day + 1320,
             "mealWindow": [1440 * day + 660, 1440 * day + 840], "mealMinutes": 45,
             "longestMealMinutes": 60, "candidates": [], "limits": []}
            for day in range(count)]
    for one, (candidate, _) in enumerate(found):
        days[candidate["start"] // 1440]["candidates"].append(one)
    return days


def instance(found, days, walking, places):
    keys = "start end place value must meal offering".split()
    return {"places": places, "walking": walking,
            "candidates": [[int(candidate[key]) for key in keys] for candidate, _ in found],
            "days": days}


def large(seed, tied, sessions=2000, days=5, rooms=60, buildings=8):
    rng = random.Random(f"{seed} {tied}")
    walking = walks(seed, buildings, rooms)
    found = candidates(rng, [one for day in range(days)
                             for one in programme(rng, day, rooms, sessions // days)])
    # On every other day a must, away from noon.
    for day in range(0, days, 2):
        musts = [candidate for candidate, _ in found if candidate["start"] // 1440 == day
                 and (candidate["end"] % 1440 <= 660 or candidate["start"] % 1440 >= 840)]
        rng.choice(musts)["must"] = True
    if tied:
        offer(rng, found, 200)
    planned = days_of(found, days)
    for number, day in enumerate(planned if tied else []):
        day["limits"] = variety(found, number, 2)
    return instance(found, planned, walking, rooms)


def small(seed, tied):
    """A problem with a little of everything; whether its musts go together is not looked into."""
    rng = random.Random(f"small {seed} {tied}")
    count, buildings = rng.randint(2, 4), rng.randint(2, 3)
    rooms = rng.randint(4, 9)
    walking = walks(seed, buildings, rooms, slowest=rng.choice([20, 45]))
    sizes = [rng.randint(10, 60 // count) for _ in range(count)]
    found = candidates(rng, [one for day, size in enumerate(sizes)
                             for one in programme(rng, day, rooms, size)])
    for candidate, _ in found:
        candidate["meal"] = candidate["meal"] or rng.random() < 0.02
    if tied:
        offer(rng, found, rng.randint(4, 10))
    for candidate, _ in rng.sample(found, rng.randint(0, 4)):
        candidate["must"] = True
    planned = days_of(found, count)
    for number, day in enumerate(planned):
        noon = 1440 * number + rng.choice([660, 690, 720])
        day |= {"mealWindow": [noon, noon + rng.choice([75, 90, 120, 180])],
                "mealMinutes": rng.choice([30, 45, 60])}
        if tied:
            limit_day(rng, found, number, day)
    return instance(found, planned, walking, rooms)


def limit_day(rng, found, number, day):
    """Bounds what a day holds by its topics, and at times by number or minutes."""
    day["limits"] = variety(found, number, rng.randint(1, 2))
    free = [one for one in day["candidates"] if not found[one][0]["must"]]
    lengths = [found[one][0]["end"] - found[one][0]["start"] for one in free]
    if rng.random() < 0.4:
        day["limits"].append({"candidates": free, "amounts": [1] * len(free), "most": rng.randint(3, 5)})
    if rng.random() < 0.4:
        day["limits"].append({"candidates": free, "amounts": lengths,
                              "most": 15 * rng.randint(12, 22)})
