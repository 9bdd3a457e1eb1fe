#!/bin/sh
# Tests the spreadsheet clients; the last line is "N passed, N failed".
# Needs python3, LibreOffice Calc with its Python bridge, bats, shellcheck, node and Chromium; as root on Debian it installs what is missing.
# The product is met where it has been built (./peakplan test, or any other command of it). Without node the Excel add-in is left
# untested, without the product what needs a server, unless PEAKPLAN_TEST_ALL is set: then both are failures.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -f "$work/home/server.json"; wait; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
passed=0
failed=0

missing=""
if ! command -v soffice >/dev/null || ! /usr/bin/python3 -c 'import uno' 2>/dev/null; then
    missing="libreoffice-calc python3-uno"
fi
for tool in chromium bats shellcheck curl; do
    command -v "$tool" >/dev/null || missing="$missing $tool"
done
if [ -n "$missing" ]; then
    [ "$(id -u)" = 0 ] || { echo "test.sh: install first:$missing" >&2; exit 1; }
    # shellcheck disable=SC2086
    { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing; } \
        >"$work/apt" 2>&1 || { cat "$work/apt" >&2; exit 1; }
fi
sh "$here/build.sh" >/dev/null

# A run without what PEAKPLAN_TEST_ALL asks for is a failure.
lacking() {
    [ -z "${PEAKPLAN_TEST_ALL:-}" ] || { echo "test.sh: $*" >&2; failed=$((failed + 1)); }
}

# Runs a suite whose log and exit status are kept under its name.
suite() { # NAME COMMAND...
    name=$1
    shift
    if "$@" >"$work/$name.log" 2>&1; then echo 0 >"$work/$name.status"; else echo $? >"$work/$name.status"; fi
}

# Prints what failed of a suite and adds its counts; a suite that ended badly without a count has one failure.
count() { # NAME PASSED FAILED
    if [ "$(cat "$work/$1.status")" != 0 ] && [ "$3" = 0 ]; then set -- "$1" "$2" 1; fi
    [ "$3" = 0 ] || { echo "--- $1"; cat "$work/$1.log"; }
    passed=$((passed + $2))
    failed=$((failed + $3))
}

matching() { grep -cE "$1" "$work/$2.log" || true; }

# An office refuses extensions for root, so what it needs is copied to where an ordinary user may work.
cp -r "$here/libreoffice" "$here/reference" "$here/dist" "$here/cli" "$here/extras" "$here/functions.json" "$work/"
cp "$here/../pom.xml" "$work/product.pom"
mkdir "$work/home"
jar=""
for built in "$here"/../server/target/peakplan-server-*.jar; do
    if [ -f "$built" ]; then
        jar="$work/peakplan.jar"
        cp "$built" "$jar"
    fi
done
chmod -R a+rX "$work"
as_user=""
if [ "$(id -u)" = 0 ]; then
    chown nobody "$work/home"
    as_user="setpriv --reuid=nobody --regid=nogroup --clear-groups"
fi

# A program of the LibreOffice tests, where one server of the product is told of in PEAKPLAN_REAL.
with_python() {
    (cd "$work/libreoffice/tests" && $as_user env HOME="$work/home" TMPDIR="$work/home" PYTHONDONTWRITEBYTECODE=1 \
        PEAKPLAN_JAR="$jar" PEAKPLAN_REAL="$real" PYTHONPATH=../python/pythonpath /usr/bin/python3 "$@")
}

real=""
if [ -n "$jar" ]; then
    # one server for all suites; it stops once its file is gone
    real="$work/home/server.json"
    : >"$real"
    with_python real_server.py "$real" >"$work/server.log" 2>&1 &
else
    lacking "the product is not built"
fi

# The shell client mostly waits, so its tests run beside the others'.
suite cli bats --tap "$here/cli/tests" &
cli=$!
suite shellcheck shellcheck "$here"/*.sh "$here"/cli/*.sh "$here"/cli/*.bash-completion
count shellcheck "$(($(cat "$work/shellcheck.status") == 0))" "$(($(cat "$work/shellcheck.status") != 0))"

if command -v npm >/dev/null; then
    in_node() { (cd "$here/excel" && PEAKPLAN_REAL="$real" node --test --test-reporter=tap tests/); }
    suite excel in_node
    count excel "$(sed -n 's/^# pass //p' "$work/excel.log")" "$(sed -n 's/^# fail //p' "$work/excel.log")"
else
    lacking "node and npm are missing"
fi
wait "$cli"
count cli "$(matching '^ok ' cli)" "$(matching '^not ok ' cli)"

suite libreoffice with_python -m unittest discover -s . -t .
ran=$(sed -n 's/^Ran \([0-9]*\) test.*/\1/p' "$work/libreoffice.log")
bad=$(matching '^(FAIL|ERROR): ' libreoffice)
skipped=$(sed -n 's/.*skipped=\([0-9]*\).*/\1/p' "$work/libreoffice.log")
sed -n 's/^.*\(measured: .*\)$/\1/p' "$work/libreoffice.log"
count libreoffice $((${ran:-0} - bad - ${skipped:-0})) "$bad"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
