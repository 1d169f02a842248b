"""Cost against size, as an SVG: one line for each solver and kind of instance, both axes in tens."""
import math

WIDTH, HEIGHT, MARGIN = 720, 420, 60
COLOURS = {"docent": "#0b5394", "lapx": "#b45f06", "ortools": "#38761d"}


def write(path, kinds, costs):
    lines = []
    for kind, names in kinds.items():
        for solver in {solver for name in names for solver in costs[name]} & COLOURS.keys():
            points = [(int(name.split("_")[1]), costs[name][solver]["cpu"])
                      for name in names if solver in costs[name]]
            lines.append((kind, solver, points))
    sizes = [size for _, _, points in lines for size, _ in points]
    times = [time for _, _, points in lines for _, time in points]
    x = scale(min(sizes), max(sizes), MARGIN, WIDTH - 150)
    y = scale(min(times), max(times), HEIGHT - MARGIN, 20)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
             'font-family="sans-serif" font-size="12">',
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    for size in (200, 1000, 5000, 10000, 50000, 200000):
        parts.append(f'<text x="{x(size):.1f}" y="{HEIGHT - 35}" text-anchor="middle">{size:,}</text>')
    for power in range(math.floor(math.log10(min(times))) + 1, math.floor(math.log10(max(times))) + 1):
        height = y(10 ** power)
        parts.append(f'<line x1="{MARGIN}" x2="{WIDTH - 150}" y1="{height:.1f}" y2="{height:.1f}" '
                     'stroke="#ddd"/>')
        parts.append(f'<text x="{MARGIN - 8}" y="{height + 4:.1f}" text-anchor="end">{10 ** power:g} s</text>')
    parts.append(f'<text x="{WIDTH / 2 - 50}" y="{HEIGHT - 12}" text-anchor="middle">'
                 'mentees (CPU seconds, one thread)</text>')
    for kind, solver, points in sorted(lines):
        path_data = " ".join(f"{x(size):.1f},{y(time):.1f}" for size, time in points)
        dash = ' stroke-dasharray="5 3"' if kind == "sparse" else ""
        parts.append(f'<polyline points="{path_data}" fill="none" stroke="{COLOURS[solver]}" '
                     f'stroke-width="2"{dash}/>')
        size, time = points[-1]
        parts.append(f'<text x="{x(size) + 8:.1f}" y="{y(time) + 4:.1f}" fill="{COLOURS[solver]}">'
                     f'{solver}, {kind}</text>')
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join([*parts, "</svg>"]) + "\n")


def scale(low, high, start, end):
    """Maps a logarithm onto a stretch."""
    span = math.log(high / low) or 1
    return lambda value: start + (end - start) * math.log(value / low) / span
