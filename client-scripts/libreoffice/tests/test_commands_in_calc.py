"""The commands in a real Calc against recorded answers: what they write into cells and files, and what they leave alone."""

import json
import os
import unittest

import office
import uno
from com.sun.star.beans import PropertyValue
from peakplan import notes
from recorded_server import Recorded, ok, problem

JOB = "/api/v1/jobs/j1"
PLAN = "/api/v1/plans/j1"
BAR = "dev.peakplan.message"


class CommandsInCalc(unittest.TestCase):
    def setUp(self):
        self.office = office.shared()
        self.server = Recorded().on("GET", "/api/v1/version", ok({"version": office.VERSION}))
        self.addCleanup(self.server.stop)
        self.office.keep_settings(self.server.address)
        self.document = self.office.new_document()
        self.addCleanup(self.close_documents)
        self.document.Sheets.getByIndex(0).Name = "班组"
        self.document.Sheets.insertNewByName("Costs", 1)

    def close_documents(self):
        for document in self.office.documents():
            document.setModified(False)
            document.close(True)

    def note(self, sheet, cell):
        return self.document.Sheets.getByName(sheet).getCellRangeByName(cell).Annotation.String

    def save_as(self, name):
        path = os.path.join(self.office.home, name)
        filter_name = PropertyValue("FilterName", 0, "Calc MS Excel 2007 XML", 0)
        self.document.storeAsURL(uno.systemPathToFileUrl(path), (filter_name,))
        return path

    def bar_after(self, command, done=None):
        """Gives the command and waits until its work is over, told by done or by the bar."""
        controller = self.document.CurrentController
        if controller.hasInfobar(BAR):
            controller.removeInfobar(BAR)
        self.office.give(self.document, command)
        office.eventually(done or (lambda: controller.hasInfobar(BAR)))


class Checking(CommandsInCalc):
    ISSUES = {"errors": [
        {"place": "班组!B4", "message": "未知职场“上诲”,是否想填“上海”?"},
        {"place": "班组!B4", "message": "第二处"},
        {"place": "Costs!AA100", "severity": "WARNING", "message": "Amount missing"},
        {"place": "Gone!A1", "message": "Sheet missing"}]}

    def check(self, *answers):
        self.server.on("POST", "/api/v1/checks", *answers)
        self.bar_after("check")

    def test_issues_become_notes_at_their_cells(self):
        self.check(ok(self.ISSUES))
        first = self.note("班组", "B4")
        for part in (notes.MARK, "未知职场“上诲”,是否想填“上海”?", "第二处"):
            self.assertIn(part, first)
        self.assertIn("Warning: Amount missing", self.note("Costs", "AA100"))
        self.assertEqual(1, self.document.Sheets.getByName("班组").Annotations.Count)

    def test_the_planners_own_note_stays_and_ours_goes_with_the_next_check(self):
        sheet = self.document.Sheets.getByName("班组")
        cell = sheet.getCellRangeByName("B4")
        sheet.Annotations.insertNew(cell.CellAddress, "ask Li")
        self.check(ok(self.ISSUES))
        self.assertTrue(self.note("班组", "B4").startswith("ask Li\n" + notes.MARK))
        self.check(ok({"errors": []}))
        self.assertEqual("ask Li", self.note("班组", "B4"))
        self.assertEqual("", self.note("Costs", "AA100"))

    def test_what_is_sent_is_the_document_as_it_stands(self):
        self.document.Sheets.getByName("班组").getCellRangeByName("A1").String = "未保存"
        self.check(ok({"errors": []}))
        (request,) = self.server.requests("POST", "/api/v1/checks")
        workbook = request.body.split(b"\r\n\r\n", 1)[1]
        path = os.path.join(self.office.home, "sent.xlsx")
        with open(path, "wb") as file:
            file.write(workbook)
        sent = self.office.open(path)
        self.assertEqual("未保存", sent.Sheets.getByName("班组").getCellRangeByName("A1").String)

    def test_an_unchanged_file_is_sent_to_the_byte(self):
        path = self.save_as("预算 2027.xlsx")
        self.check(ok({"errors": []}))
        (request,) = self.server.requests("POST", "/api/v1/checks")
        with open(path, "rb") as file:
            self.assertIn(file.read(), request.body)
        self.assertIn('filename="预算 2027.xlsx"'.encode(), request.body)

    def test_next_error_walks_from_note_to_note_over_sheets(self):
        self.check(ok(self.ISSUES))
        for expected in ("$班组.$B$4", "$Costs.$AA$100", "$班组.$B$4"):
            self.office.give(self.document, "next-issue")
            office.eventually(lambda place=expected: self.document.CurrentSelection.AbsoluteName == place)

    def test_clear_takes_all_of_our_notes(self):
        self.check(ok(self.ISSUES))
        self.office.give(self.document, "clear-notes")
        office.eventually(lambda: not any(sheet.Annotations.Count for sheet in self.document.Sheets))

    def test_a_read_only_workbook_is_told_to_take_no_notes(self):
        path = self.save_as("只读.xlsx")
        self.document.close(True)
        url, read_only = uno.systemPathToFileUrl(path), PropertyValue("ReadOnly", 0, True, 0)
        self.document = self.office.desktop.loadComponentFromURL(url, "_blank", 0, (read_only,))
        self.check(ok(self.ISSUES))
        self.assertEqual(0, self.document.Sheets[0].Annotations.Count)

    def test_a_refusal_changes_no_cell(self):
        for answer in (problem(401, "no"), problem(500, "Fault", fault="F-1"), (200, {}, b"not json")):
            self.check(answer)
            self.assertEqual(0, self.document.Sheets[0].Annotations.Count)

    def test_a_server_of_another_version_gets_no_workbook(self):
        self.server.on("GET", "/api/v1/version", ok({"version": "99.0.0"}))
        self.check(ok({"errors": []}))
        self.assertEqual([], self.server.requests("POST", "/api/v1/checks"))

    def test_a_server_that_is_away_leaves_the_document_usable(self):
        self.server.stop()
        self.bar_after("check")
        self.document.Sheets[0].getCellRangeByName("A1").Value = 7
        self.assertEqual(7.0, self.document.Sheets[0].getCellRangeByName("A1").Value)


