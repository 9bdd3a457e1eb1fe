#!/bin/sh
# Tests the spreadsheet clients; the last line is "N passed, N failed".
# Needs python3, LibreOffice Calc and its Python bridge; as root on Debian it installs what is missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
log="$work/log"

if ! command -v soffice >/dev/null || ! /usr/bin/python3 -c 'import uno' 2>/dev/null; then
    [ "$(id -u)" = 0 ] || { echo "test.sh: install libreoffice-calc and python3-uno first" >&2; exit 1; }
    apt-get -q update >"$work/apt" 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
        libreoffice-calc python3-uno libreoffice-script-provider-python >>"$work/apt" 2>&1 || { cat "$work/apt" >&2; exit 1; }
fi

# an office refuses extensions for root: copy what is needed to where an ordinary user may work
sh "$here/build.sh" >/dev/null
cp -r "$here/libreoffice" "$here/reference" "$here/dist" "$here/functions.json" "$work/"
chmod -R a+rX "$work"
mkdir "$work/home"
as_user=""
if [ "$(id -u)" = 0 ]; then
    chown nobody "$work/home"
    as_user="setpriv --reuid=nobody --regid=nogroup --clear-groups"
fi

# the office's own python, unless told otherwise
cd "$work/libreoffice/tests"
failed_run=0
$as_user env HOME="$work/home" TMPDIR="$work/home" PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="../python/pythonpath" \
    /usr/bin/python3 -m unittest discover -s . -t . -v >"$log" 2>&1 || failed_run=1
grep -vE ' \.\.\. (ok|skipped.*)$' "$log" || true
ran=$(sed -n 's/^Ran \([0-9]*\) test.*/\1/p' "$log")
failed=$(grep -cE '^(FAIL|ERROR): ' "$log" || true)
skipped=$(sed -n 's/.*skipped=\([0-9]*\).*/\1/p' "$log")
[ -n "$ran" ] || { ran=0; failed=1; failed_run=1; }
[ "$failed_run" = 0 ] || [ "$failed" != 0 ] || failed=1
echo "$((ran - failed - ${skipped:-0})) passed, $failed failed"
[ "$failed_run" = 0 ] && [ "$failed" = 0 ]
