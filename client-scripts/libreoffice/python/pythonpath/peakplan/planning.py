"""From workbooks to what comes of them: start a job, follow it, cancel it, fetch its result."""

from peakplan import api

# a short plan should not wait for the next look, a long one need not be looked at often
SHORTEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS, GROWTH = 0.1, 1.0, 1.25


class Made:
    """What came of a job: the returned workbook and the result's address on the server, or the issues that kept it from being made."""

    def __init__(self, outcome, result, workbook=b"", issues=()):
        self.outcome, self.result, self.workbook, self.issues = outcome, result, workbook, list(issues)


def _made(client, result):
    outcome = client.outcome(result)
    if outcome == api.INPUT_ERRORS:
        return Made(outcome, result, issues=client.input_errors(result))
    return Made(outcome, result, client.workbook(result))


def plan(client, file_name, content, seconds, progress, stop):
    """Plans a workbook; None once cancelled.

    progress(job) hears each state; stop is a threading.Event that cancels on the server too.
    """
    return _followed(client, client.start(file_name, content, seconds), progress, stop)


def simulate(client, file_name, content, seconds, progress, stop):
    """Plans a workbook and simulates the plan; as plan."""
    return _followed(client, client.start_simulation(file_name, content, seconds), progress, stop)


def simulate_result(client, result, progress, stop):
    """Simulates the plan at that address; as plan."""
    return _followed(client, client.start_simulation_of(result), progress, stop)


class HandedIn:
    """What became of a workbook of actuals: counts of figures, and the issues of rows that were not used."""

    outcome = api.DONE

    def __init__(self, counts, issues):
        self.counts, self.issues = counts, issues


def hand_in(client, budget, file_name, content, progress, stop):
    """Hands in a workbook as actuals of a budget; what became of it, None once cancelled; as plan."""
    location = client.start_actuals(budget, file_name, content)
    return _followed(client, location, progress, stop, lambda client, result: HandedIn(*client.imported(result)))


def compare(client, results, progress, stop):
    """Sets the plans at those addresses side by side; as plan."""
    return _followed(client, client.start_comparison(results), progress, stop)


def _followed(client, location, progress, stop, made=_made):
    pause = SHORTEST_PAUSE_SECONDS
    while True:
        job = client.job(location)
        if job.state == api.DONE:
            return made(client, job.result)
        if job.state == api.CANCELLED:
            return None
        if job.state == api.FAILED:
            raise api.Refusal("server_fault", id=job.fault or location)
        progress(job)
        if stop.wait(pause):
            client.cancel(location)
            return None
        pause = min(LONGEST_PAUSE_SECONDS, pause * GROWTH)
