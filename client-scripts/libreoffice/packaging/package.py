"""Writes the extension as one .oxt; the same sources give the same bytes.

usage: package.py VERSION OUTPUT.oxt
"""

import os
import sys
import zipfile

import function_registry

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
FUNCTIONS = os.path.join(ROOT, "..", "functions.json")
TIMESTAMP = (2026, 1, 1, 0, 0, 0)
VERSIONED = ("description.xml", "python/pythonpath/peakplan/version.py")


def files(version):
    """Path in the archive -> bytes."""
    found = {}
    for folder, prefix in (("extension", ""), ("python", "python/")):
        top = os.path.join(ROOT, folder)
        for path, folders, names in os.walk(top):
            folders[:] = [name for name in folders if name != "__pycache__"]
            for name in names:
                full = os.path.join(path, name)
                with open(full, "rb") as file:
                    found[prefix + os.path.relpath(full, top).replace(os.sep, "/")] = file.read()
    for name in VERSIONED:
        found[name] = found[name].replace(b"@version@", version.encode("ascii"))
    functions = function_registry.load(FUNCTIONS)
    found["registry/CalcAddIns.xcu"] = function_registry.add_in_registry(functions).encode("utf-8")
    found["types/XErlang.idl"] = function_registry.interface_idl(functions).encode("ascii")
    return found


def write(version, output):
    content = files(version)
    # the manifest goes first, as package readers expect
    names = sorted(content, key=lambda name: (name != "META-INF/manifest.xml", name))
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, TIMESTAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content[name])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write(sys.argv[1], sys.argv[2])
