"""Which open documents hold plans of the server."""

import uno
from peakplan import results


def open_results(environment):
    """File and plan address of every open document that holds a plan, in the order of their names."""
    server, list_path = environment.settings().server, environment.results_path()
    found, components = [], environment.desktop().Components.createEnumeration()
    while components.hasMoreElements():
        component = components.nextElement()
        url = component.getURL() if component.supportsService("com.sun.star.sheet.SpreadsheetDocument") else ""
        if url.startswith("file:"):
            path = uno.fileUrlToSystemPath(url)
            result = results.find(list_path, path, server)
            if result:
                found.append((path, result))
    return sorted(found)
