"""A real server of the built product on a free loopback port, with people in it, a plan and a binding budget.

As a program it keeps one for several suites: real_server.py FILE tells in the empty FILE what is to be known of it, and stops it once FILE is gone.
Tests take that one where PEAKPLAN_REAL names such a file, else one of their own.
"""

import contextlib
import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from urllib.parse import quote

import workbooks

JAR = os.environ.get("PEAKPLAN_JAR", "")
TOLD = os.environ.get("PEAKPLAN_REAL", "")
SAMPLE = "boston-property-service"
PASSWORD = "a long enough password"
PATIENCE_SECONDS = 600
# who speaks for which department; each has the role of that name
PEOPLE = {"planner": "", "manager": "", "reviewer": "市场部", "finance": ""}


class People:
    """Whoever speaks to a server over HTTP, by name."""

    def __init__(self, address):
        self.address, self._cookies = address, {}

    def sign_in(self, name):
        self.ask(name, "POST", "/api/v1/session", {"name": name, "password": PASSWORD})

    def ask(self, name, method, path, body=None, **more):
        """The answer, JSON or bytes; whatever is refused fails."""
        headers = dict({"Content-Type": "application/json"}, **{key.replace("_", "-"): value for key, value in more.items()})
        if name in self._cookies:
            headers["Cookie"] = self._cookies[name]
        with contextlib.closing(http.client.HTTPConnection(self.address.partition("//")[2], timeout=60)) as connection:
            connection.request(method, path, None if body is None else json.dumps(body), headers)
            answer = connection.getresponse()
            content = answer.read()
        if answer.status >= 300:
            raise AssertionError("%s %s: %d %s" % (method, path, answer.status, content.decode("utf-8", "replace")))
        if answer.getheader("Set-Cookie"):
            self._cookies[name] = answer.getheader("Set-Cookie").partition(";")[0]
        return json.loads(content) if "json" in (answer.getheader("Content-Type") or "") else content


class Process:
    """The server itself, in a folder of its own."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="server-")
        os.chmod(self.folder, 0o755)
        self.data, self.log = os.path.join(self.folder, "data"), os.path.join(self.folder, "log")
        with open(self.log, "wb") as log:
            self._process = subprocess.Popen(
                ["java", "-XX:TieredStopAtLevel=1", "-jar", JAR, "serve", "--port", "0", "--data", self.data],
                stdout=log, stderr=log, cwd=self.folder)
        self.address = self._ready()

    def _ready(self):
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            said = re.search(r"http://[\w.]+:\d+", self._said())
            if said:
                return said.group()
            time.sleep(0.1)
        raise AssertionError("the server did not start: " + self._said())

    def _said(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()

    def stop(self):
        self._process.terminate()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def furnished(process):
    """Puts people, a plan and a binding budget into a fresh server; what is to be known of it."""
    people = People(process.address)
    with open(os.path.join(process.data, "setup-token"), encoding="ascii") as file:
        people.ask("", "POST", "/api/v1/setup", {"token": file.read().strip(), "name": "admin", "password": PASSWORD})
    people.sign_in("admin")
    tokens = {}
    for name, department in PEOPLE.items():
        account = {"name": name, "password": PASSWORD, "roles": [name.upper()], "department": department}
        people.ask("admin", "POST", "/api/v1/users", dict(account, units=[{"site": "*", "department": "*"}]))
        people.sign_in(name)
        tokens[name] = people.ask(name, "POST", "/api/v1/tokens", {"label": "spreadsheet"})["token"]

    def kept(name, content):
        path = os.path.join(process.folder, name)
        with open(path, "wb") as file:
            file.write(content)
        return path

    sample = kept("物业 2027.xlsx", people.ask("", "GET", "/api/v1/samples/" + SAMPLE))
    # steps, not seconds: a busy computer should not find a worse plan, which might fit no cap
    said = by_curl(process.address, tokens["planner"], sample, "--steps", "500", "--seed", "1")
    plan = re.search(r"accepts plan (\w+)", said).group(1)
    budget = _bound(people, plan)
    template = people.ask("planner", "GET", "/api/v1/plans/%s/actuals-template?language=zh" % plan)
    actuals = kept("实际.xlsx", workbooks.filled(template, {"G2": 1234.56, "G3": "十二"}))
    return {"address": process.address, "tokens": tokens, "plan": plan, "budget": budget, "sample": sample, "actuals": actuals}


def by_curl(address, token, path, *options):
    """A plan by the shell client, which is curl, kept beside the file; what it said. Fails unless it ends as plans end."""
    client = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "cli", "peakplan-client.sh")
    environment = dict(os.environ, PEAKPLAN_SERVER=address, PEAKPLAN_TOKEN=token)
    done = subprocess.run(
        ["sh", client, path, "-o", path + ".curl", *options], env=environment, capture_output=True, text=True, timeout=PATIENCE_SECONDS)
    if done.returncode not in (0, 3) or not os.path.exists(path + ".curl"):
        raise AssertionError(done.stderr)
    return done.stderr


def _bound(people, plan):
    """Takes a plan all the way to a binding budget, each step by another; the budget's id."""
    budget = people.ask("planner", "POST", "/api/v1/reviews", {"plan": plan})["id"]
    path = "/api/v1/reviews/" + budget

    def step(name, taken, **wish):
        version = people.ask(name, "GET", path)["version"]
        people.ask(name, "POST", path + "/" + taken, wish, If_Match='"%s"' % version)

    step("planner", "submission")
    step("manager", "pass", departments=[PEOPLE["reviewer"]], dueOn="2099-12-31")
    people.ask("reviewer", "POST", path + "/opinions", {"stance": "AGREE"})
    step("manager", "closing")
    step("finance", "approval")
    return budget


