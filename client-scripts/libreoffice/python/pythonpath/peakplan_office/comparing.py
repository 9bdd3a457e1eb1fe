"""Plans side by side in a workbook of their own: figures, and live differences to the first."""

import os

import uno
from com.sun.star.awt.FontWeight import BOLD
from com.sun.star.lang import Locale
from peakplan import comparison, results
from peakplan.texts import COMPARED

FORMATS = {
    comparison.MONEY: "#,##0",
    comparison.SHARE: "0.00%",
    comparison.NUMBER: "#,##0.0",
    comparison.TEXT: "@",
}


def open_results(environment):
    """File and plan address of every open document that holds a plan, in the order of opening."""
    server, list_path = environment.settings().server, environment.results_path()
    found, components = [], environment.desktop().Components.createEnumeration()
    while components.hasMoreElements():
        component = components.nextElement()
        url = component.getURL() if component.supportsService("com.sun.star.sheet.SpreadsheetDocument") else ""
        if url.startswith("file:"):
            path = uno.fileUrlToSystemPath(url)
            result = results.find(list_path, path, server)
            if result:
                found.append((path, result))
    return sorted(found)


def show(environment, paths, documents, texts):
    """Opens the comparison of plan documents, each headed by its file's name."""
    column = {"en": 0, "zh": 1}[texts.language]
    names = [os.path.splitext(os.path.basename(path))[0] for path in paths]
    opened = environment.desktop().loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
    sheet = opened.Sheets.getByIndex(0)
    sheet.Name = COMPARED["sheet"][column]
    changes = [COMPARED["change"][column].format(name=names[0])] * (len(names) - 1)
    for index, name in enumerate([""] + names + changes):
        cell = sheet.getCellByPosition(index, 0)
        cell.String, cell.CharWeight = name, BOLD
    for number, row in enumerate(comparison.rows(documents, texts.language), start=1):
        _write(opened, sheet, number, row)
    sheet.Columns.OptimalWidth = True
    opened.CurrentController.freezeAtPosition(1, 1)
    return opened


def _write(opened, sheet, number, row):
    sheet.getCellByPosition(0, number).String = row.label
    count = len(row.values)
    shown = _format(opened, FORMATS[row.kind])
    for index, value in enumerate(row.values, start=1):
        cell = sheet.getCellByPosition(index, number)
        if value is None:
            continue
        if row.kind == comparison.TEXT:
            cell.String = value
            continue
        cell.Value, cell.NumberFormat = value, shown
        if index > 1 and row.values[0] is not None:
            change = sheet.getCellByPosition(count + index - 1, number)
            change.Formula = "=%s-%s" % (_address(index, number), _address(1, number))
            change.NumberFormat = shown


def _address(column, row):
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return "%s%d" % (letters, row + 1)


def _format(opened, code):
    formats, everywhere = opened.NumberFormats, Locale("en", "US", "")
    key = formats.queryKey(code, everywhere, False)
    return formats.addNew(code, everywhere) if key == -1 else key
