"""Pairs the applicants of a folder by the package mentor-match, as its users would, and prints how
many pairs that makes and their score: matching_mentor_match.py FOLDER"""
import json
import operator
import pathlib
import sys

from matching.mentee import Mentee
from matching.mentor import Mentor
from matching.process import create_participant_list_from_path, process_data
from matching.rules.rule import Disqualify, Equivalent, Grade

SAME = {"profession": 150, "library": 200, "division": 100, "region": 80, "language": 30}


def with_answers(kind):
    """The package's own class, with the answers that its rules are to compare."""
    class Participant(kind):
        def __init__(self, **row):
            super().__init__(**row)
            for key in SAME:
                setattr(self, key, row[key])
    return Participant


def main():
    folder = pathlib.Path(sys.argv[1])
    mentors, mentees = (create_participant_list_from_path(with_answers(kind), folder)
                        for kind in (Mentor, Mentee))
    is_above = Grade(1, operator.ge)
    equal = [Equivalent(key, {True: points, False: 0}) for key, points in SAME.items()]
    rules = [Disqualify(lambda match: match.mentor.organisation == match.mentee.organisation),
             Disqualify(lambda match: not is_above.evaluate(match)), *equal]
    process_data(mentors, mentees, [rules])
    pairs = [(mentee, mentor) for mentee in mentees for mentor in mentee.mentors]
    score = sum(points for mentee, mentor in pairs for key, points in SAME.items()
                if getattr(mentee, key) == getattr(mentor, key))
    print(json.dumps({"pairs": len(pairs), "score": score}))


if __name__ == "__main__":
    main()
