"""The cell functions in a real Calc: installed, registered, computed, saved and loaded."""

import json
import os
import unittest

import office
import reference_rows
import uno
from com.sun.star.beans import PropertyValue


class FunctionsInCalc(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = office.shared()
        cls.document = cls.office.new_document()
        cls.sheet = cls.document.Sheets.getByIndex(0)

    @classmethod
    def tearDownClass(cls):
        cls.document.close(True)

    def cell(self, formula):
        cell = self.sheet.getCellByPosition(0, 0)
        cell.setFormula(formula)
        return cell

    def test_every_published_value_is_met_in_a_cell(self):
        for row in reference_rows.read():
            with self.subTest(row.name):
                cell = self.cell(formula(row))
                self.assertEqual(0, cell.getError())
                self.assertTrue(row.accepts(cell.Value), "%r instead of %r" % (cell.Value, row.expected))

    def test_every_declared_function_is_known_to_calc_with_its_description(self):
        listed = self.office.create("com.sun.star.sheet.FunctionDescriptions")
        known = {}
        for index in range(listed.getCount()):
            properties = {p.Name: p.Value for p in listed.getByIndex(index)}
            known[properties["Name"]] = properties
        with open(os.path.join(office.HERE, "..", "..", "functions.json"), encoding="utf-8") as file:
            declared = json.load(file)["functions"]
        for function in declared:
            properties = known[function["name"]]
            self.assertEqual(function["description"]["en"], properties["Description"])
            arguments = [(a.Name, a.Description, a.IsOptional) for a in properties["Arguments"]]
            self.assertEqual(
                [(p["name"], p["description"]["en"], p["optional"]) for p in function["parameters"]], arguments)

    def test_an_argument_out_of_range_is_an_error_in_the_cell(self):
        self.assertEqual(502, self.cell("=ERLANG_SL(200;180;-1;20)").getError())
        self.assertNotEqual(0, self.cell("=ERLANG_ASA(200;180;5)").getError())

    def test_arguments_from_cells_are_followed_when_they_change(self):
        agents = self.sheet.getCellByPosition(1, 0)
        agents.Value = 14
        self.sheet.getCellByPosition(1, 1).Value = 300
        cell = self.cell("=ERLANG_SL(200;180;B1;20;B2;B3)")
        self.assertAlmostEqual(0.916792091864, cell.Value, places=11)
        agents.Value = 15
        self.assertGreater(cell.Value, 0.93)

    def test_a_saved_workbook_computes_again(self):
        for extension, filter_name in (("ods", "calc8"), ("xlsx", "Calc MS Excel 2007 XML")):
            with self.subTest(extension):
                self.cell("=ERLANG_AGENTS(57;1110;0.8;20)")
                url = uno.systemPathToFileUrl(os.path.join(self.office.home, "预算 functions." + extension))
                self.document.storeToURL(url, (PropertyValue("FilterName", 0, filter_name, 0),))
                copy = self.office.desktop.loadComponentFromURL(url, "_blank", 0, ())
                try:
                    copy.calculateAll()
                    cell = copy.Sheets.getByIndex(0).getCellByPosition(0, 0)
                    self.assertEqual((0, 23.0), (cell.getError(), cell.Value))
                finally:
                    copy.close(True)


def formula(row):
    arguments = list(row.arguments)
    while arguments and arguments[-1] is None:
        arguments.pop()
    return "=%s(%s)" % (row.function, ";".join("" if a is None else repr(a) for a in arguments))


if __name__ == "__main__":
    unittest.main()
