"""Registers the commands dev.peakplan:NAME with the office."""

from com.sun.star.frame import XDispatch, XDispatchProvider
from com.sun.star.lang import XInitialization
from peakplan_office import commands
from peakplan_office.component import Component, registered
from peakplan_office.environment import Environment
from peakplan_office.mainthread import later_on_main

PROTOCOL = "dev.peakplan:"


class Commands(Component, XInitialization, XDispatchProvider, XDispatch):
    IMPLEMENTATION, SERVICES = "dev.peakplan.Commands", ("com.sun.star.frame.ProtocolHandler",)

    def __init__(self, context):
        self.environment, self.frame = Environment(context), None

    def initialize(self, arguments):
        if arguments:
            self.frame = arguments[0]

    def queryDispatch(self, url, _target, _flags):
        return self if url.Protocol == PROTOCOL and _command(url)[0] in commands.BY_NAME else None

    def queryDispatches(self, requests):
        return tuple(self.queryDispatch(r.FeatureURL, r.FrameName, r.SearchFlags) for r in requests)

    def dispatch(self, url, _arguments):
        # a caller may be on any thread, a command must be alone on the main one
        name, argument = _command(url)
        later_on_main(self.environment.context, lambda: commands.run(name, self.environment, self.frame, argument))

    def addStatusListener(self, _listener, _url):
        pass

    def removeStatusListener(self, _listener, _url):
        pass


def _command(url):
    """Name and argument of dev.peakplan:NAME?ARGUMENT; offices differ in how far they take such an address apart."""
    name, _, argument = url.Complete[len(PROTOCOL):].partition("?")
    return name, argument


g_ImplementationHelper = registered(Commands)
