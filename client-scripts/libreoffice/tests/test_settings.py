"""What the options page keeps, and how."""

import os
import stat
import tempfile
import unittest

from peakplan import settings


class Kept(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, "profile", "settings.json")

    def test_what_is_saved_is_loaded(self):
        settings.save(settings.Settings("https://plan.example.com/", " secret-1 ", "90"), self.path)
        kept = settings.load(self.path)
        self.assertEqual(("https://plan.example.com", "secret-1", 90), (kept.server, kept.token, kept.seconds))

    @unittest.skipIf(os.name == "nt", "a profile on Windows is its owner's by itself")
    def test_the_file_is_for_its_owner_alone_even_over_a_public_one(self):
        os.makedirs(os.path.dirname(self.path))
        with open(self.path, "w", encoding="utf-8"):
            os.chmod(self.path, 0o644)
        settings.save(settings.Settings(token="secret"), self.path)
        self.assertEqual(0o600, stat.S_IMODE(os.stat(self.path).st_mode))

    def test_nothing_but_the_file_remains_in_the_folder(self):
        settings.save(settings.Settings(), self.path)
        self.assertEqual(["settings.json"], os.listdir(os.path.dirname(self.path)))

    def test_a_missing_or_broken_file_means_the_defaults(self):
        self.assertEqual("", settings.load(self.path).token)
        os.makedirs(os.path.dirname(self.path))
        for broken in ("", "{", "[]", '{"server": 1, "token": "", "seconds": 1}'):
            with open(self.path, "w", encoding="utf-8") as file:
                file.write(broken)
            self.assertEqual(settings.DEFAULT_SERVER, settings.load(self.path).server)


class Checked(unittest.TestCase):
    def assert_refused(self, key, **options):
        with self.assertRaises(settings.SettingsProblem) as caught:
            settings.Settings(**options)
        self.assertEqual(key, caught.exception.key)

    def test_an_address_must_be_one(self):
        for server in ("", "plan.example.com", "ftp://plan.example.com", "https://", "https://a:b@plan.example.com",
                       "https://plan.example.com?x", "http://localhost:port"):
            with self.subTest(server):
                self.assert_refused("server_malformed", server=server)

    def test_a_token_never_travels_unencrypted_to_another_computer(self):
        self.assert_refused("server_insecure", server="http://plan.example.com")
        self.assertEqual("http://localhost:7300", settings.Settings("http://localhost:7300").server)

    def test_a_token_cannot_smuggle_a_header(self):
        self.assert_refused("token_malformed", token="a\r\nX-Evil: 1")

    def test_planning_time_is_a_whole_number_of_seconds_up_to_an_hour(self):
        for seconds in ("", "soon", "0", "3601", "1.5"):
            with self.subTest(seconds):
                self.assert_refused("seconds_malformed", seconds=seconds)


if __name__ == "__main__":
    unittest.main()
