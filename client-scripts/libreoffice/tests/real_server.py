"""A real server of the built product on a free loopback port, with one planner and a personal token."""

import contextlib
import http.client
import json
import os
import re
import shutil
import subprocess
import tempfile
import time

JAR = os.environ.get("PEAKPLAN_JAR", "")
PASSWORD = "a long enough password"
PATIENCE_SECONDS = 180


def write_sample(name, path):
    """One of the filled workbooks that come with the product."""
    subprocess.run(["java", "-jar", JAR, "sample", name, "-o", path], check=True, capture_output=True, timeout=PATIENCE_SECONDS)


def write_wide_sample(name, teams, path):
    """The same with its teams, their queues and staff repeated until there are so many."""
    folder = os.path.dirname(path)
    narrow, wide = os.path.join(folder, "narrow.json"), os.path.join(folder, "wide.json")
    write_sample(name, os.path.join(folder, "narrow.xlsx"))
    _convert(os.path.join(folder, "narrow.xlsx"), narrow)
    with open(narrow, encoding="utf-8") as file:
        request = json.load(file)
    _widen(request, teams)
    with open(wide, "w", encoding="utf-8") as file:
        json.dump(request, file, ensure_ascii=False)
    _convert(wide, path)


def _widen(request, teams):
    organisation, workforce, demand = request["organisation"], request["workforce"], request["demand"]
    own = list(organisation["teams"])
    tables = ((workforce, "staffing"), (demand, "queues"), (demand, "volumes"), (demand, "requiredHours"))
    rows = {name: list(table.get(name, [])) for table, name in tables}
    for index in range(teams - len(own)):
        team, suffix = own[index % len(own)], "-%d" % index
        organisation["teams"].append(dict(team, id=team["id"] + suffix, name=team["name"] + suffix))
        queues = {queue["id"] for queue in rows["queues"] if queue["teamId"] == team["id"]}
        for table, name in tables:
            for row in rows[name]:
                if row.get("teamId") == team["id"]:
                    row = dict(row, teamId=team["id"] + suffix)
                    if name == "queues":
                        row.update(id=row["id"] + suffix, name=row["name"] + suffix)
                    table[name].append(row)
                elif row.get("queueId") in queues:
                    table[name].append(dict(row, queueId=row["queueId"] + suffix))
    # caps and seats were meant for fewer
    for cap in request["budget"]["caps"]:
        cap["amount"] *= teams
    for site in organisation["sites"]:
        if "seats" in site:
            site["seats"] *= teams


def _convert(given, wanted):
    subprocess.run(["java", "-jar", JAR, "convert", given, wanted], check=True, capture_output=True, timeout=PATIENCE_SECONDS)


class RealServer:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="server-")
        data = os.path.join(self.folder, "data")
        self.log = os.path.join(self.folder, "log")
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                ["java", "-XX:TieredStopAtLevel=1", "-jar", JAR, "serve", "--port", "0", "--data", data],
                stdout=log, stderr=log, cwd=self.folder)
        self.address = self._ready()
        self._cookie = None
        with open(os.path.join(data, "setup-token"), encoding="ascii") as file:
            self._ask("POST", "/api/v1/setup", {"token": file.read().strip(), "name": "admin", "password": PASSWORD})
        self._sign_in("admin")
        self._ask("POST", "/api/v1/users", {"name": "planner", "password": PASSWORD, "roles": ["PLANNER"]})
        self._sign_in("planner")
        self.token = self._ask("POST", "/api/v1/tokens", {"label": "spreadsheet"})["token"]

    def _ready(self):
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            with open(self.log, encoding="utf-8", errors="replace") as log:
                said = re.search(r"http://[\w.]+:\d+", log.read())
            if said:
                return said.group()
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        with open(self.log, encoding="utf-8", errors="replace") as log:
            raise AssertionError("the server did not start: " + log.read())

    def _sign_in(self, name):
        self._ask("POST", "/api/v1/session", {"name": name, "password": PASSWORD})

    def plan_by_curl(self, path, seconds):
        """A plan by the shell client, which is curl; fails unless it ends as plans end."""
        client = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "cli", "peakplan-client.sh")
        environment = dict(os.environ, PEAKPLAN_SERVER=self.address, PEAKPLAN_TOKEN=self.token)
        done = subprocess.run(
            ["sh", client, path, "-o", path + ".curl", "--seconds", str(seconds)],
            env=environment, capture_output=True, text=True, timeout=PATIENCE_SECONDS)
        if done.returncode not in (0, 3) or not os.path.exists(path + ".curl"):
            raise AssertionError(done.stderr)

    def jobs(self):
        """The planner's jobs, latest first."""
        return self._ask("GET", "/api/v1/jobs")

    def _ask(self, method, path, body=None):
        with contextlib.closing(http.client.HTTPConnection(self.address.partition("//")[2], timeout=60)) as connection:
            return self._exchange(connection, method, path, body)

    def _exchange(self, connection, method, path, body):
        headers = {"Content-Type": "application/json"}
        if self._cookie:
            headers["Cookie"] = self._cookie
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        content = answer.read()
        if answer.status >= 300:
            raise AssertionError("%s %s: %d %s" % (method, path, answer.status, content.decode("utf-8", "replace")))
        if answer.getheader("Set-Cookie"):
            self._cookie = answer.getheader("Set-Cookie").partition(";")[0]
        return json.loads(content) if content else None

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
