"""The options page in a real office: what it shows, keeps and refuses."""

import os
import stat
import unittest

import office
from peakplan import settings
from recorded_server import Recorded, ok

PAGE = "vnd.sun.star.extension://dev.peakplan.libreoffice/dialogs/options.xdl"


class OptionsPage(unittest.TestCase):
    def setUp(self):
        self.office = office.shared()
        self.office.keep_settings("http://localhost:7399", "first", 45)
        self.path = os.path.join(self.office.home, "profile", "user", "peakplan", "settings.json")
        document = self.office.new_document()
        self.addCleanup(document.close, True)
        self.handler = self.office.create("dev.peakplan.Options")
        provider = self.office.create("com.sun.star.awt.ContainerWindowProvider")
        parent = document.CurrentController.Frame.getContainerWindow()
        self.page = provider.createContainerWindow(PAGE, "", parent, self.handler)
        self.event("initialize")

    def event(self, name):
        self.assertTrue(self.handler.callHandlerMethod(self.page, name, "external_event"))

    def enter(self, **texts):
        for name, text in texts.items():
            self.page.getControl(name).setText(text)

    def message(self):
        return self.page.getControl("message").getModel().Label

    def test_what_is_kept_is_shown_with_labels(self):
        shown = [self.page.getControl(name).getText() for name in ("server", "token", "seconds")]
        self.assertEqual(["http://localhost:7399", "first", "45"], shown)
        self.assertEqual("Access token", self.page.getControl("label_token").getModel().Label)

    def test_ok_keeps_what_was_entered_for_the_owner_alone(self):
        self.enter(server="https://plan.example.com/", token=" second ", seconds="60")
        self.event("ok")
        kept = settings.load(self.path)
        self.assertEqual(("https://plan.example.com", "second", 60), (kept.server, kept.token, kept.seconds))
        self.assertEqual(0o600, stat.S_IMODE(os.stat(self.path).st_mode))

    def test_what_cannot_be_kept_is_refused_in_a_sentence_and_the_old_stays(self):
        for wrong, said in (({"server": "http://plan.example.com"}, "not encrypted"), ({"seconds": "0"}, "whole number")):
            self.event("initialize")
            self.enter(**wrong)
            self.event("ok")
            self.assertIn(said, self.message())
            self.assertEqual("first", settings.load(self.path).token)

    def test_the_connection_is_tried_with_what_is_entered_not_yet_kept(self):
        server = Recorded().on("GET", "/api/v1/version", ok({"version": office.VERSION}))
        self.addCleanup(server.stop)
        self.enter(server=server.address, token="third")
        self.handler.callHandlerMethod(self.page, None, "test")
        office.eventually(lambda: "Connected" in self.message())
        self.assertEqual("Bearer third", server.asked[0].headers["authorization"])
        self.enter(server="http://localhost:7398")
        self.handler.callHandlerMethod(self.page, None, "test")
        office.eventually(lambda: "does not answer" in self.message())


if __name__ == "__main__":
    unittest.main()