class RealServer:
    """What tests know and ask of it."""

    def __init__(self):
        self._process = None if TOLD else Process()
        told = _awaited(TOLD) if TOLD else furnished(self._process)
        self.address, self.token = told["address"], told["tokens"]["planner"]
        self.plan, self.budget, self.sample = told["plan"], told["budget"], told["sample"]
        self._people = People(self.address)
        self._people.sign_in("planner")

    def plan_by_curl(self, path, seconds):
        by_curl(self.address, self.token, path, "--seconds", str(seconds))

    def jobs(self):
        """The planner's jobs, latest first."""
        return self._people.ask("planner", "GET", "/api/v1/jobs")

    def request(self):
        """The request of the plan, as JSON says it."""
        return self._people.ask("planner", "GET", "/api/v1/plans/%s/json" % self.plan)["request"]

    def figures(self, line, period):
        """All versions of what was reported for a line of the binding budget in a period."""
        return self._people.ask("planner", "GET", "/api/v1/budgets/%s/figures?line=%s&period=%s" % (
            self.budget, quote(line, safe=""), period))

    def stop(self):
        if self._process:
            self._process.stop()


def _awaited(file_name):
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not os.path.getsize(file_name):
        if time.monotonic() > deadline:
            raise AssertionError("no server was told of in " + file_name)
        time.sleep(0.1)
    with open(file_name, encoding="utf-8") as file:
        told = json.load(file)
    if "failed" in told:
        raise AssertionError(told["failed"])
    return told


def main(file_name):
    process = None
    try:
        process = Process()
        told = furnished(process)
    except Exception as error:
        told = {"failed": str(error)}
    with open(file_name + ".part", "w", encoding="utf-8") as file:
        json.dump(told, file, ensure_ascii=False)
    if os.path.exists(file_name):
        os.replace(file_name + ".part", file_name)
    while os.path.exists(file_name):
        time.sleep(0.2)
    if process:
        process.stop()


if __name__ == "__main__":
    main(sys.argv[1])
