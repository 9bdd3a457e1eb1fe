"""The commands of menu and toolbar, each a function of the environment and the frame it was given in."""

from com.sun.star.beans import PropertyValue
from peakplan import api, planning, results
from peakplan_office import actuals, comparing, planlist
from peakplan_office.opening import kept_beside, open_untitled
from peakplan_office.running import (
    fetch_untitled, forget, run_job, show_failure, show_issues, start, stop_of, work_on, workbook_of)
from peakplan_office.screen import Screen

PLANS = ("plans_on_server", "dev.peakplan:plans")
COMPARE_MARKED = ("compare_marked", "dev.peakplan:compare")
SIMULATE_MARKED = ("simulate_marked", "dev.peakplan:simulate")


def check(environment, frame):
    screen, workbook = start(environment, frame, "checking")
    if workbook is None:
        return
    client, name = environment.client(), workbook.file_name()
    content = workbook.content(environment.temporary_folder())

    def work():
        client.version()
        issues = client.check(name, content)
        return lambda: show_issues(screen, workbook, issues)

    work_on(environment, screen, workbook, work)


def plan(environment, frame):
    screen, workbook = start(environment, frame, "uploading")
    if workbook is None:
        return
    name, seconds = workbook.file_name(), environment.settings().seconds
    content = workbook.content(environment.temporary_folder())
    run_job(
        environment, screen, workbook,
        lambda client, show, stop: planning.plan(client, name, content, seconds, show, stop),
        lambda made: _show_plan(environment, screen, workbook, made))


def simulate(environment, frame):
    if planlist.is_list(workbook_of(frame).document):
        _simulate_marked(environment, frame)
        return
    screen, workbook = start(environment, frame, "uploading")
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

    run_job(environment, screen, workbook, run, lambda made: _show_simulation(environment, screen, workbook, made))


def _simulate_marked(environment, frame):
    chosen = planlist.marked(workbook_of(frame).document)
    if len(chosen) != 1:
        _say(environment, frame, "mark_one")
        return
    screen, workbook = start(environment, frame, "uploading")
    if workbook is not None:
        run_job(
            environment, screen, workbook,
            lambda client, show, stop: planning.simulate_result(client, chosen[0], show, stop),
            lambda made: _show_simulation(environment, screen, workbook, made))


def cancel(environment, frame):
    screen, stop = Screen(frame, environment.texts()), stop_of(workbook_of(frame))
    if stop is None:
        screen.info(screen.texts.say("nothing_to_cancel"))
    else:
        stop.set()
        screen.info(screen.texts.say("cancelling"))


def next_issue(environment, frame):
    if not workbook_of(frame).select_next_issue(frame.getController()):
        _say(environment, frame, "no_issue")


def clear_notes(_environment, frame):
    workbook_of(frame).clear_notes()


def compare(environment, frame):
    """The plans marked in a list of the server's, else the open results."""
    listed = planlist.is_list(workbook_of(frame).document)
    compared = planlist.marked(workbook_of(frame).document) if listed else [result for _, result in comparing.open_results(environment)]
    if len(compared) < 2:
        _say(environment, frame, "mark_some" if listed else "nothing_to_compare", *(() if listed else (PLANS,)))
        return
    screen, workbook = start(environment, frame, "comparing")
    if workbook is None:
        return
    run_job(
        environment, screen, workbook,
        lambda client, show, stop: planning.compare(client, compared, show, stop),
        lambda made: _show_comparison(environment, screen, len(compared), made))


def plans(environment, frame):
    """Lists the server's plans in a document of their own, to be marked."""
    screen, workbook = start(environment, frame, "asking_plans")
    if workbook is None:
        return
    client = environment.client()

    def work():
        client.version()
        found = client.plans(planlist.MOST)
        return lambda: _show_plans(environment, screen, found)

    work_on(environment, screen, workbook, work)


def template(environment, frame, language):
    fetch_untitled(environment, frame, lambda client: client.template(language), "template_ready")


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
    "plans": plans,
    "actuals": actuals.hand_in,
    "actuals-template": actuals.template,
    "template-zh": lambda environment, frame: template(environment, frame, "zh"),
    "template-en": lambda environment, frame: template(environment, frame, "en"),
    "options": options,
}


# commands that say what they mean: a budget, a plan
WITH_ARGUMENT = ("actuals", "actuals-template")


def run(name, environment, frame, argument=""):
    """Runs a command; what goes wrong before its work begins is shown as what goes wrong in it."""
    try:
        if argument and name in WITH_ARGUMENT:
            BY_NAME[name](environment, frame, argument)
        else:
            BY_NAME[name](environment, frame)
    except Exception as error:
        forget(workbook_of(frame))
        show_failure(Screen(frame, environment.texts()), error)


def _say(environment, frame, sentence, *buttons):
    screen = Screen(frame, environment.texts())
    screen.info(screen.texts.say(sentence), *buttons)


def _show_plans(environment, screen, found):
    if not found:
        screen.info(screen.texts.say("no_plan_yet", server=environment.settings().server))
        return
    document = environment.desktop().loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
    planlist.fill(document, environment.settings().server, found, screen.texts)
    opened = Screen(document.getCurrentController().getFrame(), screen.texts)
    opened.info(screen.texts.say("plans_listed"), COMPARE_MARKED, SIMULATE_MARKED)


def _show_plan(environment, screen, workbook, made):
    opened, path = kept_beside(environment, screen, workbook, made, {"zh": "方案", "en": "plan"})
    results.remember(environment.results_path(), path, environment.settings().server, made.result)
    for each in (opened, screen):
        if made.outcome == api.FEASIBLE:
            each.success(each.texts.say("planned", path=path))
        else:
            each.warning(each.texts.say("planned_infeasible", path=path))


def _show_simulation(environment, screen, workbook, made):
    opened, path = kept_beside(environment, screen, workbook, made, {"zh": "模拟", "en": "simulation"})
    for each in (opened, screen):
        each.success(each.texts.say("simulated", path=path))


def _show_comparison(environment, screen, count, made):
    opened = open_untitled(environment, made.workbook, "compared", count=count)
    screen.success(screen.texts.say("compared", count=count))
    return opened
