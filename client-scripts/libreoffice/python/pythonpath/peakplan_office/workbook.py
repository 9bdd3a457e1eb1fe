"""An open Calc document: its bytes as .xlsx, its notes, its selection."""

import os
import tempfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import CellAddress
from peakplan import notes

XLSX_FILTER = "Calc MS Excel 2007 XML"


class Workbook:
    def __init__(self, document):
        self.document = document
        self.key = document.RuntimeUID

    def path(self):
        """Where it is kept on this computer, None where it is not."""
        url = self.document.getURL()
        return uno.fileUrlToSystemPath(url) if url.startswith("file:") else None

    def file_name(self):
        path = self.path()
        stem = os.path.splitext(os.path.basename(path))[0] if path else self.document.getTitle()
        return stem + ".xlsx"

    def content(self, temporary_folder):
        """The bytes of the file itself where nothing has changed since it was saved, else of a copy written now."""
        path = self.path()
        if path and path.lower().endswith(".xlsx") and not self.document.isModified() and not self._our_notes():
            with open(path, "rb") as file:
                return file.read()
        return self._copy(temporary_folder)

    def _copy(self, temporary_folder):
        handle, path = tempfile.mkstemp(suffix=".xlsx", dir=temporary_folder)
        os.close(handle)
        try:
            filter_name = PropertyValue("FilterName", 0, XLSX_FILTER, 0)
            self.document.storeToURL(uno.systemPathToFileUrl(path), (filter_name,))
            with open(path, "rb") as file:
                return file.read()
        finally:
            os.unlink(path)

    def sheet_names(self):
        return set(self.document.Sheets.ElementNames)

    def annotate(self, issues, texts):
        """Writes the issues as notes in place of earlier ones; those without a place are returned, all of them where nothing may be written."""
        if self.document.isReadonly():
            return list(issues)
        self.clear_notes()
        placement = notes.Placement(issues, self.sheet_names())
        for (sheet_name, column, row), found in placement.at_cells.items():
            sheet = self.document.Sheets.getByName(sheet_name)
            existing = sheet.getCellByPosition(column, row).Annotation.String
            ours = [notes.wording(issue, texts) for issue in found]
            self._set_note(sheet, column, row, notes.with_ours(existing, ours))
        return placement.elsewhere

    def clear_notes(self):
        """Takes our notes away and leaves the planner's own."""
        for sheet, column, row, text in self._our_notes():
            self._set_note(sheet, column, row, notes.without_ours(text))

    def select_next_issue(self, controller):
        """Moves the cursor to the next cell with a note of ours; False where there is none."""
        places = [(sheet.RangeAddress.Sheet, row, column) for sheet, column, row, _ in self._our_notes()]
        found = notes.next_place(places, self._cursor(controller))
        if found is None:
            return False
        sheet = self.document.Sheets.getByIndex(found[0])
        controller.setActiveSheet(sheet)
        controller.select(sheet.getCellByPosition(found[2], found[1]))
        return True

    def _cursor(self, controller):
        selected = controller.getSelection()
        active = controller.getActiveSheet().RangeAddress.Sheet
        if selected is not None and selected.supportsService("com.sun.star.sheet.SheetCellRange"):
            area = selected.RangeAddress
            return (area.Sheet, area.StartRow, area.StartColumn)
        return (active, -1, -1)

    def _our_notes(self):
        found = []
        for sheet in (self.document.Sheets.getByIndex(i) for i in range(self.document.Sheets.Count)):
            annotations = sheet.Annotations
            for note in (annotations.getByIndex(i) for i in range(annotations.Count)):
                if notes.is_ours(note.String):
                    found.append((sheet, note.Position.Column, note.Position.Row, note.String))
        return found

    def _set_note(self, sheet, column, row, text):
        annotations = sheet.Annotations
        for index in range(annotations.Count):
            place = annotations.getByIndex(index).Position
            if (place.Column, place.Row) == (column, row):
                annotations.removeByIndex(index)
                break
        if text:
            annotations.insertNew(CellAddress(sheet.RangeAddress.Sheet, column, row), text)
