"""Which file holds which plan of the server."""

import os
import tempfile
import unittest

from peakplan import results


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
