"""From a workbook's bytes to its plan's bytes: start, follow, cancel, fetch."""

from peakplan import api

POLL_SECONDS = 0.5


class Planned:
    """The returned workbook and whether the plan fits every cap."""

    def __init__(self, workbook, feasible):
        self.workbook, self.feasible = workbook, feasible


def plan(client, file_name, content, seconds, progress, stop):
    """Runs one plan to its end; None once cancelled.

    progress(job) hears each state; stop is a threading.Event that cancels on the server too.
    """
    location = client.start(file_name, content, seconds)
    while True:
        job = client.job(location)
        if job.state == api.DONE:
            return Planned(client.workbook(job.result), client.feasible(job.result))
        if job.state == api.CANCELLED:
            return None
        if job.state == api.FAILED:
            raise api.Refusal("server_fault", id=job.fault or location)
        progress(job)
        if stop.wait(POLL_SECONDS):
            client.cancel(location)
            return None
