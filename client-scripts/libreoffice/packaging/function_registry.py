"""Turns functions.json, where the cell functions are declared once, into what Calc registers."""

import json
from xml.sax.saxutils import escape, quoteattr

SERVICE = "dev.peakplan.Erlang"
LOCALES = {"en": "en-US", "zh": "zh-CN"}


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["functions"]


def interface_idl(functions):
    """UNO type of the add-in: a parameter of type any may be left out in a cell."""
    lines = ["module dev { module peakplan { interface XErlang {"]
    for function in functions:
        parameters = ", ".join(
            "[in] %s %s" % ("any" if parameter["optional"] else "double", parameter["name"])
            for parameter in function["parameters"]
        )
        lines.append("    double %s(%s) raises (com::sun::star::lang::IllegalArgumentException);"
                     % (function["method"], parameters))
    lines.append("}; }; };")
    return "\n".join(lines) + "\n"


def add_in_registry(functions):
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" oor:name="CalcAddIns" oor:package="org.openoffice.Office">',
        '<node oor:name="AddInInfo"><node oor:name="%s" oor:op="replace"><node oor:name="AddInFunctions">' % SERVICE,
        *[_function(function) for function in functions],
        "</node></node></node></oor:component-data>",
    ]) + "\n"


def _function(function):
    names = {"en": function["name"], "zh": function["name"]}
    return "\n".join([
        '<node oor:name=%s oor:op="replace">' % quoteattr(function["method"]),
        _localised("DisplayName", names),
        _localised("Description", function["description"]),
        '<prop oor:name="Category"><value>Add-In</value></prop>',
        _localised("CompatibilityName", names),
        '<node oor:name="Parameters">',
        *[_parameter(parameter) for parameter in function["parameters"]],
        "</node></node>",
    ])


def _parameter(parameter):
    names = {"en": parameter["name"], "zh": parameter["name"]}
    return "\n".join([
        '<node oor:name=%s oor:op="replace">' % quoteattr(parameter["name"]),
        _localised("DisplayName", names),
        _localised("Description", parameter["description"]),
        "</node>",
    ])


def _localised(name, texts):
    values = "".join(
        '<value xml:lang="%s">%s</value>' % (LOCALES[language], escape(text)) for language, text in texts.items()
    )
    return '<prop oor:name="%s">%s</prop>' % (name, values)
