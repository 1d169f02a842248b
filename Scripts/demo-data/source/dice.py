"""Chance that falls the same way on every machine."""

from random import Random


class Dice:
    """A stream of choices of its own for each part of the sample.

    Only `Random.random` is used, whose sequence for a seed Python promises to keep; with one
    stream a part, a change to one part leaves the others as they were.
    """

    def __init__(self, part):
        self._random = Random(f"psla-annual-2027/{part}")

    def between(self, low, high):
        return low + int(self._random.random() * (high - low + 1))

    def chance(self, percent):
        return self.between(1, 100) <= percent

    def pick(self, items):
        return items[self.between(0, len(items) - 1)]

    def weighted(self, items, weights):
        """One of the items, in proportion to whole-number weights of which one is positive."""
        mark = self.between(1, sum(weights))
        for item, weight in zip(items, weights):
            mark -= weight
            if mark <= 0:
                return item
        raise ValueError("no weight is positive")

    def shuffled(self, items):
        rest = list(items)
        for last in range(len(rest) - 1, 0, -1):
            other = self.between(0, last)
            rest[last], rest[other] = rest[other], rest[last]
        return rest

    def deal(self, items):
        """The items in chance order, and again in another, without end."""
        while True:
            yield from self.shuffled(items)

    def sample(self, items, count):
        return self.shuffled(items)[:count]
