"""The commands of menu and toolbar, each a function of the environment and the frame it was given in."""

import os
import tempfile
import threading

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import DisposedException
from peakplan import api, naming, planning, results
from peakplan_office import comparing
from peakplan_office.mainthread import in_background, on_main
from peakplan_office.screen import Screen
from peakplan_office.workbook import Workbook

NEXT_ISSUE = ("next_issue", "dev.peakplan:next-issue")
CLEAR_NOTES = ("clear_notes", "dev.peakplan:clear-notes")
CANCEL = ("cancel", "dev.peakplan:cancel")
MOST_LISTED = 3

# stop events of running work, by document
_running = {}


def check(environment, frame):
    screen, workbook = _start(environment, frame, "checking")
    if workbook is None:
        return
    client, name = environment.client(), workbook.file_name()
    content = workbook.content(environment.temporary_folder())

    def work():
        client.version()
        issues = client.check(name, content)
        on_main(environment.context, lambda: _show_issues(screen, workbook, issues))

    _in_background(environment, screen, workbook, work)


def plan(environment, frame):
    screen, workbook = _start(environment, frame, "uploading")
    if workbook is None:
        return
    name, seconds = workbook.file_name(), environment.settings().seconds
    content = workbook.content(environment.temporary_folder())
    _run_job(
        environment, screen, workbook,
        lambda client, show, stop: planning.plan(client, name, content, seconds, show, stop),
        lambda made: _show_plan(environment, screen, workbook, made))


def simulate(environment, frame):
    screen, workbook = _start(environment, frame, "uploading")
    if workbook is None:
        return
    path, name, seconds = workbook.path(), workbook.file_name(), environment.settings().seconds
    known = path and results.find(environment.results_path(), path, environment.settings().server)
    if known and not workbook.document.isModified():
        def run(client, show, stop):
            return planning.simulate_result(client, known, show, stop)
    else:
        content = workbook.content(environment.temporary_folder())

        def run(client, show, stop):
            return planning.simulate(client, name, content, seconds, show, stop)

    _run_job(environment, screen, workbook, run, lambda made: _show_simulation(environment, screen, workbook, made))


def cancel(environment, frame):
    screen, stop = Screen(frame, environment.texts()), _running.get(_workbook(frame).key)
    if stop is None:
        screen.info(screen.texts.say("nothing_to_cancel"))
    else:
        stop.set()
        screen.info(screen.texts.say("cancelling"))


def next_issue(environment, frame):
    if not _workbook(frame).select_next_issue(frame.getController()):
        screen = Screen(frame, environment.texts())
        screen.info(screen.texts.say("no_issue"))


def clear_notes(_environment, frame):
    _workbook(frame).clear_notes()


def compare(environment, frame):
    found = comparing.open_results(environment)
    if len(found) < 2:
        screen = Screen(frame, environment.texts())
        screen.info(screen.texts.say("nothing_to_compare"))
        return
    screen, workbook = _start(environment, frame, "comparing")
    if workbook is None:
        return
    compared = [result for _, result in found]
    _run_job(
        environment, screen, workbook,
        lambda client, show, stop: planning.compare(client, compared, show, stop),
        lambda made: _show_comparison(environment, screen, len(compared), made))


def template(environment, frame, language):
    screen, client = Screen(frame, environment.texts()), environment.client()

    def work():
        client.version()
        content = client.template(language)
        on_main(environment.context, lambda: _open_untitled(environment, content, "template_ready"))

    in_background(work, lambda error: on_main(environment.context, lambda: _show_failure(screen, error)))


def options(environment, frame):
    dispatcher = environment.create("com.sun.star.frame.DispatchHelper")
    page = PropertyValue("OptionsPageURL", 0, OPTIONS_PAGE, 0)
    dispatcher.executeDispatch(frame, ".uno:OptionsTreeDialog", "", 0, (page,))


OPTIONS_PAGE = "vnd.sun.star.extension://dev.peakplan.libreoffice/dialogs/options.xdl"
BY_NAME = {
    "check": check,
    "plan": plan,
    "simulate": simulate,
    "cancel": cancel,
    "next-issue": next_issue,
    "clear-notes": clear_notes,
    "compare": compare,
    "template-zh": lambda environment, frame: template(environment, frame, "zh"),
    "template-en": lambda environment, frame: template(environment, frame, "en"),
    "options": options,
}


