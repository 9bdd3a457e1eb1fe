"""The queueing formulas against published values and identities."""

import csv
import math
import os
import unittest

import reference_rows
from peakplan import cells, erlang

BY_NAME = {
    "ERLANG_SL": cells.service_level,
    "ERLANG_AGENTS": cells.agents,
    "ERLANG_ASA": cells.asa,
    "ERLANG_WAIT": cells.wait,
    "ERLANG_ABANDON": cells.abandon,
    "ERLANG_OCCUPANCY": cells.occupancy,
    "ERLANG_BLOCKING": cells.blocking,
    "ERLANG_LINES": cells.lines,
    "ERLANG_CARRIED_LOAD": cells.carried_load,
}
SHARED = os.path.join(reference_rows.HERE, "..", "..", "..", "..", "shared", "reference", "queueing.csv")


class PublishedValues(unittest.TestCase):
    def assert_rows(self, rows):
        self.assertGreaterEqual(len(rows), 20)
        for row in rows:
            with self.subTest(row.name):
                value = BY_NAME[row.function](*row.arguments)
                self.assertTrue(row.accepts(value), "%r instead of %r" % (value, row.expected))

    def test_every_published_value_is_met(self):
        self.assert_rows(reference_rows.read())

    @unittest.skipUnless(os.path.exists(SHARED), "no reference folder beside the project")
    def test_every_value_of_the_reference_folder_is_met(self):
        self.assert_rows(reference_rows.read(SHARED))

    def test_a_stationary_day_meets_the_simulated_one(self):
        # L'Ecuyer group, ContactCenters examples MMC and MMCAb: a 480-minute day, 252 contacts per hour
        self.assertAlmostEqual(0.899080, cells.service_level(252, 120, 12, 20), places=6)
        # the simulated day starts empty and loses [57.660, 59.558] contacts; the stationary one a little more
        lost = 252 * 8 * cells.abandon(252, 120, 12, 60)
        self.assertTrue(57.660 < lost < 61.0, lost)


class Grid(unittest.TestCase):
    def test_every_row_that_the_servers_kernels_meet_is_met(self):
        path = os.path.join(reference_rows.HERE, "..", "..", "reference", "erlang_grid.csv")
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertGreaterEqual(len(rows), 100)
        for row in rows:
            queue = [float(row[name]) for name in ("calls_per_hour", "aht_s", "agents")] + [row["patience_s"] and float(row["patience_s"])]
            threshold = float(row["threshold_s"])
            found = {"wait": cells.wait(*queue), "abandon": cells.abandon(*queue), "asa": cells.asa(*queue),
                     "occupancy": cells.occupancy(*queue), "load": cells.load(*queue[:2]),
                     "blocking": cells.blocking(float(row["load"]), queue[2])}
            for definition in (1, 2, 3, 4):
                found["sl%d" % definition] = cells.service_level(*queue[:3], threshold, queue[3], definition)
            for name, value in found.items():
                with self.subTest(name, **row):
                    self.assertTrue(math.isclose(float(row[name]), value, rel_tol=1e-12, abs_tol=1e-12), value)


class Identities(unittest.TestCase):
    def test_patience_equal_to_handle_time_makes_the_number_in_system_poisson(self):
        load, agents = 10.0, 12
        queue = erlang.Queue(200, 180, agents, 180)
        tail = 1.0 - sum(math.exp(-load) * load**k / math.factorial(k) for k in range(agents))
        self.assertAlmostEqual(tail, queue.probability_of_wait(), places=13)

    def test_abandonment_is_mean_wait_over_patience(self):
        queue = erlang.Queue(300, 240, 18, 90)
        self.assertAlmostEqual(queue.asa() / 90, queue.abandonment(), places=15)

    def test_great_patience_approaches_erlang_c(self):
        patient, endless = erlang.Queue(200, 180, 14, 1e7), erlang.Queue(200, 180, 14)
        self.assertAlmostEqual(endless.service_level(20).in_time, patient.service_level(20).in_time, places=5)
        self.assertAlmostEqual(endless.asa(), patient.asa(), places=3)

    def test_service_level_at_no_threshold_is_the_share_that_does_not_wait(self):
        queue = erlang.Queue(200, 180, 11, 60)
        self.assertAlmostEqual(1.0 - queue.probability_of_wait(), queue.service_level(0).in_time, places=13)

    def test_service_level_at_a_long_threshold_is_the_share_answered(self):
        queue = erlang.Queue(200, 180, 8, 60)
        self.assertAlmostEqual(1.0 - queue.abandonment(), queue.service_level(5000).in_time, places=13)

    def test_the_wait_tail_equals_its_integral(self):
        # independent of the series: Simpson's rule on the density of the offered wait
        rate, aht, agents, patience, threshold = 400 / 3600.0, 200.0, 21, 75.0, 30.0
        queue = erlang.Queue(400, aht, agents, patience)

        def answered_density(x):
            offered = math.exp(rate * patience * (1 - math.exp(-x / patience)) - agents / aht * x)
            return agents / aht * math.exp(queue.log_full) * offered * math.exp(-x / patience)

        steps = 2000
        width = threshold / steps
        inner = sum((4 if i % 2 else 2) * answered_density(i * width) for i in range(1, steps))
        integral = width / 3 * (answered_density(0) + inner + answered_density(threshold))
        self.assertAlmostEqual(1.0 - queue.probability_of_wait() + integral, queue.service_level(threshold).in_time, places=11)

    def test_fractional_agents_lie_between_their_neighbours(self):
        for load_calls, patience in ((4, None), (200, None), (200, 60), (3000, 120)):
            whole = math.ceil(load_calls / 20) + 1
            levels = [cells.service_level(load_calls, 180, whole + part / 10, 20, patience) for part in range(11)]
            self.assertEqual(sorted(levels), levels)
            # smooth: no step is more than twice its neighbour
            steps = [after - before for before, after in zip(levels, levels[1:])]
            self.assertTrue(all(0.5 < a / b < 2.0 for a, b in zip(steps, steps[1:])), steps)

    def test_fractional_blocking_follows_its_recursion_whatever_way_it_is_computed(self):
        for load in (0.05, 0.9, 3.999, 4.001, 40.0):
            for lines in (0.25, 0.5, 0.99):
                one_more = load * cells.blocking(load, lines) / (lines + 1 + load * cells.blocking(load, lines))
                self.assertAlmostEqual(one_more, cells.blocking(load, lines + 1), places=14)
        below, above = cells.blocking(3.9999999, 0.5), cells.blocking(4.0000001, 0.5)
        self.assertAlmostEqual(below, above, places=7)

    def test_service_level_rises_with_agents_up_to_large_centres(self):
        levels = [erlang.Queue(40000, 180, agents, 300).service_level(20).in_time for agents in range(1800, 2200, 25)]
        self.assertEqual(sorted(levels), levels)
        self.assertTrue(all(0.0 <= level <= 1.0 for level in levels))


