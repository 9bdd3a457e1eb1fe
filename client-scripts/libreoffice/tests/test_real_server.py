"""The extension in a real Calc with a real server: from the template to the plan, and everything that can go wrong between."""

import os
import shutil
import time
import unittest

import office
import real_server
import uno
import workbooks
from peakplan import notes

BAR = "dev.peakplan.message"
PLANNING_SECONDS = 2


def setUpModule():
    global server
    if not real_server.JAR:
        raise unittest.SkipTest("no built product beside the clients")
    server = real_server.RealServer()
    unittest.addModuleCleanup(server.stop)


class WithRealServer(unittest.TestCase):
    def setUp(self):
        self.office = office.shared()
        self.office.keep_settings(server.address, server.token, PLANNING_SECONDS)
        self.addCleanup(self.close_documents)

    def close_documents(self):
        for document in self.office.documents():
            document.setModified(False)
            document.close(True)

    def sample(self, name):
        """A copy of a filled workbook under another name, open."""
        path = os.path.join(self.office.home, name)
        shutil.copyfile(server.sample, path)
        return path, self.office.open(path)

    def give(self, document, command):
        """Gives a command and waits for what it says last."""
        controller = document.CurrentController
        if controller.hasInfobar(BAR):
            controller.removeInfobar(BAR)
        self.office.give(document, command)
        office.eventually(lambda: controller.hasInfobar(BAR))

    def our_notes(self, document):
        return {
            (sheet.Name, note.Position.Column, note.Position.Row): note.String
            for sheet in document.Sheets for note in sheet.Annotations if notes.is_ours(note.String)
        }


class A01_Template(WithRealServer):
    def test_the_template_opens_untitled_and_a_check_says_at_which_cells_it_wants_what(self):
        blank = self.office.new_document()
        self.office.give(blank, "template-zh")
        (template,) = office.eventually(lambda: [
            d for d in self.office.documents() if d.Sheets.Count > 3 and d.CurrentController.hasInfobar(BAR)])
        self.assertEqual("", template.getURL())
        self.give(template, "check")
        self.assertTrue(self.our_notes(template))


class A02_Check(WithRealServer):
    def test_a_wrong_cell_gets_its_note_and_loses_it_once_put_right(self):
        _, document = self.sample("客服 中心 2027.xlsx")
        self.give(document, "check")
        before = self.our_notes(document)
        cell = self.first_number(document)
        place = (cell.Spreadsheet.Name, cell.CellAddress.Column, cell.CellAddress.Row)
        self.assertNotIn(place, before)
        right = cell.Value
        cell.String = "十二"
        self.give(document, "check")
        self.assertIn("十二", self.our_notes(document)[place])
        cell.Value = right
        self.give(document, "check")
        self.assertEqual(before, self.our_notes(document))

    def first_number(self, document):
        """A typed-in number in the first table that has one below its header."""
        for sheet in document.Sheets:
            if not sheet.IsVisible:
                continue
            cursor = sheet.createCursor()
            cursor.gotoEndOfUsedArea(False)
            for row in range(1, min(60, cursor.RangeAddress.EndRow + 1)):
                for column in range(cursor.RangeAddress.EndColumn + 1):
                    cell = sheet.getCellByPosition(column, row)
                    if cell.Type.value == "VALUE" and self.is_input(cell):
                        return cell
        raise AssertionError("no number in the sample")

    def is_input(self, cell):
        # inputs are blue on pale yellow
        return cell.CellBackColor not in (-1, 0xFFFFFF)


class A03_Plan(WithRealServer):
    def plan(self, name):
        path, document = self.sample(name)
        result = uno.systemPathToFileUrl(path[:-len(".xlsx")] + "-plan.xlsx")
        self.office.give(document, "plan")
        (opened,) = office.eventually(lambda: [d for d in self.office.documents() if d.getURL() == result])
        office.eventually(lambda: opened.CurrentController.hasInfobar(BAR))
        return document, opened

    def test_results_open_beside_their_workbooks_with_all_their_sheets_and_are_compared(self):
        document, opened = self.plan("方案 一.xlsx")
        mine, theirs = set(document.Sheets.ElementNames), set(opened.Sheets.ElementNames)
        self.assertTrue(mine < theirs, mine - theirs)
        self.assertEqual("DONE", server.jobs()[0]["state"])
        self.plan("方案 二.xlsx")
        self.office.give(document, "compare")
        (compared,) = office.eventually(lambda: [
            d for d in self.office.documents() if d.Sheets.hasByName("Comparison") and d.CurrentController.hasInfobar(BAR)])
        sheet = compared.Sheets[0]
        body = sheet.getCellRangeByName("A5:D16").getDataArray()
        row = [line[0] for line in body].index("Total cost") + 5
        first, second, change = (sheet.getCellRangeByName("%s%d" % (column, row)) for column in "BCD")
        self.assertGreater(first.Value, 0.0)
        self.assertAlmostEqual(second.Value - first.Value, change.Value, places=2)
        second.Value = first.Value + 5.0
        self.assertAlmostEqual(5.0, change.Value, places=2)
        self.office.give(opened, "simulate")
        (simulated,) = office.eventually(lambda: [
            d for d in self.office.documents() if d.getURL().endswith("-plan-simulation.xlsx")])
        self.assertTrue({"Risks", "Simulation"} <= set(simulated.Sheets.ElementNames))
        head = simulated.Sheets.getByName("Simulation").getCellRangeByName("A4:L4").getDataArray()[0]
        self.assertTrue(head[0] and 0.0 <= head[4] <= 1.0, head)

    def test_a_cancelled_plan_stops_on_the_server_and_opens_nothing(self):
        self.office.keep_settings(server.address, server.token, 600)
        _, document = self.sample("取消.xlsx")
        known = len(server.jobs())
        self.office.give(document, "plan")
        office.eventually(lambda: len(server.jobs()) > known and server.jobs()[0]["state"] == "RUNNING")
        self.office.give(document, "cancel")
        office.eventually(lambda: server.jobs()[0]["state"] not in ("QUEUED", "RUNNING"))
        self.assertEqual(1, len(self.office.documents()))


