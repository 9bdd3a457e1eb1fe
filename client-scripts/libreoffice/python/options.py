"""The options page: server, token, planning time."""

from com.sun.star.awt import XContainerWindowEventHandler
from peakplan import api, settings
from peakplan_office.component import Component, registered
from peakplan_office.environment import Environment
from peakplan_office.mainthread import in_background, on_main

LABELS = ("server", "token", "seconds", "hint", "test")


class Options(Component, XContainerWindowEventHandler):
    IMPLEMENTATION, SERVICES = "dev.peakplan.Options", ("dev.peakplan.Options",)

    def __init__(self, context):
        self.environment = Environment(context)

    def callHandlerMethod(self, page, event, method):
        if method == "external_event":
            {"initialize": self._show, "back": self._show, "ok": self._keep}[event](page)
        elif method == "test":
            self._test(page)
        else:
            return False
        return True

    def getSupportedMethodNames(self):
        return ("external_event", "test")

    def _show(self, page):
        texts, kept = self.environment.texts(), self.environment.settings()
        for name in LABELS:
            page.getControl("label_" + name).getModel().Label = texts.say("label_" + name)
        page.getControl("server").setText(kept.server)
        page.getControl("token").setText(kept.token)
        page.getControl("seconds").setText(str(kept.seconds))
        self._say(page, "")

    def _read(self, page):
        return settings.Settings(*(page.getControl(name).getText() for name in ("server", "token", "seconds")))

    def _keep(self, page):
        try:
            settings.save(self._read(page), self.environment.settings_path())
            self._say(page, "")
        except settings.SettingsProblem as problem:
            self._refuse(page, problem)

    def _test(self, page):
        texts = self.environment.texts()
        try:
            read = self._read(page)
        except settings.SettingsProblem as problem:
            self._refuse(page, problem)
            return
        client = api.Client(read.server, read.token, texts.language)

        def say(text):
            on_main(self.environment.context, lambda: self._say(page, text))

        in_background(
            lambda: say(texts.say("connected", server=read.server, version=client.version())),
            lambda error: say(texts.say(error.key, **error.values) if isinstance(error, api.Refusal) else str(error)))

    def _refuse(self, page, problem):
        self._say(page, self.environment.texts().say(problem.key, **problem.values))

    def _say(self, page, text):
        page.getControl("message").getModel().Label = text


g_ImplementationHelper = registered(Options)
