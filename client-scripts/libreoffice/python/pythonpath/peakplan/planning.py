"""From a workbook's bytes to its plan's bytes: start, follow, cancel, fetch."""

from peakplan import api

POLL_SECONDS = 0.5


class Planned:
    """What came of a workbook: the returned one and the plan's address on the server, or the issues that kept it from being planned."""

    def __init__(self, outcome, result, workbook=b"", issues=()):
        self.outcome, self.result, self.workbook, self.issues = outcome, result, workbook, list(issues)


def plan(client, file_name, content, seconds, progress, stop):
    """Runs one plan to its end; None once cancelled.

    progress(job) hears each state; stop is a threading.Event that cancels on the server too.
    """
    location = client.start(file_name, content, seconds)
    while True:
        job = client.job(location)
        if job.state == api.DONE:
            return _planned(client, job.result)
        if job.state == api.CANCELLED:
            return None
        if job.state == api.FAILED:
            raise api.Refusal("server_fault", id=job.fault or location)
        progress(job)
        if stop.wait(POLL_SECONDS):
            client.cancel(location)
            return None


def _planned(client, result):
    outcome = client.outcome(result)
    if outcome == api.INPUT_ERRORS:
        return Planned(outcome, result, issues=client.input_errors(result))
    return Planned(outcome, result, client.workbook(result))