class A06_Actuals(WithRealServer):
    def test_a_binding_budget_s_own_workbook_is_filled_in_and_reported_and_bad_rows_come_back_at_their_cells(self):
        self.office.give(self.office.new_document(), "actuals-template?" + server.plan)
        (book,) = office.eventually(lambda: [
            d for d in self.office.documents() if d.Sheets.hasByName("Spending") and d.CurrentController.hasInfobar(BAR)])
        self.assertEqual("", book.getURL())
        sheet = book.Sheets.getByName("Spending")
        line, _, _, site, department = sheet.getCellRangeByName("A2:E2").getDataArray()[0]
        sheet.getCellRangeByName("F2").Value = 4321.5
        sheet.getCellRangeByName("F3").String = "十二"
        self.office.give(book, "actuals?" + server.budget)
        office.eventually(lambda: self.our_notes(book))
        ((place, note),) = self.our_notes(book).items()
        self.assertEqual(("Spending", 5, 2), place)
        self.assertIn("十二", note)
        (figure,) = server.figures("@".join((line, site, department)), "2027-01")
        self.assertEqual((432150, "planner"), (figure["amount"], figure["enteredBy"]))
        # put right and corrected: the note goes, the figure has a second version
        sheet.getCellRangeByName("F2").Value = 4400
        sheet.getCellRangeByName("F3").Value = 0.5
        self.office.give(book, "actuals?" + server.budget)
        office.eventually(lambda: not self.our_notes(book))
        amounts = [each["amount"] for each in server.figures("@".join((line, site, department)), "2027-01")]
        self.assertEqual([432150, 440000], sorted(amounts))


class A05_RoundTrip(WithRealServer):
    """How long a plan of 40 teams takes from here and by curl, beside the time that the server itself needs."""

    TEAMS = 40

    def beyond_the_job(self, run):
        """Seconds that run() takes beyond those of the job it starts."""
        started = time.monotonic()
        run()
        took = time.monotonic() - started
        return took - server.jobs()[0]["seconds"]

    def test_a_plan_of_forty_teams_comes_back_as_from_curl(self):
        path = os.path.join(self.office.home, "四十个班组.xlsx")
        workbooks.write(workbooks.widened(server.request(), self.TEAMS), real_server.JAR, path)
        by_curl = self.beyond_the_job(lambda: server.plan_by_curl(path, PLANNING_SECONDS))
        document = self.office.open(path)
        result = path[:-len(".xlsx")] + "-plan.xlsx"
        by_office = self.beyond_the_job(lambda: (
            self.office.give(document, "plan"), office.eventually(lambda: os.path.exists(result) and os.path.getsize(result))))
        kept = time.monotonic()
        url = uno.systemPathToFileUrl(result)
        (opened,) = office.eventually(lambda: [d for d in self.office.documents() if d.getURL() == url])
        print("measured: %d teams, beyond the server's own time: by curl %.2f s, from the office %.2f s until the result is kept,"
              " %.2f s more until it is open" % (self.TEAMS, by_curl, by_office, time.monotonic() - kept))
        self.assertTrue(opened.Sheets.hasByName("Staffing plan"))


class A04_Refusals(WithRealServer):
    def test_a_wrong_token_is_refused_and_changes_nothing(self):
        self.office.keep_settings(server.address, "ppt_wrong", PLANNING_SECONDS)
        _, document = self.sample("令牌.xlsx")
        known = len(server.jobs())
        for command in ("check", "plan"):
            self.give(document, command)
        self.assertEqual({}, self.our_notes(document))
        self.assertEqual(known, len(server.jobs()))

    def test_a_server_that_is_away_leaves_the_document_as_it_was(self):
        self.office.keep_settings("http://127.0.0.1:1", server.token, PLANNING_SECONDS)
        _, document = self.sample("无应答.xlsx")
        for command in ("check", "plan", "simulate"):
            self.give(document, command)
        self.assertEqual({}, self.our_notes(document))
        self.assertEqual(1, len(self.office.documents()))


if __name__ == "__main__":
    unittest.main()
