"""The cell functions in a real Calc against `peakplan erlang` of the built product, on every row of the reference."""

import functools
import json
import os
import subprocess
import unittest

import office
import real_server
import reference_rows
from test_functions_in_calc import formula

TOLERANCE = 1e-9
SERVICE_LEVELS = {
    None: "serviceLevel", 1: "serviceLevel", 2: "serviceLevelLessShortAbandons", 3: "serviceLevelPlusShortAbandons",
    4: "serviceLevelOfAnswered"}
FIGURES = {
    "ERLANG_ASA": "meanWaitSeconds", "ERLANG_WAIT": "waitProbability", "ERLANG_ABANDON": "abandonment", "ERLANG_OCCUPANCY": "occupancy"}
# one erlang is one contact per hour of one hour's handle time
HOUR = 3600.0


@unittest.skipUnless(real_server.JAR, "no built product beside the clients")
class ErlangOfTheProduct(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.document = office.shared().new_document()

    @classmethod
    def tearDownClass(cls):
        cls.document.close(True)

    def test_every_reference_row_is_the_same_in_a_cell_and_in_the_product(self):
        rows = reference_rows.read()
        self.assertGreater(len(rows), 20)
        for row in rows:
            with self.subTest(row.name):
                cell = self.document.Sheets.getByIndex(0).getCellByPosition(0, 0)
                cell.setFormula(formula(row))
                self.assertEqual(0, cell.getError())
                self.assertLessEqual(abs(cell.Value - of_product(row, cell.Value)), TOLERANCE * abs(cell.Value))


def of_product(row, in_cell):
    """The product's figure for a row."""
    if row.function == "ERLANG_BLOCKING":
        load, lines = row.arguments
        return erlang("B", load, HOUR, agents=lines)["blocking"]
    if row.function == "ERLANG_LINES":
        load, goal = row.arguments
        return erlang("B", load, HOUR, goal=1.0 - goal)["agents"]
    if row.function == "ERLANG_CARRIED_LOAD":
        # asked the other way round: what that load blocks is the goal
        lines, goal = row.arguments
        return in_cell * erlang("B", in_cell, HOUR, agents=lines)["blocking"] / goal
    if row.function == "ERLANG_AGENTS":
        calls, aht, goal, threshold, patience = row.arguments
        return erlang(model(patience), calls, aht, goal=goal, threshold=threshold, patience=patience)["agents"]
    if row.function == "ERLANG_SL":
        calls, aht, agents, threshold, patience, definition = row.arguments
        return erlang(model(patience), calls, aht, agents=agents, threshold=threshold, patience=patience)[SERVICE_LEVELS[definition]]
    calls, aht, agents, patience = row.arguments
    return erlang(model(patience), calls, aht, agents=agents, patience=patience)[FIGURES[row.function]]


def model(patience):
    return "C" if patience is None else "A"


@functools.lru_cache(maxsize=None)
def erlang(name, calls, aht, **more):
    options = ["--%s=%r" % option for option in more.items() if option[1] is not None]
    return json.loads(product("-XX:SharedArchiveFile=" + classes(), name, calls, aht, *options))


@functools.lru_cache(maxsize=None)
def classes():
    """What the command loads, in one file: every start after the first takes a fraction of its time."""
    path = os.path.join(office.shared().home, "erlang.jsa")
    product("-XX:ArchiveClassesAtExit=" + path, "B", 1.0, HOUR, "--agents=2")
    return path


def product(start, name, calls, aht, *options):
    command = ["java", "-XX:TieredStopAtLevel=1", "-Xlog:disable", "-Xlog:all=off", start, "-jar", real_server.JAR, "erlang", "--json"]
    done = subprocess.run(
        command + ["--model", name, "--calls-per-hour=%r" % calls, "--aht=%r" % aht, *options],
        check=True, capture_output=True, timeout=real_server.PATIENCE_SECONDS)
    return done.stdout


if __name__ == "__main__":
    unittest.main()
