"""Issues as notes at cells: addresses, wording, and living beside the planner's own notes."""

import re

MARK = "【PeakPlan】"
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384


class Issue:
    """One thing wrong in the workbook, or a warning that a plan can do in spite of; said in a sentence of the server's.

    Sheet and cell (A1) are empty where it has no place of its own.
    """

    def __init__(self, sheet, cell, message, warning=False):
        self.sheet, self.cell, self.message, self.warning = sheet, cell, message, warning


def position(address):
    """Column and row, both from 0, of an A1 address; None where it is no cell of a sheet."""
    match = re.fullmatch(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})", address or "")
    if not match:
        return None
    column = 0
    for letter in match.group(1).upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(match.group(2))
    return (column - 1, row - 1) if row <= LAST_ROW and column <= LAST_COLUMN else None


def wording(issue, texts):
    """The text of one issue's note."""
    return texts.say("warning", message=issue.message) if issue.warning else issue.message


def with_ours(existing, issue_texts):
    """A note that keeps the planner's own words above ours."""
    own = without_ours(existing)
    ours = MARK + "\n" + "\n\n".join(issue_texts)
    return own + "\n" + ours if own else ours


def without_ours(existing):
    """The planner's own words of a note, as they were."""
    own, mark, _ = existing.partition(MARK)
    return own[:-1] if mark and own.endswith("\n") else own


def is_ours(existing):
    return MARK in existing


class Placement:
    """Issues sorted into cells (sheet, column, row) -> list of issues, and those without a place."""

    def __init__(self, issues, sheet_names):
        self.at_cells, self.elsewhere = {}, []
        for issue in issues:
            if issue.sheet not in sheet_names:
                self.elsewhere.append(issue)
                continue
            # an issue of a whole sheet is shown at its first cell
            column, row = position(issue.cell) or (0, 0)
            self.at_cells.setdefault((issue.sheet, column, row), []).append(issue)


def next_place(places, current):
    """The first of the sorted (sheet index, row, column) places after the current one, from the top again at the end."""
    ordered = sorted(places)
    later = [place for place in ordered if place > current]
    return (later or ordered or [None])[0]
