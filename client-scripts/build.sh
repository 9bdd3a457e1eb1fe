#!/bin/sh
# Builds the spreadsheet clients into client-scripts/dist, with the product's version.
# usage: build.sh [https://SERVER]    the address under which planners reach the server, for Excel's manifests
set -eu
here=$(cd "$(dirname "$0")" && pwd)
server=${1:-https://localhost:8443}
# the first version below the parent is the product's own
version=$(sed -n '/<\/parent>/,$s:.*<version>\(.*\)</version>.*:\1:p' "$here/../pom.xml" | head -n 1)
[ -n "$version" ] || { echo "build.sh: no version in pom.xml" >&2; exit 1; }

mkdir -p "$here/dist"
rm -rf "$here"/dist/*.oxt "$here/dist/excel"
python3 "$here/libreoffice/packaging/package.py" "$version" "$here/dist/peakplan-$version.oxt"
echo "client-scripts/dist/peakplan-$version.oxt"
mkdir -p "$here/dist/cli"
cp "$here"/cli/peakplan-client.* "$here/dist/cli/"
echo "client-scripts/dist/cli"

if command -v npm >/dev/null; then
    installed="$here/excel/node_modules/.installed-lock.json"
    if ! cmp -s "$here/excel/package-lock.json" "$installed"; then
        (cd "$here/excel" && npm ci --silent)
        cp "$here/excel/package-lock.json" "$installed"
    fi
    node "$here/excel/packaging.mjs" "$version" "$here/dist/excel" "$server"
    echo "client-scripts/dist/excel"
else
    echo "build.sh: without node the Excel add-in is left out" >&2
fi