class WithJobs(CommandsInCalc):
    def start(self, *states):
        self.server.on("POST", "/api/v1/plans", ok({}, 202, Location=JOB, Retry_After="1"))
        self.server.on("GET", JOB, *[ok(state) for state in states])

    def result_bytes(self):
        result = self.office.new_document()
        result.Sheets[0].getCellRangeByName("A1").String = "人员编制"
        path = os.path.join(self.office.home, "result.xlsx")
        filter_name = PropertyValue("FilterName", 0, "Calc MS Excel 2007 XML", 0)
        result.storeToURL(uno.systemPathToFileUrl(path), (filter_name,))
        result.close(True)
        with open(path, "rb") as file:
            return file.read()


class Planning(WithJobs):
    def test_the_result_opens_beside_the_workbook_and_over_nothing(self):
        book = self.result_bytes()
        self.start({"state": "RUNNING", "phase": "search", "gap": 0.02}, {"state": "DONE", "result": PLAN})
        self.server.on("GET", PLAN, ok({"outcome": "FEASIBLE"})).on("GET", PLAN + "/workbook", ok(book))
        path = self.save_as("预算.xlsx")
        for expected in ("预算-plan.xlsx", "预算-plan-2.xlsx"):
            url = uno.systemPathToFileUrl(os.path.join(self.office.home, expected))
            self.bar_after("plan", lambda: url in [d.getURL() for d in self.office.documents()])
            (opened,) = [d for d in self.office.documents() if d.getURL() == url]
            self.assertEqual("人员编制", opened.Sheets[0].getCellRangeByName("A1").String)
        self.assertTrue(os.path.exists(path))

    def test_a_workbook_with_errors_is_annotated_in_place_and_opens_nothing(self):
        self.start({"state": "DONE", "result": PLAN})
        self.server.on("GET", PLAN, ok({"outcome": "INPUT_ERRORS"})).on("GET", PLAN + "/json", ok(Checking.ISSUES))
        self.bar_after("plan", lambda: self.note("班组", "B4"))
        self.assertIn("未知职场", self.note("班组", "B4"))
        self.assertEqual(1, len(self.office.documents()))

    def test_cancel_reaches_the_server_and_opens_nothing(self):
        self.start({"state": "RUNNING", "phase": "search"})
        self.server.on("DELETE", JOB, ok(b"", 204))
        self.office.give(self.document, "plan")
        office.eventually(lambda: self.server.requests("GET", JOB))
        self.office.give(self.document, "cancel")
        office.eventually(lambda: self.server.requests("DELETE", JOB))
        self.assertEqual(1, len(self.office.documents()))

    def test_a_workbook_being_planned_is_not_planned_twice_and_another_one_may_be(self):
        self.start({"state": "RUNNING", "phase": "search"})
        self.server.on("DELETE", JOB, ok(b"", 204))
        self.office.give(self.document, "plan")
        office.eventually(lambda: self.server.requests("GET", JOB))
        self.office.give(self.document, "plan")
        other = self.office.new_document()
        self.office.give(other, "plan")
        office.eventually(lambda: len(self.server.requests("POST", "/api/v1/plans")) == 2)
        for document in (self.document, other):
            self.office.give(document, "cancel")
        office.eventually(lambda: len(self.server.requests("DELETE", JOB)) == 2)
        self.assertEqual(2, len(self.server.requests("POST", "/api/v1/plans")))

    def test_the_document_is_edited_while_its_plan_runs(self):
        self.start({"state": "RUNNING", "phase": "search"})
        self.server.on("DELETE", JOB, ok(b"", 204))
        self.office.give(self.document, "plan")
        office.eventually(lambda: len(self.server.requests("GET", JOB)) > 1)
        cell = self.document.Sheets[0].getCellRangeByName("A1")
        cell.Formula = "=ERLANG_AGENTS(57;1110;0.8;20)"
        self.assertEqual(23.0, cell.Value)
        self.office.give(self.document, "cancel")
        office.eventually(lambda: self.server.requests("DELETE", JOB))


