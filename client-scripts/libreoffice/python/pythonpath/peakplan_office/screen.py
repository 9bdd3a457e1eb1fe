"""What the planner sees of a command: a line with progress, then one bar above the sheet. Nothing waits for a click."""

from com.sun.star.beans import StringPair
from com.sun.star.frame.InfobarType import DANGER, INFO, SUCCESS, WARNING

BAR = "dev.peakplan.message"
PROGRESS_STEPS = 100


class Screen:
    """One document window; every method runs on the main thread."""

    def __init__(self, frame, texts):
        self.frame, self.texts, self.indicator = frame, texts, None

    def progress(self, text, share=0.0):
        if self.indicator is None:
            self.indicator = self.frame.createStatusIndicator()
            self.indicator.start(text, PROGRESS_STEPS)
        self.indicator.setText(text)
        self.indicator.setValue(int(share * PROGRESS_STEPS))

    def end_progress(self):
        if self.indicator is not None:
            self.indicator.end()
            self.indicator = None

    def success(self, text, *buttons):
        self._bar(text, SUCCESS, buttons)

    def info(self, text, *buttons):
        self._bar(text, INFO, buttons)

    def warning(self, text, *buttons):
        self._bar(text, WARNING, buttons)

    def failure(self, text, *buttons):
        self._bar(text, DANGER, buttons)

    def _bar(self, text, kind, buttons):
        controller = self.frame.getController()
        pairs = tuple(StringPair(self.texts.label(label), url) for label, url in buttons)
        if controller.hasInfobar(BAR):
            controller.removeInfobar(BAR)
        controller.appendInfobar(BAR, self.texts.say("title"), text, kind, pairs, True)
