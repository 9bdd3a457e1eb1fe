"""Work that a command begins in the background: one for each workbook, with its progress, until it is over, cancelled or refused."""

import functools
import threading

from com.sun.star.lang import DisposedException
from peakplan import api
from peakplan_office.mainthread import in_background, on_main
from peakplan_office.opening import open_untitled
from peakplan_office.screen import Screen
from peakplan_office.workbook import Workbook

NEXT_ISSUE = ("next_issue", "dev.peakplan:next-issue")
CLEAR_NOTES = ("clear_notes", "dev.peakplan:clear-notes")
CANCEL = ("cancel", "dev.peakplan:cancel")
MOST_LISTED = 3

# stop events of running work, by document
_running = {}


def workbook_of(frame):
    return Workbook(frame.getController().getModel())


def start(environment, frame, doing):
    """Screen and workbook of a command that works in the background; no workbook where one works on it already."""
    screen, workbook = Screen(frame, environment.texts()), workbook_of(frame)
    if workbook.key in _running:
        screen.warning(screen.texts.say("already_running"), CANCEL)
        return screen, None
    _running[workbook.key] = threading.Event()
    screen.progress(screen.texts.say(doing))
    return screen, workbook


def stop_of(workbook):
    """The event that stops what runs for a workbook, None where nothing does."""
    return _running.get(workbook.key)


def forget(workbook):
    _running.pop(workbook.key, None)


def work_on(environment, screen, workbook, work):
    """Runs work() in the background; what it gives is called on the main thread to show what came of it, the workbook being free again by then."""

    def conclude(show):
        _running.pop(workbook.key, None)
        screen.end_progress()
        show()

    def run():
        try:
            show = work()
        except Exception as error:
            show = functools.partial(show_failure, screen, error)
        on_main(environment.context, lambda: conclude(show))

    in_background(run, lambda error: on_main(environment.context, lambda: show_failure(screen, error)))


def fetch_untitled(environment, frame, fetch, saying):
    """Opens the workbook that fetch(client) brings, without a name."""
    screen, client = Screen(frame, environment.texts()), environment.client()

    def work():
        client.version()
        content = fetch(client)
        on_main(environment.context, lambda: open_untitled(environment, content, saying))

    in_background(work, lambda error: on_main(environment.context, lambda: show_failure(screen, error)))


def run_job(environment, screen, workbook, job, show_result):
    """Runs job(client, show, stop) in the background with its progress in the status bar; show_result gets what it made, None once cancelled."""
    client, stop = environment.client(), _running[workbook.key]

    def show(state):
        try:
            on_main(environment.context, lambda: screen.progress(_progress_line(screen.texts, state), state.share()))
        except DisposedException:
            stop.set()

    def work():
        client.version()
        made = job(client, show, stop)
        if made is None:
            return lambda: screen.info(screen.texts.say("cancelled"))
        if made.outcome == api.INPUT_ERRORS:
            return lambda: show_issues(screen, workbook, made.issues)
        return lambda: show_result(made)

    screen.info(screen.texts.say("uploading"), CANCEL)
    work_on(environment, screen, workbook, work)


def _progress_line(texts, job):
    phase = texts.phase(job.phase)
    if job.gap is None:
        return texts.say("planning", phase=phase)
    return texts.say("planning_gap", phase=phase, gap="%.2f %%" % (100.0 * job.gap))


def show_issues(screen, workbook, issues):
    elsewhere = workbook.annotate(issues, screen.texts)
    if not issues:
        screen.success(screen.texts.say("checked_clean"))
        return
    errors = sum(not issue.warning for issue in issues)
    told = ("checked_issues", errors) if errors else ("checked_warnings", len(issues))
    if workbook.document.isReadonly():
        told = ("checked_readonly", len(issues))
    sentences = [screen.texts.say(told[0], count=told[1])]
    if elsewhere:
        listed = [" ".join(part for part in (issue.sheet, issue.cell, issue.message) if part) for issue in elsewhere]
        more = " …" if len(listed) > MOST_LISTED else ""
        sentences.append(screen.texts.say("checked_elsewhere", list="; ".join(listed[:MOST_LISTED]) + more))
    screen.warning(" ".join(sentences), NEXT_ISSUE, CLEAR_NOTES)


def show_failure(screen, error):
    if isinstance(error, api.Refusal):
        screen.failure(screen.texts.say(error.key, **error.values))
    else:
        screen.failure(screen.texts.say("own_fault", detail="%s: %s" % (type(error).__name__, error)))
