"""The cell functions ERLANG_*: arguments from Calc, figures from peakplan.erlang."""

from com.sun.star.lang import IllegalArgumentException
from dev.peakplan import XErlang
from peakplan import cells
from peakplan_office.component import Component, registered


def _call(function, *arguments):
    try:
        return float(function(*arguments))
    except ValueError as error:
        raise IllegalArgumentException(str(error), None, 0) from error


class Erlang(Component, XErlang):
    """One method a function of functions.json; Calc shows #VALUE! where an argument is out of its range."""

    IMPLEMENTATION, SERVICES = "dev.peakplan.Erlang", ("dev.peakplan.Erlang", "com.sun.star.sheet.AddIn")

    def __init__(self, context):
        self.context = context

    def erlangSl(self, calls, aht, agents, threshold, patience, definition):
        return _call(cells.service_level, calls, aht, agents, threshold, patience, definition)

    def erlangAgents(self, calls, aht, goal, threshold, patience):
        return _call(cells.agents, calls, aht, goal, threshold, patience)

    def erlangAsa(self, calls, aht, agents, patience):
        return _call(cells.asa, calls, aht, agents, patience)

    def erlangWait(self, calls, aht, agents, patience):
        return _call(cells.wait, calls, aht, agents, patience)

    def erlangAbandon(self, calls, aht, agents, patience):
        return _call(cells.abandon, calls, aht, agents, patience)

    def erlangOccupancy(self, calls, aht, agents, patience):
        return _call(cells.occupancy, calls, aht, agents, patience)

    def erlangLoad(self, calls, aht):
        return _call(cells.load, calls, aht)

    def erlangBlocking(self, load, lines):
        return _call(cells.blocking, load, lines)

    def erlangLines(self, load, blocking_goal):
        return _call(cells.lines, load, blocking_goal)

    def erlangCarriedLoad(self, lines, blocking_goal):
        return _call(cells.carried_load, lines, blocking_goal)


g_ImplementationHelper = registered(Erlang)
