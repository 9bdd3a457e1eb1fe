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
    client, name, seconds = environment.client(), workbook.file_name(), environment.settings().seconds
    content = workbook.content(environment.temporary_folder())
    stop = _running[workbook.key]

    def show(job):
        try:
            on_main(environment.context, lambda: screen.progress(_progress_line(screen.texts, job), job.share()))
        except DisposedException:
            stop.set()

    def work():
        client.version()
        planned = planning.plan(client, name, content, seconds, show, stop)
        on_main(environment.context, lambda: _show_plan(environment, screen, workbook, planned))

    screen.info(screen.texts.say("uploading"), CANCEL)
    _in_background(environment, screen, workbook, work)


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
    screen, client = Screen(frame, environment.texts()), environment.client()
    found = comparing.open_results(environment)
    if len(found) < 2:
        screen.info(screen.texts.say("nothing_to_compare"))
        return
    paths = [path for path, _ in found]

    def work():
        documents = [client.document(result) for _, result in found]
        on_main(environment.context, lambda: _show_comparison(environment, paths, documents))

    screen.info(screen.texts.say("comparing"))
    in_background(work, lambda error: on_main(environment.context, lambda: _show_failure(screen, error)))


def template(environment, frame, language):
    screen, client = Screen(frame, environment.texts()), environment.client()

    def work():
        client.version()
        content = client.template(language)
        on_main(environment.context, lambda: _open_untitled(environment, content))

    in_background(work, lambda error: on_main(environment.context, lambda: _show_failure(screen, error)))


def options(environment, frame):
    dispatcher = environment.create("com.sun.star.frame.DispatchHelper")
    page = PropertyValue("OptionsPageURL", 0, OPTIONS_PAGE, 0)
    dispatcher.executeDispatch(frame, ".uno:OptionsTreeDialog", "", 0, (page,))


OPTIONS_PAGE = "vnd.sun.star.extension://dev.peakplan.libreoffice/dialogs/options.xdl"
BY_NAME = {
    "check": check,
    "plan": plan,
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
    sentences = [screen.texts.say(told[0], count=told[1])]
    if elsewhere:
        listed = [" ".join(part for part in (issue.sheet, issue.cell, issue.message) if part) for issue in elsewhere]
        more = " …" if len(listed) > MOST_LISTED else ""
        sentences.append(screen.texts.say("checked_elsewhere", list="; ".join(listed[:MOST_LISTED]) + more))
    screen.warning(" ".join(sentences), NEXT_ISSUE, CLEAR_NOTES)


def _show_plan(environment, screen, workbook, planned):
    if planned is None:
        screen.info(screen.texts.say("cancelled"))
        return
    if planned.outcome == api.INPUT_ERRORS:
        _show_issues(screen, workbook, planned.issues)
        return
    suffix = {"zh": "方案", "en": "plan"}[screen.texts.language]
    own = workbook.path() or os.path.join(environment.work_folder(), workbook.file_name())
    path = naming.beside(own, suffix)
    try:
        with open(path, "xb") as file:
            file.write(planned.workbook)
    except OSError:
        raise api.Refusal("cannot_save", path=path) from None
    results.remember(environment.results_path(), path, environment.settings().server, planned.result)
    opened = environment.desktop().loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, ())
    here = Screen(opened.getCurrentController().getFrame(), screen.texts)
    if planned.outcome == api.FEASIBLE:
        here.success(here.texts.say("planned", path=path))
        screen.success(screen.texts.say("planned", path=path))
    else:
        here.warning(here.texts.say("planned_infeasible", path=path))
        screen.warning(screen.texts.say("planned_infeasible", path=path))


def _show_comparison(environment, paths, documents):
    texts = environment.texts()
    opened = comparing.show(environment, paths, documents, texts)
    Screen(opened.getCurrentController().getFrame(), texts).success(texts.say("compared", count=len(documents)))


def _open_untitled(environment, content):
    handle, path = tempfile.mkstemp(suffix=".xlsx", dir=environment.temporary_folder())
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    try:
        as_template = PropertyValue("AsTemplate", 0, True, 0)
        opened = environment.desktop().loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (as_template,))
    finally:
        os.unlink(path)
    screen = Screen(opened.getCurrentController().getFrame(), environment.texts())
    screen.info(screen.texts.say("template_ready"))


def _show_failure(screen, error):
    if isinstance(error, api.Refusal):
        screen.failure(screen.texts.say(error.key, **error.values))
    else:
        screen.failure(screen.texts.say("own_fault", detail="%s: %s" % (type(error).__name__, error)))
