"""Checks pages for accessibility with axe, in light and dark: pages.py FILE …

Needs axe-playwright-python from PyPI and Debian's chromium. Exits with 1 when there is a violation.
"""
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"


def check(browser, path, scheme):
    page = browser.new_page(color_scheme=scheme, viewport={"width": 375, "height": 800})
    page.goto(pathlib.Path(path).resolve().as_uri())
    result = Axe().run(page)
    too_wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    print(f"{path} ({scheme}): {result.violations_count} violations"
          + (", wider than a telephone" if too_wide else ""))
    if result.violations_count:
        print(result.generate_report())
    page.close()
    return result.violations_count + too_wide


def main(paths):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        failures = sum(check(browser, path, scheme)
                       for path in paths for scheme in ("light", "dark"))
        browser.close()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
