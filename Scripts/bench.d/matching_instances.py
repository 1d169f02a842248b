"""Instances of matching, the same for a name and seed: NAME_ROWS, as files of plain numbers.

Mentees want 3 to 8 of 40 topics; library type, region and language count too. Scores lie between
0 and 1000 with many ties; 13 % of all pairs are forbidden.
d1: as many mentors as mentees, one seat each.   dc: 1 to 3 seats, 0.95 a mentee.
s: the best of 150 mentors met at random, about 20 a mentee; seats as in dc.
st: the same with all scores equal.   sb: as many seats as mentees.   sm: 1.15 seats a mentee.
"""
import numpy as np

SEATS = {"dc": 0.95, "s": 0.95, "st": 0.95, "sb": 1.0, "sm": 1.15}


def profiles(rng, count):
    chosen = rng.integers(3, 9, count)
    order = np.argsort(rng.random((count, 40)), axis=1)
    topics = np.zeros((count, 40), np.float32)
    for place in range(8):
        rows = np.flatnonzero(chosen > place)
        topics[rows, order[rows, place]] = 1
    return {"topics": topics, "count": chosen, "type": rng.integers(0, 6, count),
            "region": rng.integers(0, 10, count),
            "language": rng.choice(4, count, p=[0.7, 0.15, 0.1, 0.05])}


def points(shared, mentees, mentors, rows, columns):
    same = lambda key: mentees[key][rows] == mentors[key][columns]
    return ((600 * shared / mentees["count"][rows]).astype(np.int32) + 200 * same("type")
            + 120 * same("region") + 80 * same("language"))


def capacities(rng, count, seats):
    result = rng.integers(1, 4, count)
    while result.sum() != seats:
        surplus = int(result.sum()) - seats
        movable = np.flatnonzero(result > 1 if surplus > 0 else result < 3)
        result[rng.permutation(movable)[:abs(surplus)]] -= np.sign(surplus)
    return result.astype(np.int32)


def dense(rng, kind, rows):
    columns = rows if kind == "d1" else int(rows / 2.1)
    mentees, mentors = profiles(rng, rows), profiles(rng, columns)
    seats = (np.ones(columns, np.int32) if kind == "d1"
             else capacities(rng, columns, round(SEATS[kind] * rows)))
    scores = np.empty((rows, columns), np.int16)
    for low in range(0, rows, 500):
        block = np.arange(low, min(rows, low + 500))
        shared = mentees["topics"][block] @ mentors["topics"].T
        scores[block] = points(shared, mentees, mentors, block[:, None], np.arange(columns)[None])
        scores[block] = np.where(rng.random(shared.shape, np.float32) < 0.13, -1, scores[block])
    return seats, scores


def sparse(rng, kind, rows):
    columns = int(rows / 2.1)
    mentees, mentors = profiles(rng, rows), profiles(rng, columns)
    seats = capacities(rng, columns, round(SEATS[kind] * rows))
    parts = []
    for low in range(0, rows, 2000):
        block = np.arange(low, min(rows, low + 2000))
        of, met = np.repeat(block, 150), rng.integers(0, columns, 150 * len(block))
        shared = np.einsum("ij,ij->i", mentees["topics"][of], mentors["topics"][met])
        scores = points(shared, mentees, mentors, of, met)
        best = np.argsort(-(scores + rng.random(len(scores))).reshape(-1, 150), axis=1)[:, :23]
        best = (best + 150 * np.arange(len(block))[:, None]).ravel()
        best = best[rng.random(len(best)) >= 0.13]
        pairs, first = np.unique(of[best].astype(np.int64) * columns + met[best], return_index=True)
        parts.append((pairs // columns, pairs % columns, scores[best][first]))
    of, met, scores = (np.concatenate(part) for part in zip(*parts))
    start = np.concatenate([[0], np.cumsum(np.bincount(of, minlength=rows))])
    return seats, start, met, np.full_like(scores, 500) if kind == "st" else scores


def write(name, seed, path):
    kind, rows = name.split("_")
    rng = np.random.default_rng([seed, int(rows), list("dstbmc1").index(kind[-1])])
    is_dense = kind in ("d1", "dc")
    seats, *arrays = (dense if is_dense else sparse)(rng, kind, int(rows))
    save(path, is_dense, seats, *arrays)


def save(path, is_dense, seats, *arrays):
    """Writes seats and the scores: a matrix, or starts, columns and scores."""
    rows = len(arrays[0]) if is_dense else len(arrays[0]) - 1
    with open(path, "wb") as file:
        np.array([is_dense, rows, len(seats), arrays[-1].size], np.int64).tofile(file)
        seats.astype(np.int32, copy=False).tofile(file)
        for array in arrays:
            array.astype(np.int16 if is_dense else np.int32, copy=False).tofile(file)


def read(path):
    """Returns whether it is dense, seats, and the scores: a matrix, or starts, columns, scores."""
    is_dense, rows, columns, count = map(int, np.fromfile(path, np.int64, 4))
    seats = np.fromfile(path, np.int32, columns, offset=32)
    at = 32 + 4 * columns
    if is_dense:
        return True, seats, np.fromfile(path, np.int16, count, offset=at).reshape(rows, columns)
    numbers = np.fromfile(path, np.int32, rows + 1 + 2 * count, offset=at)
    return False, seats, np.split(numbers, [rows + 1, rows + 1 + count])
