"""The pure parts of the VBA module, run by LibreOffice's Basic in its VBA mode; what needs Excel and Windows is only compiled."""

import os
import re
import unittest

import office

MODULE = os.path.join(office.HERE, "..", "..", "extras", "PeakPlan.bas")
POM = os.path.join(office.HERE, "..", "..", "product.pom")
TESTED = ("Field", "Fits", "StemOf", "FreeName", "Misfit")


class VbaModule(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = office.shared()
        cls.document = cls.office.new_document()
        with open(MODULE, encoding="utf-8") as file:
            cls.source = file.read()
        code = "Option VBASupport 1\n" + cls.source.partition("\n")[2]
        # what is private to the module is tried through public names of our own
        for name in TESTED:
            count = re.search(r"Function %s\((.*?)\)" % name, cls.source).group(1).count(",") + 1
            arguments = ", ".join("a%d" % index for index in range(count))
            strings = ", ".join("CStr(a%d)" % index for index in range(count))
            code += "\nPublic Function Try%s(%s)\n    Try%s = %s(%s)\nEnd Function\n" % (name, arguments, name, name, strings)
        libraries = cls.document.BasicLibraries
        libraries.createLibrary("Tried")
        libraries.getByName("Tried").insertByName("PeakPlan", code)
        cls.scripts = cls.document.getScriptProvider()

    @classmethod
    def tearDownClass(cls):
        cls.document.setModified(False)
        cls.document.close(True)

    def call(self, name, *arguments):
        script = self.scripts.getScript("vnd.sun.star.script:Tried.PeakPlan.Try%s?language=Basic&location=document" % name)
        return script.invoke(arguments, (), ())[0]

    def test_fields_of_an_answer_are_read_and_missing_ones_are_empty(self):
        answer = '{"state":"RUNNING","phase":"search","gap":0.02,"result":"/api/v1/plans/1","title":"预算 2027"}'
        self.assertEqual("RUNNING", self.call("Field", answer, "state"))
        self.assertEqual("/api/v1/plans/1", self.call("Field", answer, "result"))
        self.assertEqual("预算 2027", self.call("Field", answer, "title"))
        self.assertEqual("", self.call("Field", answer, "fault"))

    def test_versions_fit_by_major_and_minor_number(self):
        for theirs, fits in (("1.4.9", True), ("1.5.0", False), ("2.4.2", False), ("", False), ("x", False)):
            self.assertEqual(fits, bool(self.call("Fits", "1.4.2", theirs)), theirs)
        self.assertIn("9.9.9", self.call("Misfit", "1.4.2", "9.9.9"))

    def test_a_result_is_named_after_its_workbook_and_over_nothing(self):
        self.assertEqual("预算 v1.2", self.call("StemOf", "预算 v1.2.xlsm"))
        self.assertEqual("Book1", self.call("StemOf", "Book1"))
        stem = os.path.join(self.office.home, "taken")
        self.assertEqual(stem + ".xlsx", self.call("FreeName", stem))
        for name in ("taken.xlsx", "taken-2.xlsx"):
            with open(os.path.join(self.office.home, name), "wb"):
                pass
        self.assertEqual(stem + "-3.xlsx", self.call("FreeName", stem))

    def test_the_module_s_version_is_the_product_s(self):
        with open(POM, encoding="utf-8") as file:
            product = re.search(r"</parent>.*?<version>(.*?)</version>", file.read(), re.S).group(1)
        self.assertIn('VERSION As String = "%s"' % product, self.source)


if __name__ == "__main__":
    unittest.main()
