"""Workbooks for tests: figures filled into empty cells, and a sample with many more teams."""

import io
import json
import re
import subprocess
import zipfile


def filled(book, figures):
    """A workbook with numbers and texts in empty cells of its first sheet, by address."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as given, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for entry in given.infolist():
            content = given.read(entry)
            if entry.filename == "xl/worksheets/sheet1.xml":
                content = _with_figures(content.decode("utf-8"), figures).encode("utf-8")
            out.writestr(entry, content)
    return made.getvalue()


def _with_figures(sheet, figures):
    for address, figure in figures.items():
        text = isinstance(figure, str)
        inside = ' t="inlineStr"><is><t>%s</t></is></c>' % figure if text else "><v>%r</v></c>" % figure
        sheet, count = re.subn(r'(<c r="%s"[^>/]*)/>' % address, lambda cell: cell.group(1) + inside, sheet)
        if count != 1:
            raise AssertionError("no empty cell " + address)
    return sheet


def widened(request, teams):
    """The request with its teams, their queues and staff repeated until there are so many."""
    request = json.loads(json.dumps(request))
    organisation, workforce, demand = request["organisation"], request["workforce"], request["demand"]
    own = list(organisation["teams"])
    tables = ((workforce, "staffing"), (demand, "queues"), (demand, "volumes"), (demand, "requiredHours"))
    rows = {name: list(table.get(name, [])) for table, name in tables}
    for index in range(teams - len(own)):
        team, suffix = own[index % len(own)], "-%d" % index
        organisation["teams"].append(dict(team, id=team["id"] + suffix, name=team["name"] + suffix))
        queues = {queue["id"] for queue in rows["queues"] if queue["teamId"] == team["id"]}
        for table, name in tables:
            for row in rows[name]:
                if row.get("teamId") == team["id"]:
                    row = dict(row, teamId=team["id"] + suffix)
                    if name == "queues":
                        row.update(id=row["id"] + suffix, name=row["name"] + suffix)
                    table[name].append(row)
                elif row.get("queueId") in queues:
                    table[name].append(dict(row, queueId=row["queueId"] + suffix))
    # caps and seats were meant for fewer
    for cap in request["budget"]["caps"]:
        cap["amount"] *= teams
    for site in organisation["sites"]:
        if "seats" in site:
            site["seats"] *= teams
    return request


def write(request, jar, path):
    """Writes a request as a workbook, by the product itself."""
    document = path + ".json"
    with open(document, "w", encoding="utf-8") as file:
        json.dump(request, file, ensure_ascii=False)
    subprocess.run(
        ["java", "-XX:TieredStopAtLevel=1", "-jar", jar, "convert", document, path], check=True, capture_output=True, timeout=180)