class Studying(WithJobs):
    SIMULATION, COMPARISON = "/api/v1/simulations/j1", "/api/v1/comparisons/j1"

    def planned(self, name):
        """Plans the document under that name and waits for the result."""
        self.start({"state": "DONE", "result": PLAN + name})
        self.server.on("GET", PLAN + name, ok({"outcome": "FEASIBLE"})).on("GET", PLAN + name + "/workbook", ok(self.book))
        self.save_as(name + ".xlsx")
        return self.opened(name + "-plan.xlsx", lambda: self.bar_after("plan"))

    def opened(self, name, give):
        url = uno.systemPathToFileUrl(os.path.join(self.office.home, name))
        give()
        (document,) = office.eventually(lambda: [d for d in self.office.documents() if d.getURL() == url])
        return document

    def study(self, kind, path):
        self.server.on("POST", "/api/v1/" + kind, ok({}, 202, Location=JOB))
        self.server.on("GET", JOB, ok({"state": "RUNNING", "phase": "simulate"}), ok({"state": "DONE", "result": path}))
        self.server.on("GET", path, ok({"outcome": "DONE"})).on("GET", path + "/workbook", ok(self.book))

    def test_a_workbook_is_simulated_and_the_figures_open_beside_it(self):
        self.book = self.result_bytes()
        self.study("simulations", self.SIMULATION)
        self.save_as("模拟 一.xlsx")
        opened = self.opened("模拟 一-simulation.xlsx", lambda: self.office.give(self.document, "simulate"))
        self.assertEqual("人员编制", opened.Sheets[0].getCellRangeByName("A1").String)
        (request,) = self.server.requests("POST", "/api/v1/simulations")
        self.assertIn("filename=\"模拟 一.xlsx\"".encode(), request.body)

    def test_a_result_is_simulated_by_its_plan_until_it_is_changed(self):
        self.book = self.result_bytes()
        result = self.planned("C")
        self.study("simulations", self.SIMULATION)
        self.opened("C-plan-simulation.xlsx", lambda: self.office.give(result, "simulate"))
        result.Sheets[0].getCellRangeByName("B1").Value = 1
        self.opened("C-plan-simulation-2.xlsx", lambda: self.office.give(result, "simulate"))
        by_plan, by_file = [request.body for request in self.server.requests("POST", "/api/v1/simulations")]
        self.assertIn(b'name="plan"\r\n\r\nj1C\r\n', by_plan)
        self.assertIn(b"filename", by_file)

    def test_open_results_are_compared_in_a_workbook_without_a_name(self):
        self.book = self.result_bytes()
        self.planned("A")
        self.planned("B")
        self.study("comparisons", self.COMPARISON)
        self.office.give(self.document, "compare")
        (opened,) = office.eventually(lambda: [
            d for d in self.office.documents() if d.getURL() == "" and d.CurrentController.hasInfobar(BAR)])
        self.assertEqual("人员编制", opened.Sheets[0].getCellRangeByName("A1").String)
        (request,) = self.server.requests("POST", "/api/v1/comparisons")
        self.assertEqual({"plans": ["j1A", "j1B"], "language": "en"}, json.loads(request.body))

    def test_one_result_alone_is_not_compared(self):
        self.bar_after("compare")
        self.assertEqual([], self.server.requests("POST", "/api/v1/comparisons"))


