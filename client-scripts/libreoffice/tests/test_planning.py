"""The server's routes as the extension uses them, against recorded answers."""

import json
import threading
import unittest

from peakplan import api, planning, texts
from recorded_server import Recorded, ok, problem

JOB = "/api/v1/jobs/j1"
PLAN = "/api/v1/plans/j1"
SIMULATION = "/api/v1/simulations/j1"
COMPARISON = "/api/v1/comparisons/j1"


class WithServer(unittest.TestCase):
    def setUp(self):
        self.server = Recorded()
        self.addCleanup(self.server.stop)
        self.client = api.Client(self.server.address, "secret", "zh")

    def refusal(self, call):
        with self.assertRaises(api.Refusal) as caught:
            call()
        refused = caught.exception
        for locale in ("en-US", "zh-CN"):
            self.assertTrue(texts.Texts(locale).say(refused.key, **refused.values))
        return refused


class Checks(WithServer):
    def test_issues_come_with_their_cells_and_the_upload_with_name_token_and_language(self):
        self.server.on("POST", "/api/v1/checks", ok({"errors": [
            {"place": "班组!B4", "severity": "ERROR", "message": "未知职场“上诲”,是否想填“上海”?"},
            {"place": "Oh! Teams!C5", "severity": "WARNING", "message": "late"},
            {"place": "需求", "severity": "ERROR", "message": "没有数据行"}]}))
        first, second, third = self.client.check("预算 \"草案\".xlsx", b"PK\x03\x04\x00\xff")
        self.assertEqual(("班组", "B4", "未知职场“上诲”,是否想填“上海”?", False), (first.sheet, first.cell, first.message, first.warning))
        self.assertEqual(("Oh! Teams", "C5", True), (second.sheet, second.cell, second.warning))
        self.assertEqual(("需求", ""), (third.sheet, third.cell))
        (request,) = self.server.requests("POST", "/api/v1/checks")
        self.assertEqual("Bearer secret", request.headers["authorization"])
        self.assertEqual("zh", request.headers["accept-language"])
        self.assertIn(b"PK\x03\x04\x00\xff", request.body)
        self.assertIn("filename=\"预算 '草案'.xlsx\"".encode(), request.body)

    def test_a_refused_token_a_busy_server_and_a_file_too_large_have_their_sentences(self):
        for answer, key in ((problem(401, "no"), "token_refused"), (problem(503, "away"), "busy"), ((413, {}, b""), "too_large")):
            self.server.on("POST", "/api/v1/checks", answer)
            self.assertEqual(key, self.refusal(lambda: self.client.check("a.xlsx", b"")).key)

    def test_a_problem_document_speaks_for_itself_and_a_fault_gives_its_reference(self):
        self.server.on("POST", "/api/v1/checks", problem(422, "The file is encrypted."))
        refused = self.refusal(lambda: self.client.check("a.xlsx", b""))
        self.assertEqual(("problem", {"detail": "The file is encrypted."}), (refused.key, refused.values))
        self.server.on("POST", "/api/v1/checks", problem(500, "Fault", fault="F-17"))
        self.assertEqual({"id": "F-17"}, self.refusal(lambda: self.client.check("a.xlsx", b"")).values)

    def test_another_kind_of_server_is_recognised(self):
        self.server.on("POST", "/api/v1/checks", (404, {"Content-Type": "text/html"}, b"<html>"))
        self.assertEqual("not_understood", self.refusal(lambda: self.client.check("a.xlsx", b"")).key)

    def test_a_server_that_is_away_is_named(self):
        self.server.stop()
        refused = self.refusal(lambda: self.client.check("a.xlsx", b""))
        self.assertEqual(("server_away", {"server": self.server.address}), (refused.key, refused.values))

    def test_the_token_does_not_follow_a_redirect(self):
        other = Recorded()
        self.addCleanup(other.stop)
        self.server.on("POST", "/api/v1/checks", (302, {"Location": other.address + "/steal"}, b""))
        self.refusal(lambda: self.client.check("a.xlsx", b""))
        self.assertEqual([], other.asked)



