"""HTTP as the extension needs it: one request, one answer, no redirects that could carry the token elsewhere."""

import json
import urllib.error
import urllib.request
import uuid
from urllib.parse import urlsplit

LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Answer:
    """Status, headers by lower-case name, body."""

    def __init__(self, status, headers, body):
        self.status, self.body = status, body
        self.headers = {name.lower(): value for name, value in headers.items()}

    def json(self):
        """The body as an object; an empty one where it is no JSON object."""
        found = self._parsed()
        return found if isinstance(found, dict) else {}

    def rows(self):
        """The objects of the body's list; none where it is no JSON list."""
        found = self._parsed()
        return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []

    def _parsed(self):
        try:
            return json.loads(self.body.decode("utf-8"))
        except ValueError:
            return None


class Unreachable(Exception):
    """No answer at all: wrong address, server down, line cut, certificate not trusted."""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def send(method, url, token="", headers=None, body=None, timeout_seconds=30):
    """The server's answer whatever its status; Unreachable where there is none."""
    handlers = [_NoRedirect()]
    if urlsplit(url).hostname in LOOPBACK:
        handlers.append(urllib.request.ProxyHandler({}))
    request = urllib.request.Request(url, data=body, method=method, headers=dict(headers or {}))
    if token:
        request.add_unredirected_header("Authorization", "Bearer " + token)
    try:
        with urllib.request.build_opener(*handlers).open(request, timeout=timeout_seconds) as reply:
            return Answer(reply.status, dict(reply.headers), reply.read())
    except urllib.error.HTTPError as refusal:
        with refusal:
            return Answer(refusal.code, dict(refusal.headers), refusal.read())
    except (OSError, ValueError) as problem:
        raise Unreachable(str(problem)) from problem
    except Exception as problem:
        # http.client raises its own family for answers that are no HTTP
        raise Unreachable(type(problem).__name__) from problem


def form(fields):
    """Content type and body of a form of text fields."""
    boundary = _boundary()
    body = _parts(boundary, fields) + "--%s--\r\n" % boundary
    return "multipart/form-data; boundary=" + boundary, body.encode("utf-8")


def multipart(file_name, content, fields):
    """Content type and body of a form with one workbook and further fields; names of any script stay readable."""
    boundary = _boundary()
    safe = file_name.replace("\\", "_").replace('"', "'").replace("\r", " ").replace("\n", " ")
    head = (
        '--%s\r\nContent-Disposition: form-data; name="file"; filename="%s"\r\n'
        "Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r\n\r\n" % (boundary, safe))
    body = (_parts(boundary, fields) + head).encode("utf-8") + content + ("\r\n--%s--\r\n" % boundary).encode("ascii")
    return "multipart/form-data; boundary=" + boundary, body


def _boundary():
    return "peakplan-" + uuid.uuid4().hex


def _parts(boundary, fields):
    return "".join(
        '--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (boundary, name, value)
        for name, value in fields.items())
