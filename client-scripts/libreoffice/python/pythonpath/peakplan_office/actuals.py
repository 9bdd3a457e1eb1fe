"""Actuals of a binding budget: the workbook to report them in, and handing it in. Which budget is asked for by buttons of the bar."""

from peakplan import planning
from peakplan_office.running import CLEAR_NOTES, NEXT_ISSUE, fetch_untitled, run_job, start, work_on

MOST_OFFERED = 6


def hand_in(environment, frame, budget=""):
    """Hands in the open workbook as actuals of a budget."""
    if not budget:
        _ask(environment, frame, "hand_in_to", lambda each: "dev.peakplan:actuals?" + each["id"])
        return
    screen, workbook = start(environment, frame, "uploading")
    if workbook is None:
        return
    name, content = workbook.file_name(), workbook.content(environment.temporary_folder())
    run_job(
        environment, screen, workbook,
        lambda client, show, stop: planning.hand_in(client, budget, name, content, show, stop),
        lambda made: _show_handed_in(screen, workbook, made))


def template(environment, frame, plan=""):
    """Opens the workbook to report actuals of a binding plan in."""
    if not plan:
        _ask(environment, frame, "template_of", lambda each: "dev.peakplan:actuals-template?" + each["plan"])
        return
    fetch_untitled(environment, frame, lambda client: client.actuals_template(plan), "actuals_ready")


def _ask(environment, frame, question, command_of):
    screen, workbook = start(environment, frame, "asking_budgets")
    if workbook is None:
        return
    client = environment.client()

    def work():
        client.version()
        budgets = client.budgets()[:MOST_OFFERED]
        buttons = [(each.get("title") or each["id"], command_of(each)) for each in budgets]
        return lambda: _offer(screen, question, buttons)

    work_on(environment, screen, workbook, work)


def _offer(screen, question, buttons):
    if buttons:
        screen.info(screen.texts.say(question), *buttons)
    else:
        screen.info(screen.texts.say("no_budget"))


def _show_handed_in(screen, workbook, made):
    workbook.annotate(made.issues, screen.texts)
    unused = sum(not issue.warning for issue in made.issues)
    if unused:
        screen.warning(screen.texts.say("handed_in_but", count=unused, **made.counts), NEXT_ISSUE, CLEAR_NOTES)
    else:
        screen.success(screen.texts.say("handed_in", **made.counts))