class Lists(WithServer):
    def test_plans_that_can_be_studied_are_listed(self):
        self.server.on("GET", "/api/v1/plans?count=20", ok([
            {"id": "p1", "title": "旺季", "outcome": "FEASIBLE"}, {"id": "p2", "outcome": "INPUT_ERRORS"}, {"title": "none"}]))
        self.assertEqual(["p1"], [plan["id"] for plan in self.client.plans(20)])

    def test_an_answer_that_is_no_list_lists_nothing(self):
        self.server.on("GET", "/api/v1/budgets", ok({"id": "b1"}))
        self.assertEqual([], self.client.budgets())


class Actuals(WithServer):
    def test_a_workbook_is_handed_in_for_a_budget_and_its_bad_rows_come_back_with_their_cells(self):
        self.server.on("POST", "/api/v1/budgets/b%2F1/actuals", ok({}, 202, Location=JOB))
        self.server.on("GET", JOB, ok({"state": "RUNNING"}), ok({"state": "DONE", "result": "/api/v1/imports/j1"}))
        self.server.on("GET", "/api/v1/imports/j1", ok({
            "fresh": 12, "corrected": 3, "unchanged": 4, "errors": 1, "problems": [
                {"place": "实际支出!C7", "severity": "ERROR", "message": "“十二”不是数字"}]}))
        made = planning.hand_in(self.client, "b/1", "实际 一月.xlsx", b"PK", lambda job: None, threading.Event())
        self.assertEqual({"fresh": 12, "corrected": 3, "unchanged": 4}, made.counts)
        self.assertEqual([("实际支出", "C7")], [(issue.sheet, issue.cell) for issue in made.issues])
        (request,) = self.server.requests("POST", "/api/v1/budgets/b%2F1/actuals")
        self.assertIn("filename=\"实际 一月.xlsx\"".encode(), request.body)

    def test_the_workbook_for_actuals_comes_in_the_language_of_the_office(self):
        self.server.on("GET", "/api/v1/plans/p1/actuals-template?language=zh", ok(b"PK-actuals"))
        self.assertEqual(b"PK-actuals", self.client.actuals_template("p1"))

class Versions(WithServer):
    def test_another_patch_fits_and_another_minor_does_not(self):
        original = api.VERSION
        self.addCleanup(setattr, api, "VERSION", original)
        api.VERSION = "1.4.2"
        self.server.on("GET", "/api/v1/version", ok({"version": "1.4.9"}), ok({"version": "1.5.0"}))
        self.assertEqual("1.4.9", self.client.version())
        refused = self.refusal(self.client.version)
        self.assertEqual(("version_misfit", {"client": "1.4.2", "server": "1.5.0"}), (refused.key, refused.values))


