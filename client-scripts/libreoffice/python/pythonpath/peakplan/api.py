"""The server's routes as functions; every refusal becomes a Refusal with a sentence for the planner."""

import json
import uuid
from urllib.parse import quote, urljoin

from peakplan import transport
from peakplan.notes import Issue
from peakplan.version import VERSION

# how far along a job is when a phase begins; most of the time goes into the search
PHASE_SHARES = {
    "queued": 0.0, "require": 0.05, "price": 0.1, "search": 0.25, "prove": 0.8, "check": 0.95, "simulate": 0.5, "compare": 0.5}
DONE, CANCELLED, FAILED = "DONE", "CANCELLED", "FAILED"
FEASIBLE, NOTHING_FITS, INPUT_ERRORS = "FEASIBLE", "NOTHING_FITS", "INPUT_ERRORS"


class Refusal(Exception):
    """Why a request came to nothing: key and values of a sentence in texts, and the issues if the input has some."""

    def __init__(self, key, issues=(), **values):
        super().__init__(key)
        self.key, self.values, self.issues = key, values, list(issues)


class Job:
    """What the server tells of a job: its state and phase, the gap (a share, None while unknown), where its result is."""

    def __init__(self, body):
        self.state = body.get("state")
        self.phase = body.get("phase") or "queued"
        self.gap = body.get("gap")
        self.result = body.get("result")
        self.fault = body.get("fault")

    def share(self):
        """Roughly how much is done, 0 to 1."""
        return PHASE_SHARES.get(self.phase, 0.5)


class Client:
    """One server, one account, one language (en or zh) for its messages."""

    def __init__(self, server, token, language):
        self.server, self.token, self.language = server, token, language

    def version(self):
        """The server's version, refused where its major and minor numbers differ from the extension's."""
        found = self._ask("GET", "/api/v1/version").json().get("version")
        if not isinstance(found, str):
            raise Refusal("not_understood", server=self.server)
        if found.split(".")[:2] != VERSION.split(".")[:2]:
            raise Refusal("version_misfit", client=VERSION, server=found)
        return found

    def template(self, language):
        return self._ask("GET", "/api/v1/templates/" + language).body

    def check(self, file_name, content):
        """The issues of a workbook, none where it can be planned."""
        kind, body = transport.multipart(file_name, content, {})
        return _issues(self._ask("POST", "/api/v1/checks", kind, body).json().get("errors"))

    def start(self, file_name, content, seconds):
        """Begins a plan; the address of its job."""
        return self._begin("/api/v1/plans", *transport.multipart(
            file_name, content, {"seconds": seconds, "language": self.language}))

    def start_simulation(self, file_name, content, seconds):
        """Begins a simulation of a workbook, which is planned first; the address of its job."""
        return self._begin("/api/v1/simulations", *transport.multipart(
            file_name, content, {"seconds": seconds, "language": self.language}))

    def start_simulation_of(self, result):
        """Begins a simulation of the plan at that address; the address of its job."""
        return self._begin("/api/v1/simulations", *transport.form({"plan": _id_of(result), "language": self.language}))

    def start_comparison(self, results):
        """Begins to set the plans at those addresses side by side; the address of the job."""
        wish = {"plans": [_id_of(result) for result in results], "language": self.language}
        return self._begin("/api/v1/comparisons", "application/json", json.dumps(wish).encode("utf-8"))

    def plans(self, count):
        """The latest plans that can be compared and simulated: objects with id, title, outcome, currency, cost (minor units), finishedAt."""
        found = self._ask("GET", "/api/v1/plans?count=%d" % count).rows()
        return [plan for plan in found if plan.get("id") and plan.get("outcome") != INPUT_ERRORS]

    def budgets(self):
        """The binding budgets, latest first: objects with id, title and the plan that binds."""
        return [budget for budget in self._ask("GET", "/api/v1/budgets").rows() if budget.get("id") and budget.get("plan")]

    def actuals_template(self, plan):
        """The workbook to report actuals of a binding plan in."""
        return self._ask("GET", "/api/v1/plans/%s/actuals-template?language=%s" % (quote(plan, safe=""), self.language)).body

    def start_actuals(self, budget, file_name, content):
        """Begins to take in a workbook of actuals of a budget; the address of the job."""
        return self._begin("/api/v1/budgets/%s/actuals" % quote(budget, safe=""), *transport.multipart(file_name, content, {}))

    def imported(self, result):
        """What became of a workbook of actuals: numbers of fresh, corrected and unchanged figures, and the issues of rows not used."""
        body = self._ask("GET", result).json()
        counts = {name: int(body.get(name) or 0) for name in ("fresh", "corrected", "unchanged")}
        return counts, _issues(body.get("problems"))

    def job(self, location):
        return Job(self._ask("GET", location).json())

    def cancel(self, location):
        self._ask("DELETE", location)

    def outcome(self, result):
        """What came of the job whose result is at that address: FEASIBLE, NOTHING_FITS, DONE or INPUT_ERRORS."""
        return self._ask("GET", result).json().get("outcome")

    def input_errors(self, result):
        """The issues that kept the plan at that address from being made."""
        return _issues(self._ask("GET", result + "/json").json().get("errors"))

    def workbook(self, result):
        return self._ask("GET", result + "/workbook").body

    def _begin(self, path, kind, body):
        location = self._ask("POST", path, kind, body).headers.get("location")
        if not location:
            raise Refusal("not_understood", server=self.server)
        return location

    def _ask(self, method, path, kind=None, body=None):
        url = urljoin(self.server + "/", path.lstrip("/")) if path.startswith("/") else path
        if not url.startswith(self.server + "/"):
            # a job's address on another host would be sent the token
            raise Refusal("not_understood", server=self.server)
        headers = {"Accept-Language": self.language, "Accept": "*/*", "User-Agent": "PeakPlan-LibreOffice/" + VERSION}
        if kind:
            headers["Content-Type"] = kind
            headers["Idempotency-Key"] = str(uuid.uuid4())
        try:
            answer = transport.send(method, url, self.token, headers, body)
        except transport.Unreachable:
            raise Refusal("server_away", server=self.server) from None
        if 200 <= answer.status < 300:
            return answer
        raise _refusal(answer, self.server)


def _id_of(result):
    return result.rstrip("/").rpartition("/")[2]


def _refusal(answer, server):
    problem = answer.json()
    if answer.status == 401:
        return Refusal("token_refused")
    if answer.status == 503:
        return Refusal("busy")
    if problem.get("fault"):
        return Refusal("server_fault", id=problem["fault"])
    if problem.get("detail"):
        return Refusal("problem", issues=_issues(problem.get("errors")), detail=problem["detail"])
    if answer.status == 413:
        # the server hangs up on what is far too large before it can explain
        return Refusal("too_large")
    return Refusal("not_understood", server=server)


def _issues(found):
    return [_issue(entry) for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def _issue(entry):
    place, message = str(entry.get("place") or ""), str(entry.get("message") or "")
    # a sheet's name may hold an exclamation mark itself, the cell never does; a whole sheet has no mark
    sheet, _, cell = place.rpartition("!") if "!" in place else (place, "", "")
    return Issue(sheet, cell, message, entry.get("severity") == "WARNING")
