#!/usr/bin/env python3
"""Proves a docent-matching-certificate without Docent: verify-matching.py FILE

No matching is better if there are prices that are not negative, that no possible pair is worth more
than, that pairs made are worth just, and that are 0 for whatever is left over (linear duality).
"""
import sys
import zlib


def need(is_so, what):
    if not is_so:
        sys.exit("NOT PROVEN: " + what)


def words(file, check=0):
    for line in file:
        if line.startswith(b"end "):
            return need(int(line[4:]) == check, "the file was altered")
        check = zlib.crc32(line, check)
        yield line.split()
    need(False, "the file is cut short")


def verify(lines):
    need(next(lines) == [b"docent-matching-certificate", b"1"], "this is no certificate")
    first, *size = next(lines)[1:]
    rows, columns, least, per_level, per_point, served, score = map(int, size)
    parts = {kind: [] for kind in (b"r", b"c", b"p", b"f")}
    for kind, *rest in iter(lambda: next(lines), [b"pairs"]):
        parts[kind].append(tuple(map(int, rest)))
    need((len(parts[b"r"]), len(parts[b"c"])) == (rows, columns), "somebody is missing")
    tiers, mine, chosen = zip(*parts[b"r"]) if rows else ((), (), ())
    seats, price = map(list, zip(*parts[b"c"])) if columns else ([], [])
    pins, forbidden = dict(parts[b"p"]), set(parts[b"f"])
    for column in filter(lambda column: column >= 0, chosen):
        seats[column] -= 1
    need(min(seats + price + list(mine + tiers), default=0) >= 0, "a number is negative")
    need(not any(s and p for s, p in zip(seats, price)), "a free seat has a price")
    need(not any(mine[row] and (chosen[row] < 0 or row in pins) for row in range(rows)), "no pair")
    need(all(chosen[row] == column for row, column in pins.items()), "a pin does not hold")
    greatest, total, made, top = 0, 0, 0, max(tiers, default=0) + 1
    for row, *rest in (map(int, line) for line in lines):
        greatest = max(greatest, *rest[1::2])
        base = (top - tiers[row]) * per_level - mine[row]
        for column, points in zip(rest[::2], rest[1::2]):
            is_open = points >= least and row not in pins and (row, column) not in forbidden
            slack = price[column] - base - per_point * points
            need(not is_open or slack >= 0, "a pair is worth more than its prices")
            if column == chosen[row] and (is_open or row in pins):
                made, total = made + 1, total + points
                need(row in pins or slack == 0, "a pair costs more than it is worth")
    need(made == served == sum(column >= 0 for column in chosen), "there are other pairs")
    need(total == score, f"the score is {total}")
    need(per_level > rows * greatest and per_point == 1 if first == b"count" else
         per_point > rows * top and per_level == 1, "aims are mixed up")
    print(f"PROVEN: {served} of {rows} served, score {score}; no matching is better.")


verify(words(open(sys.argv[1], "rb")))
