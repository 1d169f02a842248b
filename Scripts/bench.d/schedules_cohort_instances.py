"""Small cohorts that share tight rooms, the same for a seed, as files of JSON.

Their attendees are as in `schedules_instances`, but that they walk between the same places and have
candidates among the same sessions; what a candidate uses one of is its last number, or -1, and of
each of those there is a capacity.
"""
import random

import schedules_instances


def small(seed):
    """Two days of 5 to 30 attendees; a must of everybody who has one fits in."""
    rng = random.Random(f"cohort {seed}")
    days, rooms = 2, rng.randint(4, 7)
    walking = schedules_instances.walks(seed, rng.randint(2, 3), rooms)
    times = sorted(one for day in range(days)
                   for one in schedules_instances.programme(rng, day, rooms, rng.randint(10, 16)))
    titles = [-1] * len(times)
    if rng.random() < 0.6:
        offer(rng, titles)
    noons = [1440 * day + rng.choice([660, 690, 720]) for day in range(days)]
    windows = [[noon, noon + rng.choice([75, 90, 120])] for noon in noons]
    attendees = [attendee(rng, times, titles, windows) for _ in range(rng.randint(5, 30))]
    return {"places": rooms, "walking": walking,
            "capacities": capacities(rng, attendees, len(times)), "attendees": attendees}


def offer(rng, titles):
    """Makes some sessions the same thing at several times."""
    left = list(range(len(titles)))
    rng.shuffle(left)
    for title in range(rng.randint(2, 5)):
        for session in [left.pop() for _ in range(rng.randint(2, 3))]:
            titles[session] = title


def attendee(rng, times, titles, windows):
    """Somebody with some of the sessions, at times a must, and at times a bound of a day."""
    wanted = sorted(rng.sample(range(len(times)), rng.randint(8, min(20, len(times)))))
    worth = {}
    found = []
    for session in wanted:
        points = rng.randint(20, 100)
        title = titles[session]
        found.append([*times[session], worth.setdefault(title, points) if title >= 0 else points,
                      0, int(rng.random() < 0.03), title, session if rng.random() < 0.95 else -1])
    single = [candidate for candidate in found if candidate[6] < 0]
    if single and rng.random() < 0.5:
        rng.choice(single)[4] = 1
    days = schedules_instances.days_of([({"start": candidate[0]}, ()) for candidate in found],
                                       len(windows))
    for day, window in zip(days, windows):
        day |= {"mealWindow": window, "mealMinutes": rng.choice([30, 45, 60])}
        free = [one for one in day["candidates"] if not found[one][4]]
        if len(free) > 3 and rng.random() < 0.15:
            day["limits"] = [{"candidates": free, "amounts": [1] * len(free), "most": rng.randint(2, 3)}]
    return {"candidates": found, "days": days}


def capacities(rng, attendees, sessions):
    """Seats for a part of those who could come, and for all who must."""
    chosen = [candidate for attendee in attendees for candidate in attendee["candidates"]]
    could = [sum(candidate[7] == session for candidate in chosen) for session in range(sessions)]
    must = [sum(candidate[7] == session and candidate[4] for candidate in chosen)
            for session in range(sessions)]
    return [max(needed, 1, round(count * rng.choice([0.1, 0.2, 0.3, 0.4])))
            for count, needed in zip(could, must)]
