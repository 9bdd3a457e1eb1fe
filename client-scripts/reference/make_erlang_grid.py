"""Writes erlang_grid.csv: figures of the cell functions over a wide range of queues.

The file is met by three implementations that share no code: the server's kernels, the LibreOffice extension, the Excel add-in.
usage: PYTHONPATH=client-scripts/libreoffice/python/pythonpath python3 make_erlang_grid.py > erlang_grid.csv
"""

import csv
import random
import sys

from peakplan import cells

ROWS = 160
DRAW = random.Random(20270101)


def draw():
    calls = float("%.3g" % 10 ** DRAW.uniform(0, 4))
    aht = float("%.3g" % 10 ** DRAW.uniform(1.5, 3.2))
    load = calls * aht / 3600
    agents = round(load * DRAW.uniform(0.7, 1.2) + DRAW.uniform(0, 2) * load**0.5, DRAW.choice((0, 2)))
    patience = DRAW.choice(("", 15.0, 60.0, 300.0, 3000.0))
    return calls, aht, agents, patience, DRAW.choice((0.0, 10.0, 20.0, 60.0, 300.0))


def main():
    out = csv.writer(sys.stdout, lineterminator="\n")
    names = ("load", "blocking", "wait", "abandon", "occupancy", "asa", "sl1", "sl2", "sl3", "sl4")
    out.writerow(("calls_per_hour", "aht_s", "agents", "patience_s", "threshold_s", "goal", "agents_for_goal") + names)
    written = 0
    while written < ROWS:
        calls, aht, agents, patience, threshold = draw()
        load = cells.load(calls, aht)
        if agents <= 0 or load > 2000 or (not patience and agents <= load):
            continue
        goal = DRAW.choice((0.5, 0.8, 0.9, 0.95))
        figures = [load, cells.blocking(load, agents), cells.wait(calls, aht, agents, patience),
                   cells.abandon(calls, aht, agents, patience), cells.occupancy(calls, aht, agents, patience),
                   cells.asa(calls, aht, agents, patience)]
        figures += [cells.service_level(calls, aht, agents, threshold, patience, definition) for definition in (1, 2, 3, 4)]
        needed = cells.agents(calls, aht, goal, threshold, patience)
        out.writerow([calls, aht, agents, patience, threshold, goal, needed] + [repr(figure) for figure in figures])
        written += 1


if __name__ == "__main__":
    main()
