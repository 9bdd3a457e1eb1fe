"""Issues at their cells, beside the planner's own notes."""

import unittest

from peakplan import naming, notes, texts

EN, ZH = texts.Texts("en-US"), texts.Texts("zh-CN")


class Addresses(unittest.TestCase):
    def test_an_address_is_counted_from_zero(self):
        for address, place in [("A1", (0, 0)), ("c12", (2, 11)), ("$AA$3", (26, 2)), ("XFD1048576", (16383, 1048575))]:
            self.assertEqual(place, notes.position(address))

    def test_what_is_no_cell_has_no_place(self):
        for address in ("", None, "A0", "1", "A", "A1:B2", "XFE1", "A1048577", "Sheet!A1"):
            self.assertIsNone(notes.position(address))

    def test_issues_of_one_cell_stand_together_and_those_without_a_place_are_kept_apart(self):
        issues = [notes.Issue("班组", "B4", "one"), notes.Issue("班组", "b4", "two"), notes.Issue("班组", "", "whole sheet"),
                  notes.Issue("Missing", "A1", "lost"), notes.Issue("", "", "file")]
        placed = notes.Placement(issues, {"班组"})
        self.assertEqual(["one", "two"], [i.message for i in placed.at_cells[("班组", 1, 3)]])
        self.assertEqual(["whole sheet"], [i.message for i in placed.at_cells[("班组", 0, 0)]])
        self.assertEqual(["lost", "file"], [i.message for i in placed.elsewhere])


class Wording(unittest.TestCase):
    def test_an_error_is_told_in_the_servers_sentence_and_a_warning_is_called_one(self):
        self.assertEqual("未知职场。", notes.wording(notes.Issue("Teams", "B4", "未知职场。"), ZH))
        self.assertEqual("提醒:未知职场。", notes.wording(notes.Issue("Teams", "B4", "未知职场。", True), ZH))
        self.assertEqual("Warning: late.", notes.wording(notes.Issue("Teams", "B4", "late.", True), EN))

    def test_every_sentence_exists_in_both_languages_with_the_same_blanks(self):
        import string
        for key, both in texts.SENTENCES.items():
            blanks = [{field for _, field, _, _ in string.Formatter().parse(text) if field} for text in both]
            self.assertEqual(2, len(both), key)
            self.assertTrue(all(both), key)
            self.assertEqual(blanks[0], blanks[1], key)


class PlannersOwnNotes(unittest.TestCase):
    def test_the_planners_words_stay_as_they_were(self):
        for own in ("", "ask Li\nabout this", "ends with a line\n"):
            with self.subTest(own):
                both = notes.with_ours(own, ["wrong"])
                self.assertTrue(notes.is_ours(both))
                self.assertEqual(own, notes.without_ours(both))

    def test_a_second_check_replaces_the_first(self):
        twice = notes.with_ours(notes.with_ours("mine", ["old"]), ["new", "other"])
        self.assertEqual(notes.with_ours("mine", ["new", "other"]), twice)
        self.assertNotIn("old", twice)

    def test_a_note_without_our_mark_is_not_ours(self):
        self.assertFalse(notes.is_ours("PeakPlan is late"))
        self.assertEqual("PeakPlan is late", notes.without_ours("PeakPlan is late"))


class Walking(unittest.TestCase):
    def test_the_next_place_follows_the_cursor_and_starts_over_at_the_end(self):
        places = [(1, 0, 0), (0, 5, 2), (0, 2, 7)]
        walk, current = [], (0, 2, 7)
        for _ in range(3):
            current = notes.next_place(places, current)
            walk.append(current)
        self.assertEqual([(0, 5, 2), (1, 0, 0), (0, 2, 7)], walk)

    def test_without_a_place_there_is_no_next(self):
        self.assertIsNone(notes.next_place([], (0, 0, 0)))


class ResultNames(unittest.TestCase):
    def test_a_result_lies_beside_its_workbook_and_over_nothing(self):
        taken = {"/d/预算 2027-方案.xlsx", "/d/预算 2027-方案-2.xlsx"}
        self.assertEqual("/d/预算 2027-方案-3.xlsx", naming.beside("/d/预算 2027.ods", "方案", taken.__contains__))
        self.assertEqual("/d/a.b-plan.xlsx", naming.beside("/d/a.b.xlsx", "plan", taken.__contains__))


if __name__ == "__main__":
    unittest.main()
