#!/usr/bin/env python3
"""Says what the official validators say of frab schedules.

    frab.py [--schemas FOLDER] FILE ...

A line a file: its name, `valid` or `invalid`, and how many errors there are; then the errors.
Needs xmllint (Debian: libxml2-utils) and PyPI's jsonschema with rfc3339-validator. The schemas,
schedule.xml.xsd and schema.json of github.com/voc/schedule, are looked for in FOLDER, else where
the tests look for shared data.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import uuid

import jsonschema
import rfc3339_validator  # noqa: F401  (without it, dates with times are not checked)


def schema_folder():
    shared = os.environ.get("DOCENT_SHARED_DATA")
    beside = pathlib.Path(__file__).resolve().parents[3] / "shared/data"
    return pathlib.Path(shared or beside) / "schedules/frab-schemas"


def xml_errors(path, schemas):
    command = ["xmllint", "--noout", "--nonet", "--schema", str(schemas / "schedule.xml.xsd"), path]
    run = subprocess.run(command, capture_output=True, text=True, errors="replace")
    lines = run.stderr.splitlines()
    # libxml2 says "No precomputed value" besides each error in a field that has to be unique.
    errors = [line for line in lines if re.search(r" error ?:", line) and "precomputed" not in line]
    return errors if run.returncode == 0 or errors else lines


def is_uuid(text):
    if isinstance(text, str):
        uuid.UUID(text)
        return all(text[place] == "-" for place in (8, 13, 18, 23))
    return True


def json_errors(path, schemas):
    try:
        document = json.loads(pathlib.Path(path).read_bytes())
    except ValueError as error:
        return [str(error)]
    schema = json.loads((schemas / "schema.json").read_text())
    checker = jsonschema.FormatChecker(["date", "date-time"])
    # The draft that the schema names has no uuid; check-jsonschema checks it all the same.
    checker.checks("uuid", raises=(ValueError, IndexError))(is_uuid)
    found = jsonschema.Draft6Validator(schema, format_checker=checker).iter_errors(document)
    return [f"{error.json_path}: {error.message[:120]}" for error in found]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--schemas", type=pathlib.Path, default=schema_folder())
    parser.add_argument("--quiet", action="store_true", help="only the line of each file")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    for path in options.files:
        head = pathlib.Path(path).read_bytes()[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
        errors = (json_errors if head[:1] in (b"{", b"[") else xml_errors)(path, options.schemas)
        print(path, "invalid" if errors else "valid", len(errors))
        if not options.quiet:
            print(*(f"  {error}" for error in errors), sep="\n" if errors else "", end="\n" if errors else "")


if __name__ == "__main__":
    main()
