"""A recorded server for the shell client: writes its address to the file named first, what it was asked to the one named second.

The scenario named third decides what comes of the plan: FEASIBLE, NOTHING_FITS, INPUT_ERRORS, FAILED or REFUSED.
"""

import json
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "libreoffice", "tests"))

from recorded_server import Recorded, ok, problem  # noqa: E402

JOB, PLAN = "/api/v1/jobs/j1", "/api/v1/plans/j1"


def main(address_file, asked_file, scenario):
    server = Recorded()
    server.on("POST", "/api/v1/plans", ok({"id": "j1"}, 202, Location=JOB))
    if scenario == "REFUSED":
        server.on("POST", "/api/v1/plans", problem(401, "Sign in"))
    if scenario == "FAILED":
        server.on("GET", JOB, ok({"id": "j1", "state": "FAILED", "fault": "F-17"}))
    else:
        server.on("GET", JOB, ok({"id": "j1", "state": "RUNNING", "phase": "SEARCH", "gap": 0.02}),
                  ok({"id": "j1", "state": "DONE", "result": PLAN}))
    server.on("GET", PLAN, ok({"id": "j1", "outcome": scenario, "cost": 123400, "errors": 3}))
    server.on("GET", PLAN + "/workbook", ok("PK-结果".encode()))
    server.on("GET", PLAN + "/json", ok({"feasible": scenario == "FEASIBLE"}))
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