class Listing(WithJobs):
    PLANS = [
        {"id": "p3", "title": "=1+1 春季", "outcome": "NOTHING_FITS", "currency": "CNY", "cost": 5, "finishedAt": "2026-11-22T01:00:00.123Z"},
        {"id": "p2", "title": "Peak", "outcome": "FEASIBLE", "currency": "USD", "cost": 123456789, "finishedAt": "2026-11-21T01:00:00Z"},
        {"id": "p1", "title": "旺季", "outcome": "FEASIBLE", "currency": "CNY", "cost": 7, "finishedAt": "2026-11-20T01:00:00Z"}]

    def listed(self):
        self.server.on("GET", "/api/v1/plans?count=50", ok(self.PLANS))
        self.office.give(self.document, "plans")
        (document,) = office.eventually(lambda: [
            d for d in self.office.documents() if d.Sheets.hasByName("Plans on the server") and d.CurrentController.hasInfobar(BAR)])
        return document

    def wait_for(self, kind):
        office.eventually(lambda: self.server.requests("POST", "/api/v1/" + kind))

    def test_plans_of_the_server_are_marked_in_a_sheet_and_compared(self):
        document = self.listed()
        rows = document.Sheets[0].getCellRangeByName("A4:G6").getDataArray()
        self.assertEqual([("=1+1 春季", "nothing fits", 0.05, "CNY", "p3"), ("Peak", "keeps every limit", 1234567.89, "USD", "p2")],
                         [(row[1], row[2], row[3], row[4], row[6]) for row in rows[:2]])
        for cell in ("A4", "A6"):
            document.Sheets[0].getCellRangeByName(cell).String = "x"
        self.server.on("POST", "/api/v1/comparisons", problem(422, "no"))
        self.office.give(document, "compare")
        self.wait_for("comparisons")
        (request,) = self.server.requests("POST", "/api/v1/comparisons")
        self.assertEqual({"plans": ["p3", "p1"], "language": "en"}, json.loads(request.body))

    def test_one_marked_plan_is_simulated_and_none_or_two_are_not(self):
        document = self.listed()
        self.server.on("POST", "/api/v1/simulations", problem(422, "no"))
        self.office.give(document, "simulate")
        document.Sheets[0].getCellRangeByName("A5").String = "是"
        self.office.give(document, "simulate")
        self.wait_for("simulations")
        (request,) = self.server.requests("POST", "/api/v1/simulations")
        self.assertIn(b'name="plan"\r\n\r\np2\r\n', request.body)


class Actuals(WithJobs):
    IMPORT = "/api/v1/imports/j1"

    def budgets(self, *ids):
        self.server.on("GET", "/api/v1/budgets", ok([{"id": each, "plan": each + "-plan", "title": "预算 " + each} for each in ids]))

    def hand_in(self, **told):
        self.server.on("POST", "/api/v1/budgets/b1/actuals", ok({}, 202, Location=JOB))
        self.server.on("GET", JOB, ok({"state": "RUNNING"}), ok({"state": "DONE", "result": self.IMPORT}))
        self.server.on("GET", self.IMPORT, ok(dict({"fresh": 2, "corrected": 1, "unchanged": 0, "problems": []}, **told)))
        self.office.give(self.document, "actuals?b1")
        office.eventually(lambda: self.server.requests("GET", self.IMPORT))

    def test_rows_that_were_not_used_become_notes_at_their_cells(self):
        self.hand_in(problems=[{"place": "班组!C7", "severity": "ERROR", "message": "“十二”不是数字"}])
        office.eventually(lambda: self.note("班组", "C7"))
        self.assertIn("“十二”不是数字", self.note("班组", "C7"))
        self.hand_in()
        office.eventually(lambda: not self.note("班组", "C7"))

    def test_the_budget_is_asked_for_first(self):
        self.budgets("b1", "b2")
        self.bar_after("actuals")
        self.assertEqual(1, len(self.server.requests("GET", "/api/v1/budgets")))
        self.assertEqual([], [request for request in self.server.asked if request.method == "POST"])

    def test_the_workbook_for_actuals_opens_untitled(self):
        path = self.save_as("empty.xlsx")
        with open(path, "rb") as file:
            self.server.on("GET", "/api/v1/plans/p1/actuals-template?language=en", ok(file.read()))
        self.office.give(self.document, "actuals-template?p1")
        opened = office.eventually(lambda: [d for d in self.office.documents() if d.getURL() == ""])
        self.assertTrue(opened[0].Sheets.hasByName("班组"))


class Templates(CommandsInCalc):
    def test_a_template_opens_untitled(self):
        path = self.save_as("empty.xlsx")
        with open(path, "rb") as file:
            self.server.on("GET", "/api/v1/templates/zh", ok(file.read()))
        self.office.give(self.document, "template-zh")
        opened = office.eventually(lambda: [d for d in self.office.documents() if d.getURL() == ""])
        self.assertTrue(opened[0].Sheets.hasByName("班组"))


if __name__ == "__main__":
    unittest.main()
