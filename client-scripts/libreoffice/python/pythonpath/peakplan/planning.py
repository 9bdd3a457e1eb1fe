"""From a workbook's bytes to its plan's bytes: start, follow, cancel, fetch."""

from peakplan import api

POLL_SECONDS = 0.5


class Planned:
    """The returned workbook, whether the plan fits every cap, and the plan's address on the server."""

    def __init__(self, workbook, feasible, result):
        self.workbook, self.feasible, self.result = workbook, feasible, result


def plan(client, file_name, content, seconds, progress, stop):
    """Runs one plan to its end; None once cancelled.

    progress(job) hears each state; stop is a threading.Event that cancels on the server too.
    """
    location = client.start(file_name, content, seconds)
    while True:
        job = client.job(location)
        if job.state == api.DONE:
            feasible = client.document(job.result).get("feasible") is not False
            return Planned(client.workbook(job.result), feasible, job.result)
        if job.state == api.CANCELLED:
            return None
        if job.state == api.FAILED:
            raise api.Refusal("server_fault", id=job.fault or location)
        progress(job)
        if stop.wait(POLL_SECONDS):
            client.cancel(location)
            return None
