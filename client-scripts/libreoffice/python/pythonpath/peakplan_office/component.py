"""What the office asks of each of our components: its name, its services, how to make one."""

import unohelper
from com.sun.star.lang import XServiceInfo


class Component(unohelper.Base, XServiceInfo):
    """A subclass names its IMPLEMENTATION and SERVICES."""

    IMPLEMENTATION, SERVICES = "", ()

    def getImplementationName(self):
        return self.IMPLEMENTATION

    def supportsService(self, name):
        return name in self.SERVICES

    def getSupportedServiceNames(self):
        return self.SERVICES


def registered(component):
    """What the office's Python loader looks for under the name g_ImplementationHelper."""
    helper = unohelper.ImplementationHelper()
    helper.addImplementation(component, component.IMPLEMENTATION, component.SERVICES)
    return helper
