"""Plans side by side."""

import os
import tempfile
import unittest

from peakplan import comparison, results
from plan_documents import document


def table(documents, language="en"):
    return {row.label.strip(): row for row in comparison.rows(documents, language)}


class Figures(unittest.TestCase):
    def setUp(self):
        self.cheap = document()
        self.dear = document(cost=150_000_00, heads=((12, 15), (5, 6)), service_levels=(0.95, 0.95), feasible=False)
        self.rows = table([self.cheap, self.dear])

    def test_money_is_in_major_units(self):
        self.assertEqual([120_000.0, 150_000.0], self.rows["Total cost"].values)
        self.assertEqual(comparison.MONEY, self.rows["Total cost"].kind)

    def test_categories_add_up_to_the_cost_and_empty_ones_have_no_row(self):
        self.assertEqual([119_000.0, 149_000.0], self.rows["Labour"].values)
        self.assertEqual([1_000.0, 1_000.0], self.rows["Training"].values)
        self.assertNotIn("Severance", self.rows)

    def test_the_most_heads_are_those_of_the_fullest_period_over_all_teams(self):
        self.assertEqual([16.0, 21.0], self.rows["Most heads in a period"].values)
        self.assertEqual([15.0, 17.0], self.rows["Heads, 1月"].values)

    def test_decisions_and_shortfalls_are_totals(self):
        self.assertEqual([6, 6], self.rows["Hires"].values)
        self.assertEqual([28, 28], self.rows["Overtime hours"].values)
        self.assertEqual([21.0, 21.0], self.rows["Missing hours"].values)

    def test_service_level_is_weighted_by_required_hours(self):
        # 100 hours at 0.8 and 200 hours at 0.9
        self.assertAlmostEqual(260.0 / 300.0, self.rows["Service level, weighted by required hours"].values[0])

    def test_feasibility_is_said_in_a_word(self):
        self.assertEqual(["yes", "no"], self.rows["Fits every cap"].values)
        self.assertEqual(["是", "否"], table([self.cheap, self.dear], "zh")["满足全部上限"].values)

    def test_what_a_plan_does_not_know_stays_empty(self):
        unproven = document()
        del unproven["bound"], unproven["gap"]
        for outcome in unproven["service"]:
            del outcome["serviceLevel"]
        rows = table([self.cheap, unproven])
        self.assertEqual([0.0025, None], rows["Gap"].values)
        self.assertIsNone(rows["Service level, weighted by required hours"].values[1])

    def test_plans_of_different_periods_have_no_rows_by_period(self):
        rows = table([self.cheap, document(labels=("3月", "4月"))])
        self.assertFalse([label for label in rows if label.startswith("Heads,")])


class Remembered(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, "profile", "results.json")

    def test_a_file_leads_to_its_latest_plan_on_its_own_server(self):
        results.remember(self.path, "/d/方案.xlsx", "https://a", "/api/v1/plans/1")
        results.remember(self.path, "/d/方案.xlsx", "https://a", "/api/v1/plans/2")
        self.assertEqual("/api/v1/plans/2", results.find(self.path, "/d/方案.xlsx", "https://a"))
        self.assertIsNone(results.find(self.path, "/d/方案.xlsx", "https://b"))
        self.assertIsNone(results.find(self.path, "/d/other.xlsx", "https://a"))

    def test_the_oldest_are_forgotten(self):
        for number in range(results.MOST_REMEMBERED + 1):
            results.remember(self.path, "/d/%d.xlsx" % number, "https://a", "/p/%d" % number)
        self.assertIsNone(results.find(self.path, "/d/0.xlsx", "https://a"))
        self.assertEqual("/p/1", results.find(self.path, "/d/1.xlsx", "https://a"))

    def test_a_broken_list_is_as_good_as_none(self):
        os.makedirs(os.path.dirname(self.path))
        for broken in ("", "{}", "[1]", '[{"file": "x"}]'):
            with open(self.path, "w", encoding="utf-8") as file:
                file.write(broken)
            self.assertIsNone(results.find(self.path, "x", "y"))


if __name__ == "__main__":
    unittest.main()