class Plans(WithServer):
    def plan(self, stop=None, heard=None):
        heard = [] if heard is None else heard
        return planning.plan(self.client, "a.xlsx", b"book", 20, heard.append, stop or threading.Event())

    def start(self, *states):
        self.server.on("POST", "/api/v1/plans", ok({}, 202, Location=JOB, Retry_After="1"))
        self.server.on("GET", JOB, *[ok(state) for state in states])
        self.server.on("GET", PLAN, ok({"outcome": "FEASIBLE"}))
        self.server.on("GET", PLAN + "/workbook", ok(b"result"))

    def test_a_plan_is_followed_to_its_end_and_fetched(self):
        self.start({"state": "QUEUED"}, {"state": "RUNNING", "phase": "search", "gap": 0.05},
                   {"state": "RUNNING", "phase": "prove", "gap": 0.012}, {"state": "DONE", "result": PLAN})
        heard = []
        planned = self.plan(heard=heard)
        self.assertEqual((b"result", "FEASIBLE", PLAN), (planned.workbook, planned.outcome, planned.result))
        self.assertEqual(["queued", "search", "prove"], [job.phase for job in heard])
        self.assertEqual(sorted(job.share() for job in heard), [job.share() for job in heard])
        for job in heard:
            self.assertNotEqual(job.phase, texts.Texts("en").phase(job.phase))
        (request,) = self.server.requests("POST", "/api/v1/plans")
        self.assertIn(b'name="seconds"\r\n\r\n20\r\n', request.body)
        self.assertIn("idempotency-key", request.headers)

    def test_a_plan_that_fits_no_cap_is_said_to(self):
        self.start({"state": "DONE", "result": PLAN})
        self.server.on("GET", PLAN, ok({"outcome": "NOTHING_FITS"}))
        planned = self.plan()
        self.assertEqual(("NOTHING_FITS", b"result"), (planned.outcome, planned.workbook))

    def test_a_workbook_with_errors_comes_back_as_issues(self):
        self.start({"state": "DONE", "result": PLAN})
        self.server.on("GET", PLAN, ok({"outcome": "INPUT_ERRORS", "errors": 1}))
        self.server.on("GET", PLAN + "/json", ok({"feasible": False, "errors": [{"place": "A!B2", "message": "empty"}]}))
        (issue,) = self.plan().issues
        self.assertEqual(("A", "B2", "empty"), (issue.sheet, issue.cell, issue.message))

    def test_cancelling_here_cancels_on_the_server(self):
        self.start({"state": "RUNNING", "phase": "search"})
        self.server.on("DELETE", JOB, ok(b"", 204))
        stop = threading.Event()
        stop.set()
        self.assertIsNone(self.plan(stop))
        self.assertEqual(1, len(self.server.requests("DELETE", JOB)))

    def test_a_plan_cancelled_elsewhere_ends_quietly(self):
        self.start({"state": "CANCELLED"})
        self.assertIsNone(self.plan())

    def test_a_failed_job_gives_its_reference(self):
        self.start({"state": "FAILED", "fault": "F-9"})
        self.assertEqual({"id": "F-9"}, self.refusal(self.plan).values)

    def test_a_job_on_another_host_is_not_followed(self):
        self.server.on("POST", "/api/v1/plans", ok({}, 202, Location="http://127.0.0.1:1/api/v1/jobs/j1"))
        self.assertEqual("not_understood", self.refusal(self.plan).key)


class Studies(WithServer):
    def start(self, kind, result):
        self.server.on("POST", "/api/v1/" + kind, ok({}, 202, Location=JOB))
        self.server.on("GET", JOB, ok({"state": "RUNNING", "phase": "simulate"}), ok({"state": "DONE", "result": result}))
        self.server.on("GET", result, ok({"outcome": "DONE"})).on("GET", result + "/workbook", ok(b"figures"))

    def body(self, kind):
        (request,) = self.server.requests("POST", "/api/v1/" + kind)
        self.assertIn("idempotency-key", request.headers)
        return request.body

    def test_a_workbook_is_sent_to_be_planned_and_simulated(self):
        self.start("simulations", SIMULATION)
        made = planning.simulate(self.client, "预算.xlsx", b"book", 20, lambda job: None, threading.Event())
        self.assertEqual((b"figures", "DONE"), (made.workbook, made.outcome))
        self.assertIn(b"\r\n\r\nbook\r\n", self.body("simulations"))

    def test_a_plan_of_the_server_is_simulated_by_its_id(self):
        self.start("simulations", SIMULATION)
        planning.simulate_result(self.client, PLAN, lambda job: None, threading.Event())
        body = self.body("simulations")
        self.assertIn(b'name="plan"\r\n\r\nj1\r\n', body)
        self.assertNotIn(b"filename", body)

    def test_plans_are_compared_by_their_ids_in_the_planner_s_language(self):
        self.start("comparisons", COMPARISON)
        made = planning.compare(self.client, [PLAN, "/api/v1/plans/j2"], lambda job: None, threading.Event())
        self.assertEqual(b"figures", made.workbook)
        self.assertEqual({"plans": ["j1", "j2"], "language": "zh"}, json.loads(self.body("comparisons")))


if __name__ == "__main__":
    unittest.main()