def run(name, environment, frame):
    """Runs a command; what goes wrong before its work begins is shown as what goes wrong in it."""
    try:
        BY_NAME[name](environment, frame)
    except Exception as error:
        screen = Screen(frame, environment.texts())
        _running.pop(_workbook(frame).key, None)
        _show_failure(screen, error)


def _workbook(frame):
    return Workbook(frame.getController().getModel())


def _start(environment, frame, doing):
    """Screen and workbook of a command that works in the background; no workbook where one works on it already."""
    screen, workbook = Screen(frame, environment.texts()), _workbook(frame)
    if workbook.key in _running:
        screen.warning(screen.texts.say("already_running"), CANCEL)
        return screen, None
    _running[workbook.key] = threading.Event()
    screen.progress(screen.texts.say(doing))
    return screen, workbook


def _in_background(environment, screen, workbook, work):
    def finish():
        _running.pop(workbook.key, None)
        screen.end_progress()

    def run():
        try:
            work()
        finally:
            on_main(environment.context, finish)

    in_background(run, lambda error: on_main(environment.context, lambda: _show_failure(screen, error)))


def _run_job(environment, screen, workbook, job, show_result):
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
            on_main(environment.context, lambda: screen.info(screen.texts.say("cancelled")))
        elif made.outcome == api.INPUT_ERRORS:
            on_main(environment.context, lambda: _show_issues(screen, workbook, made.issues))
        else:
            on_main(environment.context, lambda: show_result(made))

    screen.info(screen.texts.say("uploading"), CANCEL)
    _in_background(environment, screen, workbook, work)


def _progress_line(texts, job):
    phase = texts.phase(job.phase)
    if job.gap is None:
        return texts.say("planning", phase=phase)
    return texts.say("planning_gap", phase=phase, gap="%.2f %%" % (100.0 * job.gap))


def _show_issues(screen, workbook, issues):
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


def _show_plan(environment, screen, workbook, made):
    opened, path = _kept_beside(environment, screen, workbook, made, {"zh": "方案", "en": "plan"})
    results.remember(environment.results_path(), path, environment.settings().server, made.result)
    for each in (opened, screen):
        if made.outcome == api.FEASIBLE:
            each.success(each.texts.say("planned", path=path))
        else:
            each.warning(each.texts.say("planned_infeasible", path=path))


def _show_simulation(environment, screen, workbook, made):
    opened, path = _kept_beside(environment, screen, workbook, made, {"zh": "模拟", "en": "simulation"})
    for each in (opened, screen):
        each.success(each.texts.say("simulated", path=path))


def _show_comparison(environment, screen, count, made):
    opened = _open_untitled(environment, made.workbook, "compared", count=count)
    screen.success(screen.texts.say("compared", count=count))
    return opened


def _kept_beside(environment, screen, workbook, made, suffixes):
    """Keeps the returned workbook beside the planner's own, over nothing, and opens it; its screen and its path."""
    own = workbook.path() or os.path.join(environment.work_folder(), workbook.file_name())
    path = naming.beside(own, suffixes[screen.texts.language])
    try:
        with open(path, "xb") as file:
            file.write(made.workbook)
    except OSError:
        raise api.Refusal("cannot_save", path=path) from None
    opened = environment.desktop().loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, ())
    return Screen(opened.getCurrentController().getFrame(), screen.texts), path


def _open_untitled(environment, content, saying, **values):
    handle, path = tempfile.mkstemp(suffix=".xlsx", dir=environment.temporary_folder())
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    try:
        as_template = PropertyValue("AsTemplate", 0, True, 0)
        opened = environment.desktop().loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (as_template,))
    finally:
        os.unlink(path)
    screen = Screen(opened.getCurrentController().getFrame(), environment.texts())
    screen.info(screen.texts.say(saying, **values))


def _show_failure(screen, error):
    if isinstance(error, api.Refusal):
        screen.failure(screen.texts.say(error.key, **error.values))
    else:
        screen.failure(screen.texts.say("own_fault", detail="%s: %s" % (type(error).__name__, error)))
