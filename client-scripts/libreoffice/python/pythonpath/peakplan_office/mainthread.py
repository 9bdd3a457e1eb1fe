"""Network work on a thread of its own, documents only on the office's main thread."""

import threading

import unohelper
from com.sun.star.awt import XCallback
from com.sun.star.lang import DisposedException


class _Later(unohelper.Base, XCallback):
    def __init__(self, function):
        self.function = function

    def notify(self, _data):
        self.function()


class _Call(unohelper.Base, XCallback):
    def __init__(self, function):
        self.function, self.done = function, threading.Event()
        self.result = self.error = None

    def notify(self, _data):
        try:
            self.result = self.function()
        except BaseException as error:  # handed over to the thread that asked
            self.error = error
        finally:
            self.done.set()


def on_main(context, function):
    """Runs function on the main thread and gives its result. For worker threads only: the main thread would wait for itself."""
    call = _Call(function)
    _queue(context, call)
    call.done.wait()
    if call.error is not None:
        raise call.error
    return call.result


def later_on_main(context, function):
    """Has function run on the main thread once what it does now is over; for any thread."""
    _queue(context, _Later(function))


def _queue(context, callback):
    context.ServiceManager.createInstanceWithContext("com.sun.star.awt.AsyncCallback", context).addCallback(callback, None)


def in_background(work, failed):
    """Starts work() on a thread; failed(error) hears what it throws, unless its document was closed meanwhile."""

    def run():
        try:
            work()
        except Exception as error:
            try:
                failed(error)
            except DisposedException:
                pass

    threading.Thread(target=run, name="peakplan", daemon=True).start()
