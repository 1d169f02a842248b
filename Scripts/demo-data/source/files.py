"""The hand-written texts beside this module, and the CSV files made of them."""

import csv
from pathlib import Path

SOURCE = Path(__file__).parent


def lines(name):
    """The lines of a text, without comments."""
    text = (SOURCE / name).read_text(encoding="utf-8")
    return [line.strip() for line in text.split("\n") if not line.startswith("#")]


def cells(line):
    return [cell.strip() for cell in line.split("|")]


def items(cell):
    """The values of a cell that holds several."""
    return [item.strip() for item in cell.split(";") if item.strip()]


def rows(name):
    """The cells of every line that is not blank."""
    return [cells(line) for line in lines(name) if line]


def sections(name):
    """The lines below each `[heading]`, by heading."""
    found = {}
    for line in lines(name):
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), [])
        elif line:
            current.append(line)
    return found


def write(path, headings, records):
    """Writes dictionaries as CSV; lists are joined, truth is `yes` or `no`, None is blank."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(headings)
        writer.writerows([_text(record.get(key)) for key in headings] for record in records)


def _text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return ";".join(value)
    return str(value)
