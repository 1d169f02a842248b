#!/usr/bin/env python3
"""Reads iCalendar files by two independent readers and says where they disagree.

Usage: calendars.py FILE.ics ...      needs `icalendar` and `ical` from PyPI

Both must find the same events: UID, title, start, end and status, times in UTC.
A time without a zone is compared as it stands. Exits with 1 when they disagree
or one of them cannot read a file. Writes nothing.
"""
import datetime
import sys

import icalendar
from ical.calendar_stream import IcsCalendarStream


def moment(time):
    """A time in UTC, so that zones of either reader compare."""
    if isinstance(time, datetime.datetime) and time.tzinfo:
        return time.astimezone(datetime.timezone.utc).isoformat()
    return time.isoformat() if time else None


def by_icalendar(text):
    events = []
    for calendar in icalendar.Calendar.from_ical(text, multiple=True):
        for event in calendar.walk("VEVENT"):
            if event.errors:
                raise ValueError(event.errors)
            start = event.decoded("DTSTART")
            end = event.decoded("DTEND") if "DTEND" in event else start
            events.append((str(event["UID"]), str(event["SUMMARY"]), moment(start), moment(end),
                           str(event.get("STATUS", ""))))
    return sorted(events)


def by_ical(text):
    events = []
    for calendar in IcsCalendarStream.from_ics(text).calendars:
        for event in calendar.events:
            end = event.dtend or event.dtstart
            events.append((event.uid, event.summary, moment(event.dtstart), moment(end),
                           event.status.value if event.status else ""))
    return sorted(events)


def disagreements(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    readings = []
    for reader in (by_icalendar, by_ical):
        try:
            readings.append(reader(text))
        except Exception as error:  # whatever a reader throws means that it cannot read the file
            return [f"{reader.__name__} cannot read it: {error}"]
    one, other = map(set, readings)
    print(f"{path}: {len(readings[0])} events")
    return [f"only icalendar: {event}" for event in sorted(one - other)] + [
        f"only ical: {event}" for event in sorted(other - one)]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    found = {path: disagreements(path) for path in sys.argv[1:]}
    for path, messages in found.items():
        for message in messages:
            print(f"{path}: {message}", file=sys.stderr)
    sys.exit(1 if any(found.values()) else 0)


if __name__ == "__main__":
    main()
