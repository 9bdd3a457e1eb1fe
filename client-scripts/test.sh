#!/bin/sh
# Tests the spreadsheet clients; the last line is "N passed, N failed".
# Needs python3, LibreOffice Calc with its Python bridge, bats, shellcheck, node and Chromium; as root on Debian it installs what is missing.
# The product is met where it has been built (./peakplan test, or any other command of it). Without node the Excel add-in is left
# untested, without the product what needs a server, unless PEAKPLAN_TEST_ALL is set: then both are failures.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
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

# Prints what failed of one suite's log and adds its counts; a suite that ended badly without a count has one failure.
count() { # NAME LOG EXIT_STATUS PASSED FAILED
    if [ "$3" != 0 ] && [ "$5" = 0 ]; then set -- "$1" "$2" "$3" "$4" 1; fi
    [ "$5" = 0 ] || { echo "--- $1"; cat "$2"; }
    passed=$((passed + $4))
    failed=$((failed + $5))
}

libreoffice() {
    # an office refuses extensions for root: copy what is needed to where an ordinary user may work
    cp -r "$here/libreoffice" "$here/reference" "$here/dist" "$here/cli" "$here/extras" "$here/functions.json" "$work/"
    cp "$here/../pom.xml" "$work/product.pom"
    chmod -R a+rX "$work"
    mkdir "$work/home"
    # with the product built, the extension meets a real server too
    jar=""
    for built in "$here"/../server/target/peakplan-server-*.jar; do
        [ ! -f "$built" ] || jar="$work/peakplan.jar"
    done
    if [ -n "$jar" ]; then
        cp "$built" "$jar"
        chmod a+r "$jar"
    elif [ -n "${PEAKPLAN_TEST_ALL:-}" ]; then
        echo "test.sh: the product is not built" >&2
        failed=$((failed + 1))
    fi
    as_user=""
    if [ "$(id -u)" = 0 ]; then
        chown nobody "$work/home"
        as_user="setpriv --reuid=nobody --regid=nogroup --clear-groups"
    fi
    log="$work/libreoffice.log"
    status=0
    (cd "$work/libreoffice/tests" && $as_user env HOME="$work/home" TMPDIR="$work/home" PYTHONDONTWRITEBYTECODE=1 \
        PEAKPLAN_JAR="$jar" PYTHONPATH=../python/pythonpath /usr/bin/python3 -m unittest discover -s . -t . >"$log" 2>&1) || status=$?
    ran=$(sed -n 's/^Ran \([0-9]*\) test.*/\1/p' "$log")
    bad=$(grep -cE '^(FAIL|ERROR): ' "$log" || true)
    skipped=$(sed -n 's/.*skipped=\([0-9]*\).*/\1/p' "$log")
    grep '^measured: ' "$log" || true
    count libreoffice "$log" "$status" $((${ran:-0} - bad - ${skipped:-0})) "$bad"
}

excel() {
    if ! command -v npm >/dev/null; then
        [ -z "${PEAKPLAN_TEST_ALL:-}" ] || { echo "test.sh: node and npm are missing" >&2; failed=$((failed + 1)); }
        return 0
    fi
    log="$work/excel.log"
    status=0
    (cd "$here/excel" && node --test --test-reporter=tap tests/ >"$log" 2>&1) || status=$?
    count excel "$log" "$status" "$(sed -n 's/^# pass //p' "$log")" "$(sed -n 's/^# fail //p' "$log")"
}

cli() {
    log="$work/cli.log"
    status=0
    bats --tap "$here/cli/tests" >"$log" 2>&1 || status=$?
    count cli "$log" "$status" "$(grep -c '^ok ' "$log" || true)" "$(grep -c '^not ok ' "$log" || true)"
    status=0
    shellcheck "$here"/*.sh "$here"/cli/*.sh "$here"/cli/*.bash-completion >"$log" 2>&1 || status=$?
    count shellcheck "$log" "$status" $((status == 0)) $((status != 0))
}

cli
libreoffice
excel
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
