"""A sheet that lists the server's plans, to be marked and compared or simulated: an ordinary document that knows what it is."""

from datetime import datetime, timezone

from com.sun.star.awt.FontWeight import BOLD

PROPERTY = "PeakPlanList"
MOST = 50
TITLE, HEAD, FIRST = 0, 2, 3
REMOVABLE = 128


def fill(document, server, plans, texts):
    """Makes the document a list of these plans, the latest first."""
    document.DocumentProperties.UserDefinedProperties.addProperty(PROPERTY, REMOVABLE, server)
    sheet = document.Sheets.getByIndex(0)
    sheet.Name = texts.say("plans_on_server")
    head = texts.say("list_head").split("|")
    _row(sheet, TITLE, [texts.say("list_title", server=server)])
    _row(sheet, HEAD, head)
    for index, plan in enumerate(plans):
        _row(sheet, FIRST + index, _cells(plan, texts))
    for row in (TITLE, HEAD):
        sheet.getCellRangeByPosition(0, row, len(head) - 1, row).CharWeight = BOLD
    sheet.Columns.getByIndex(0).Width = 2000
    for column in range(1, len(head)):
        sheet.Columns.getByIndex(column).OptimalWidth = True
    document.setModified(False)


def is_list(document):
    return document.DocumentProperties.UserDefinedProperties.PropertySetInfo.hasPropertyByName(PROPERTY)


def marked(document):
    """Ids of the plans that are marked, from the top."""
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress.EndRow
    if last < FIRST:
        return []
    rows = sheet.getCellRangeByPosition(0, FIRST, 6, last).getDataArray()
    return [str(row[6]) for row in rows if str(row[0]).strip() and row[6]]


def _cells(plan, texts):
    outcome = plan.get("outcome") or ""
    cost = plan.get("cost")
    return [
        "", str(plan.get("title") or ""), texts.label("outcome_" + outcome) if outcome else "",
        "" if cost is None else cost / 100.0, str(plan.get("currency") or ""), _local(plan.get("finishedAt")), plan["id"]]


def _local(instant):
    """An instant of the server in this computer's time, to the minute."""
    try:
        told = datetime.strptime(str(instant)[:19], "%Y-%m-%dT%H:%M:%S").replace(tzinfo=timezone.utc)
    except ValueError:
        return ""
    return told.astimezone().strftime("%Y-%m-%d %H:%M")


def _row(sheet, row, values):
    sheet.getCellRangeByPosition(0, row, len(values) - 1, row).setDataArray((tuple(values),))
