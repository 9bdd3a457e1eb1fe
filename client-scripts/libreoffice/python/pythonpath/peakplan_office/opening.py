"""Workbooks that came back: kept beside the planner's own and opened, or opened without a name."""

import os
import tempfile

import uno
from com.sun.star.beans import PropertyValue
from peakplan import api, naming
from peakplan_office.screen import Screen


def kept_beside(environment, screen, workbook, made, suffixes):
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


def open_untitled(environment, content, saying, **values):
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
    return opened
