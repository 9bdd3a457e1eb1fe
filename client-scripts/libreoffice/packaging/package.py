"""Writes the extension as one .oxt, as the product's own build does; the same sources give the same bytes.

usage: package.py VERSION OUTPUT.oxt
       package.py --declare     writes what Calc registers anew from functions.json
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
    return found


def declared():
    """Path in the extension -> what functions.json says it must hold."""
    functions = function_registry.load(FUNCTIONS)
    return {
        "registry/CalcAddIns.xcu": function_registry.add_in_registry(functions).encode("utf-8"),
        "types/XErlang.idl": function_registry.interface_idl(functions).encode("ascii"),
    }


def declare():
    for path, content in declared().items():
        with open(os.path.join(ROOT, "extension", path), "wb") as file:
            file.write(content)


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
    if sys.argv[1:] == ["--declare"]:
        declare()
    elif len(sys.argv) == 3:
        write(sys.argv[1], sys.argv[2])
    else:
        sys.exit(__doc__)