class Arguments(unittest.TestCase):
    def test_without_agents_nobody_is_answered(self):
        self.assertEqual(0.0, cells.service_level(200, 180, 0, 20))
        self.assertEqual(0.0, cells.service_level(200, 180, 0, 20, 60))
        self.assertEqual(1.0, cells.abandon(200, 180, 0, 60))
        self.assertEqual(60.0, cells.asa(200, 180, 0, 60))
        self.assertEqual(0.0, cells.occupancy(200, 180, 0, 60))

    def test_no_contacts_need_no_agents(self):
        self.assertEqual(0, cells.agents(0, 180, 0.8, 20))

    def test_no_contacts_never_wait(self):
        self.assertEqual(1.0, cells.service_level(0, 180, 1, 20))
        self.assertEqual(1.0, cells.service_level(0, 180, 1, 20, 60))
        self.assertEqual(0.0, cells.asa(0, 180, 1))
        self.assertEqual(0.0, cells.occupancy(0, 180, 1, 60))

    def test_too_few_agents_without_abandonment_give_no_service_and_no_mean_wait(self):
        self.assertEqual(0.0, cells.service_level(200, 180, 10, 20))
        self.assertEqual(1.0, cells.wait(200, 180, 10))
        self.assertEqual(1.0, cells.occupancy(200, 180, 10))
        with self.assertRaisesRegex(ValueError, "needs more than 10 agents"):
            cells.asa(200, 180, 10)

    def test_each_argument_out_of_range_is_named(self):
        for call, name in [
            (lambda: cells.service_level(-1, 180, 14, 20), "callsPerHour"),
            (lambda: cells.service_level(200, 0, 14, 20), "ahtSeconds"),
            (lambda: cells.service_level(200, 180, -1, 20), "agents"),
            (lambda: cells.blocking(10, 1e9), "lines"),
            (lambda: cells.service_level(200, 180, 14, -1), "thresholdSeconds"),
            (lambda: cells.service_level(200, 180, 14, 20, -5), "patienceSeconds"),
            (lambda: cells.service_level(200, 180, 14, 20, "long"), "patienceSeconds"),
            (lambda: cells.service_level(200, 180, 14, 20, 60, 5), "definition"),
            (lambda: cells.service_level(float("nan"), 180, 14, 20), "callsPerHour"),
            (lambda: cells.agents(200, 180, 1.0, 20), "goal"),
            (lambda: cells.lines(10, 0), "blockingGoal"),
        ]:
            with self.subTest(name), self.assertRaisesRegex(ValueError, name):
                call()

    def test_a_cell_left_empty_means_nobody_gives_up(self):
        expected = cells.service_level(200, 180, 14, 20)
        for empty in (None, "", 0.0, ((0.0,),)):
            self.assertEqual(expected, cells.service_level(200, 180, 14, 20, empty, empty))

    def test_a_referenced_cell_is_read_through(self):
        expected = cells.service_level(200, 180, 14, 20, 300)
        self.assertEqual(expected, cells.service_level(200, 180, 14, 20, ((300.0,),)))

    def test_fewest_agents_are_enough_and_one_less_is_not(self):
        for calls, aht, goal, threshold, patience in [(57, 1110, 0.8, 20, None), (900, 240, 0.9, 15, 120), (3, 60, 0.5, 5, None)]:
            agents = cells.agents(calls, aht, goal, threshold, patience)
            self.assertGreaterEqual(cells.service_level(calls, aht, agents, threshold, patience), goal)
            if agents > 1:
                self.assertLess(cells.service_level(calls, aht, agents - 1, threshold, patience), goal)


if __name__ == "__main__":
    unittest.main()
