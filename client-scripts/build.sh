#!/bin/sh
# Builds the spreadsheet clients into client-scripts/dist, with the product's version.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# the first version below the parent is the product's own
version=$(sed -n '/<\/parent>/,$s:.*<version>\(.*\)</version>.*:\1:p' "$here/../pom.xml" | head -n 1)
[ -n "$version" ] || { echo "build.sh: no version in pom.xml" >&2; exit 1; }
mkdir -p "$here/dist"
python3 "$here/libreoffice/packaging/package.py" "$version" "$here/dist/peakplan-$version.oxt"
echo "client-scripts/dist/peakplan-$version.oxt"
