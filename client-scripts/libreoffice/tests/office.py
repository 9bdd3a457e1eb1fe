"""A headless LibreOffice of its own profile with the built extension installed, for the tests that drive it."""

import atexit
import glob
import os
import shutil
import subprocess
import tempfile
import time
import uuid

import uno
from peakplan import settings

HERE = os.path.dirname(os.path.abspath(__file__))
DIST = os.path.join(HERE, "..", "..", "dist")
(EXTENSION,) = glob.glob(os.path.join(DIST, "*.oxt"))
VERSION = os.path.basename(EXTENSION)[len("peakplan-"):-len(".oxt")]
PATIENCE_SECONDS = 600
_running = []


def shared():
    """One office for all tests until the last has run: starting one takes seconds."""
    if not _running:
        _running.append(Office())
        atexit.register(_running[0].stop)
    return _running[0]


class Office:
    def __init__(self):
        self.home = tempfile.mkdtemp(prefix="office-")
        self.profile = uno.systemPathToFileUrl(os.path.join(self.home, "profile"))
        # what is installed is tested, not the sources these tests import
        self.environment = dict(os.environ, HOME=self.home, LANG="C.UTF-8")
        self.environment.pop("PYTHONPATH", None)
        self._run("unopkg", "add", "-f", "-env:UserInstallation=" + self.profile, EXTENSION)
        pipe = "peakplan" + uuid.uuid4().hex
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", "-env:UserInstallation=" + self.profile,
             "--accept=pipe,name=%s;urp" % pipe],
            env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        self.context = eventually(
            lambda: resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe))
        self.desktop = self.create("com.sun.star.frame.Desktop")

    def _run(self, *command):
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=PATIENCE_SECONDS)
        if done.returncode:
            raise AssertionError("%s: %s%s" % (command[0], done.stdout, done.stderr))

    def create(self, service):
        return self.context.ServiceManager.createInstanceWithContext(service, self.context)

    def new_document(self):
        return self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())

    def open(self, path):
        return self.desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, ())

    def documents(self):
        found, components = [], self.desktop.Components.createEnumeration()
        while components.hasMoreElements():
            found.append(components.nextElement())
        return found

    def keep_settings(self, server, token="secret", seconds=20):
        """What the options page would have kept."""
        path = os.path.join(self.home, "profile", "user", "peakplan", "settings.json")
        settings.save(settings.Settings(server, token, seconds), path)

    def give(self, document, command):
        """Gives a command of menu or toolbar."""
        frame = document.CurrentController.Frame
        self.create("com.sun.star.frame.DispatchHelper").executeDispatch(frame, "dev.peakplan:" + command, "", 0, ())

    def stop(self):
        try:
            self.desktop.terminate()
        except uno.getClass("com.sun.star.lang.DisposedException"):
            pass
        try:
            self.process.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.home, ignore_errors=True)


def eventually(probe):
    """What probe gives once it gives something true; an exception counts as not yet."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            found = probe()
            if found:
                return found
            problem = "still %r" % (found,)
        except uno.getClass("com.sun.star.uno.Exception") as error:
            problem = str(error)
        if time.monotonic() > deadline:
            raise AssertionError("gave up waiting: " + problem)
        time.sleep(0.05)
