"""What the options page keeps: the server's address, the access token, the planning time."""

import json
import os
import stat
import tempfile
from urllib.parse import urlsplit

LOOPBACK = ("localhost", "127.0.0.1", "::1")
DEFAULT_SERVER = "http://localhost:8080"


class Settings:
    """A checked set of options; seconds is the time a plan may take, 1 to 3600."""

    def __init__(self, server=DEFAULT_SERVER, token="", seconds=30):
        self.server = _checked_server(server)
        self.token = _checked_token(token)
        self.seconds = _checked_seconds(seconds)


class SettingsProblem(ValueError):
    """An option that cannot be kept; key names the sentence in texts."""

    def __init__(self, key, **values):
        super().__init__(key)
        self.key, self.values = key, values


def load(path):
    """The kept settings, or the defaults where nothing readable is kept."""
    try:
        with open(path, encoding="utf-8") as file:
            kept = json.load(file)
        return Settings(kept["server"], kept["token"], kept["seconds"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Settings()


def save(settings, path):
    """Writes for the owner alone and in one step: a token must neither be readable by others nor be lost half-way."""
    folder = os.path.dirname(path)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({"server": settings.server, "token": settings.token, "seconds": settings.seconds}, file)
        os.chmod(draft, stat.S_IRUSR | stat.S_IWUSR)
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise


def _checked_server(server):
    server = server.strip().rstrip("/")
    try:
        parts = urlsplit(server)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise SettingsProblem("server_malformed", server=server) from None
    if parts.scheme not in ("http", "https") or not host or parts.query or parts.fragment or parts.username:
        raise SettingsProblem("server_malformed", server=server)
    if parts.scheme == "http" and host not in LOOPBACK:
        raise SettingsProblem("server_insecure", server=server)
    return server


def _checked_token(token):
    token = token.strip()
    if not all("!" <= character <= "~" for character in token):
        raise SettingsProblem("token_malformed")
    return token


def _checked_seconds(seconds):
    try:
        whole = int(seconds)
    except (TypeError, ValueError):
        raise SettingsProblem("seconds_malformed") from None
    if not 1 <= whole <= 3600:
        raise SettingsProblem("seconds_malformed")
    return whole
