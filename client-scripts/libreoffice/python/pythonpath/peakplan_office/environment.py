"""The office around a command: its language, its folders, the kept settings."""

import os

import uno
from com.sun.star.beans import PropertyValue
from peakplan import api, settings, texts


class Environment:
    def __init__(self, context):
        self.context = context

    def create(self, service):
        return self.context.ServiceManager.createInstanceWithContext(service, self.context)

    def desktop(self):
        return self.create("com.sun.star.frame.Desktop")

    def texts(self):
        provider = self.create("com.sun.star.configuration.ConfigurationProvider")
        node = PropertyValue("nodepath", 0, "/org.openoffice.Setup/L10N", 0)
        read = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", (node,))
        return texts.Texts(read.getByName("ooLocale") or "en")

    def settings_path(self):
        return os.path.join(self._folder("$(user)"), "peakplan", "settings.json")

    def results_path(self):
        return os.path.join(self._folder("$(user)"), "peakplan", "results.json")

    def work_folder(self):
        return self._folder("$(work)")

    def temporary_folder(self):
        return self._folder("$(temp)")

    def settings(self):
        return settings.load(self.settings_path())

    def client(self):
        kept = self.settings()
        return api.Client(kept.server, kept.token, self.texts().language)

    def _folder(self, variable):
        url = self.create("com.sun.star.util.PathSubstitution").substituteVariables(variable, True)
        return uno.fileUrlToSystemPath(url)
