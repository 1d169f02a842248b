#!/usr/bin/env python3
"""Looks at HTML files as people with a phone, a screen reader or paper would.

    pages.py FILE...

Each page is opened at the width of a phone and of a desk, light and dark. Printed, one a line:
what axe finds, a page that is wider than its window, anything it asks a server for, and print
that is wider than the sheet. The exit code is 1 if there is any of it, 2 without a browser.

Needs: pip install axe-playwright-python, and chromium (or CHROMIUM, which names it).
"""
import os
import pathlib
import shutil
import sys

try:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright
except ImportError:
    sys.exit(__doc__)

WINDOWS = [(375, 800), (800, 900), (1280, 900)]
SHEETS = {"A4": (794, 1123), "Letter": (816, 1056)}  # CSS pixels
MARGINS = 2 * 53
WIDTH = "document.documentElement.scrollWidth"


def on_screens(browser, address, requests):
    for scheme in ("light", "dark"):
        for size in WINDOWS:
            page = browser.new_page(
                viewport={"width": size[0], "height": size[1]}, color_scheme=scheme,
                reduced_motion="reduce")
            page.on("request", lambda request: requests.append(request.url))
            page.goto(address)
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            where = f"{size[0]} px, {scheme}"
            if page.evaluate(WIDTH) > size[0]:
                yield f"{where}: the page is {page.evaluate(WIDTH)} px wide"
            for violation in Axe().run(page).response["violations"]:
                node = violation["nodes"][0]
                yield (f"{where}: {violation['id']} ({violation['impact']}), "
                       f"{len(violation['nodes'])} times, first {node['html'][:100]}")
            page.close()


def on_paper(browser, address):
    for name, (across, down) in SHEETS.items():
        page = browser.new_page(viewport={"width": across - MARGINS, "height": down})
        page.emulate_media(media="print")
        page.goto(address)
        if page.evaluate(WIDTH) > across - MARGINS:
            yield f"{name}: print is {page.evaluate(WIDTH)} px wide, the sheet {across - MARGINS}"
        page.close()


def main(files):
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not files or not chromium:
        print(__doc__, file=sys.stderr)
        return 2
    found = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for file in files:
            address, requests = pathlib.Path(file).resolve().as_uri(), []
            for problem in [*on_screens(browser, address, requests), *on_paper(browser, address)]:
                print(f"{file}: {problem}")
                found += 1
            for request in sorted({url for url in requests if url != address}):
                print(f"{file}: it asks for {request}")
                found += 1
        browser.close()
    print(f"{len(files)} pages, {found} findings.", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
