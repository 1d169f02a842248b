"""Cost against size, as an SVG: one line for each solver and kind of instance, both axes in tens."""
import math

WIDTH, HEIGHT = 760, 440
LEFT, RIGHT, TOP, BOTTOM = 70, WIDTH - 140, 50, HEIGHT - 60
COLOURS = {"docent": "#0b5394", "lapx": "#b45f06", "ortools": "#38761d"}
NAMES = {"docent": "Docent", "lapx": "lapx", "ortools": "OR-Tools"}
SIZES = (200, 1000, 5000, 10000, 50000, 200000)


def write(path, kinds, costs):
    lines = []
    for kind, names in kinds.items():
        for solver in {solver for name in names for solver in costs[name]} & COLOURS.keys():
            points = [(int(name.split("_")[1]), costs[name][solver]["cpu"])
                      for name in names if solver in costs[name]]
            lines.append((kind, solver, points))
    times = [time for _, _, points in lines for _, time in points]
    low, high = (math.floor(math.log10(min(times))), math.ceil(math.log10(max(times))))
    x, y = scale(SIZES[0], SIZES[-1], LEFT, RIGHT), scale(10 ** low, 10 ** high, BOTTOM, TOP)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
             'font-family="sans-serif" font-size="12" role="img">',
             '<title>CPU time of a best matching against the number of mentees</title>',
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
             text(LEFT, 24, "CPU seconds for a best matching, one thread", size=14, weight="bold"),
             text((LEFT + RIGHT) / 2, HEIGHT - 14, "mentees", anchor="middle")]
    for size in SIZES:
        parts.append(f'<line x1="{x(size):.1f}" x2="{x(size):.1f}" y1="{TOP}" y2="{BOTTOM + 5}" '
                     'stroke="#eee"/>')
        parts.append(text(x(size), BOTTOM + 20, f"{size:,}", anchor="middle"))
    for power in range(low, high + 1):
        height = y(10 ** power)
        parts.append(f'<line x1="{LEFT}" x2="{RIGHT}" y1="{height:.1f}" y2="{height:.1f}" '
                     'stroke="#ccc"/>')
        parts.append(text(LEFT - 8, height + 4, f"{10.0 ** power:.{max(0, -power)}f}", anchor="end"))
    for kind, solver, points in sorted(lines):
        parts += line(kind, solver, [(x(size), y(time)) for size, time in points])
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join([*parts, "</svg>"]) + "\n")


def line(kind, solver, places):
    colour = COLOURS[solver]
    dash = ' stroke-dasharray="5 3"' if kind == "sparse" else ""
    yield (f'<polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in places)}" fill="none" '
           f'stroke="{colour}" stroke-width="2"{dash}/>')
    for x, y in places:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'
    # A white rim keeps a name readable where it crosses a line.
    yield text(x + 9, y + 4, f"{NAMES[solver]}, {kind}", colour=colour,
               more=' stroke="white" stroke-width="4" paint-order="stroke"')


def text(x, y, words, anchor="start", size=12, weight="normal", colour="black", more=""):
    return (f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" '
            f'font-weight="{weight}" fill="{colour}"{more}>{words}</text>')


def scale(low, high, start, end):
    """Maps a logarithm onto a stretch."""
    span = math.log(high / low)
    return lambda value: start + (end - start) * math.log(value / low) / span
