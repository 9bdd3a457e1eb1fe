"""Which file holds which plan of the server: remembered, so that results opened again can be compared."""

import json
import os

MOST_REMEMBERED = 200


def remember(path, file, server, result):
    """Notes in the list at path that file holds the plan at result; the oldest are forgotten."""
    kept = [entry for entry in _load(path) if entry["file"] != file]
    kept.append({"file": file, "server": server, "result": result})
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        json.dump(kept[-MOST_REMEMBERED:], out, ensure_ascii=False)


def find(path, file, server):
    """The address of the plan that file holds on that server, None where it is not known."""
    for entry in _load(path):
        if (entry["file"], entry["server"]) == (file, server):
            return entry["result"]
    return None


def _load(path):
    try:
        with open(path, encoding="utf-8") as file:
            kept = json.load(file)
    except (OSError, ValueError):
        return []
    wanted = {"file", "server", "result"}
    return [entry for entry in kept if isinstance(entry, dict) and wanted <= entry.keys()] if isinstance(kept, list) else []
