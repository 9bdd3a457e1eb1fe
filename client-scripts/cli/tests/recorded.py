"""A recorded server for the shell client: writes its address to the file named first, what it was asked to the one named second.

The scenario named third decides what comes of a plan: FEASIBLE, NOTHING_FITS, INPUT_ERRORS, FAILED, REFUSED, WRONG_FIELD, or OTHER_VERSION.
"""

import json
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "libreoffice", "tests"))

from recorded_server import Recorded, ok, problem  # noqa: E402

JOB = "/api/v1/jobs/j1"


def main(address_file, asked_file, scenario):
    server = Recorded()
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "peakplan-client.sh"), encoding="utf-8") as client:
        version = next(line for line in client if line.startswith("version=")).strip().partition("=")[2]
    server.on("GET", "/api/v1/version", ok({"product": "PeakPlan", "version": "9.9.9" if scenario == "OTHER_VERSION" else version}))
    for kind in ("plans", "simulations", "comparisons"):
        refused = scenario == "REFUSED"
        answer = problem(401, 'Sign in, or send a "token"') if refused else ok({"id": "j1"}, 202, Location=JOB)
        if scenario == "WRONG_FIELD":
            answer = problem(400, "Not understood: seconds, seed.", errors=[{"message": "seconds is abc, not a number."}, {"message": "seed {x}"}])
        server.on("POST", "/api/v1/" + kind, answer)
        path = "/api/v1/%s/j1" % kind
        outcome = scenario if kind == "plans" or scenario == "INPUT_ERRORS" else "DONE"
        server.on("GET", path, ok({"id": "j1", "title": kind, "outcome": outcome, "currency": "CNY", "cost": 123400, "errors": 3}))
        server.on("GET", path + "/workbook", ok(("PK-" + kind).encode()))
        server.on("GET", path + "/json", ok({"feasible": scenario == "FEASIBLE", "kind": kind}))
    server.on("POST", "/api/v1/budgets/b1/actuals", ok({"id": "j1"}, 202, Location=JOB))
    bad = {"code": "NOT_A_NUMBER", "severity": "ERROR", "place": "Spending!C7", "message": "no number"}
    server.on("GET", "/api/v1/imports/j1", ok(
        {"id": "j1", "fresh": 12, "corrected": 3, "unchanged": 4, "errors": int(scenario == "INPUT_ERRORS"), "tables": ["SPENDING"],
         "problems": [bad] if scenario == "INPUT_ERRORS" else []}))
    server.on("GET", "/api/v1/plans/j1/actuals-template?language=zh", ok("PK-实际".encode()))
    if scenario == "FAILED":
        server.on("GET", JOB, ok({"id": "j1", "state": "FAILED", "fault": "F-17"}))
    else:
        server.on("GET", JOB, ok({"id": "j1", "state": "RUNNING", "phase": "search", "gap": 0.02}), ok({"id": "j1", "state": "DONE"}))
    with open(address_file + ".part", "w", encoding="ascii") as file:
        file.write(server.address)
    os.replace(address_file + ".part", address_file)
    # until the test takes the address away
    while os.path.exists(address_file):
        with open(asked_file, "w", encoding="utf-8") as file:
            json.dump([[r.method, r.path, r.headers, r.body.decode("utf-8", "replace")] for r in list(server.asked)], file)
        time.sleep(0.05)


if __name__ == "__main__":
    main(*sys.argv[1:])
