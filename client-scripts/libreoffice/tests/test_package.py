"""The extension's archive: whole, the same from both builds, with what Calc registers as it is declared."""

import io
import os
import sys
import unittest
import zipfile

import office
import real_server

sys.path.insert(0, os.path.join(office.HERE, "..", "packaging"))
import package  # noqa: E402


def entries(archive):
    return {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}


class Package(unittest.TestCase):
    def test_what_calc_registers_is_what_is_declared(self):
        for path, content in package.declared().items():
            with open(os.path.join(package.ROOT, "extension", path), "rb") as file:
                self.assertEqual(content, file.read(), path + ": run package.py --declare")

    def test_the_manifest_names_only_what_is_there_and_the_version_is_written_in(self):
        with zipfile.ZipFile(office.EXTENSION) as archive:
            found = entries(archive)
        self.assertEqual("META-INF/manifest.xml", next(iter(found)))
        manifest = found["META-INF/manifest.xml"].decode("utf-8")
        for name in (part.partition('"')[0] for part in manifest.split('full-path="')[1:]):
            self.assertIn(name, found)
        for name, content in found.items():
            self.assertNotIn(b"@version@", content, name)
        self.assertIn(('value="%s"' % office.VERSION).encode(), found["description.xml"])

    @unittest.skipUnless(real_server.JAR, "no built product beside the clients")
    def test_the_product_offers_the_same_extension(self):
        name = "clients/peakplan-%s.oxt" % office.VERSION
        with zipfile.ZipFile(real_server.JAR) as jar, zipfile.ZipFile(office.EXTENSION) as ours:
            with zipfile.ZipFile(io.BytesIO(jar.read(name))) as offered:
                self.assertEqual("META-INF/manifest.xml", offered.namelist()[0])
                self.assertEqual(entries(ours), entries(offered))


if __name__ == "__main__":
    unittest.main()
