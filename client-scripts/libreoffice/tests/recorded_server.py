"""A small HTTP server that answers with recorded responses and keeps what it was asked; on loopback, any free port."""

import http.server
import json
import threading


class Recorded:
    """Answers by (method, path): a list is given one at a time, its last entry for ever."""

    def __init__(self):
        self.answers, self.asked = {}, []
        recorded = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self):
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(length)
                recorded.asked.append(Request(self.command, self.path, dict(self.headers), body))
                status, headers, content = recorded.next_answer(self.command, self.path)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = do_DELETE = answer

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = "http://127.0.0.1:%d" % self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.thread.start()

    def on(self, method, path, *answers):
        self.answers[(method, path)] = list(answers)
        return self

    def next_answer(self, method, path):
        waiting = self.answers.get((method, path))
        if not waiting:
            return problem(404, "Not found")
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    def requests(self, method, path):
        return [request for request in self.asked if (request.method, request.path) == (method, path)]

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


class Request:
    def __init__(self, method, path, headers, body):
        self.method, self.path, self.body = method, path, body
        self.headers = {name.lower(): value for name, value in headers.items()}


def ok(content, status=200, **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if isinstance(content, bytes):
        return status, named, content
    return status, dict(named, **{"Content-Type": "application/json"}), json.dumps(content).encode("utf-8")


def problem(status, detail, **more):
    body = dict({"type": "about:blank", "title": detail, "status": status, "detail": detail}, **more)
    return status, {"Content-Type": "application/problem+json"}, json.dumps(body).encode("utf-8")
