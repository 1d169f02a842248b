"""Applicants as two CSV files, mentees.csv and mentors.csv: KIND_ROWS, the same for a name and seed.

mm: as many mentors as mentees, one seat each, and no topics: what mentor-match can say by its own
rules.   p1: the same with topics.   p: 1 to 3 seats, 0.95 a mentee, with topics.
A pair may not be of one organisation, and the mentor is at least a grade above.
"""
import csv
import os

import numpy as np

import matching_instances

# Points of what is the same on both sides; of topics, for all of three, or of fewer if fewer are
# wanted.
SAME = {"profession": 150, "library": 200, "division": 100, "region": 80, "language": 30}
TOPICS = 250
HEADINGS = ["first name", "last name", "email", "role", "organisation", "grade", *SAME, "topics", "seats"]


def people(rng, count, grades, has_topics):
    topics = matching_instances.profiles(rng, count)["topics"]
    return {"organisation": rng.integers(0, 200, count), "grade": rng.integers(*grades, count),
            "profession": rng.integers(0, 12, count), "library": rng.integers(0, 6, count),
            "division": rng.integers(0, 11, count), "region": rng.integers(0, 50, count),
            "language": rng.choice(4, count, p=[0.7, 0.15, 0.1, 0.05]),
            "topics": topics if has_topics else 0 * topics}


def instance(name, seed):
    """Returns mentees, mentors and seats."""
    kind, rows = name.split("_")
    rows = int(rows)
    rng = np.random.default_rng([seed, rows, len(kind)])
    columns = int(rows / 2.1) if kind == "p" else rows
    mentees, mentors = (people(rng, count, grades, kind != "mm")
                        for count, grades in ((rows, (0, 6)), (columns, (2, 7))))
    seats = (matching_instances.capacities(rng, columns, round(0.95 * rows)) if kind == "p"
             else np.ones(columns, np.int32))
    return mentees, mentors, seats


def write(name, seed, folder):
    mentees, mentors, seats = instance(name, seed)
    for role, side, offered in (("mentee", mentees, np.ones(len(mentees["grade"]), int)),
                                ("mentor", mentors, seats)):
        with open(os.path.join(folder, role + "s.csv"), "w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(HEADINGS)
            for number, places in enumerate(offered):
                words = [f"{key} {side[key][number]}" for key in SAME]
                topics = ";".join(f"topic {topic}" for topic in np.flatnonzero(side["topics"][number]))
                rows.writerow(["Ana", f"Sample {number}", f"{role}{number}@example.org", "librarian",
                               side["organisation"][number], side["grade"][number], *words, topics, places])


def scores(mentees, mentors):
    """All scores, -1 where a pair is not allowed."""
    result = np.empty((len(mentees["grade"]), len(mentors["grade"])), np.int16)
    needed = np.minimum(3, mentees["topics"].sum(axis=1)).astype(np.int32)[:, None]
    for low in range(0, len(result), 500):
        block = slice(low, low + 500)
        shared = (mentees["topics"][block] @ mentors["topics"].T).astype(np.int32)
        strength = np.minimum(100, 100 * shared // np.maximum(1, needed[block]))
        score = TOPICS * strength // 100
        for key, weight in SAME.items():
            score += weight * (mentees[key][block, None] == mentors[key][None])
        is_broken = ((mentees["organisation"][block, None] == mentors["organisation"][None])
                     | (mentors["grade"][None] <= mentees["grade"][block, None]))
        result[block] = np.where(is_broken, -1, score)
    return result
