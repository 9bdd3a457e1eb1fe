#!/usr/bin/env bats
# The shell client against recorded answers: exit codes, files, what it sends and what it keeps to itself.

setup() {
    work=$(mktemp -d)
    client="$BATS_TEST_DIRNAME/../peakplan-client.sh"
    input="$work/预算 \"草案\" 2027.xlsx"
    printf 'PK-book' >"$input"
}

teardown() {
    rm -f "$work/address"
    wait
    rm -rf "$work"
}

serve() { # SCENARIO
    python3 "$BATS_TEST_DIRNAME/recorded.py" "$work/address" "$work/asked" "$1" 3>&- &
    until [ -f "$work/address" ]; do sleep 0.05; done
    PEAKPLAN_SERVER=$(cat "$work/address")
    export PEAKPLAN_SERVER
}

# What was asked, once the record holds the last request of a run.
asked() { # TEXT
    for _ in $(seq 100); do
        if grep -qF -- "$1" "$work/asked" 2>/dev/null; then return 0; fi
        sleep 0.05
    done
    echo "not asked: $1" >&2
    cat "$work/asked" >&2
    return 1
}

@test "a plan that fits ends with 0 and leaves workbook and JSON" {
    serve FEASIBLE
    run "$client" "$input" -o "$work/方案.xlsx" --json "$work/方案.json" --seconds 5 --seed 7 --lang zh
    [ "$status" -eq 0 ]
    [ "$(cat "$work/方案.xlsx")" = "PK-plans" ]
    grep -q '"feasible": true' "$work/方案.json"
    asked 'name=\"seconds\"\r\n\r\n5\r\n'
    asked 'name=\"seed\"\r\n\r\n7\r\n'
    asked 'name=\"language\"\r\n\r\nzh\r\n'
    asked 'PK-book'
}

@test "a file name in Chinese with quotes arrives" {
    serve FEASIBLE
    run "$client" "$input"
    [ "$status" -eq 0 ]
    asked 'filename=\"\u9884\u7b97 '
}

@test "errors in the input end with 2 and still leave the workbook that names them" {
    serve INPUT_ERRORS
    run "$client" "$input" -o "$work/out.xlsx"
    [ "$status" -eq 2 ]
    [ -f "$work/out.xlsx" ]
    [[ "$output" == *"3 errors"* ]]
}

@test "a plan that fits no cap ends with 3" {
    serve NOTHING_FITS
    run "$client" "$input" -o "$work/out.xlsx"
    [ "$status" -eq 3 ]
    [ -f "$work/out.xlsx" ]
}

@test "a fault of the server ends with 1 and tells its number" {
    serve FAILED
    run "$client" "$input" -o "$work/out.xlsx"
    [ "$status" -eq 1 ]
    [[ "$output" == *"F-17"* ]]
    [ ! -e "$work/out.xlsx" ]
}

@test "a refused token ends with 1" {
    serve REFUSED
    PEAKPLAN_TOKEN=ppt_wrong run "$client" "$input" -o "$work/out.xlsx"
    [ "$status" -eq 1 ]
    [[ "$output" == *"401"* ]]
    [[ "$output" == *'Sign in, or send a "token"'* ]]
    [ ! -e "$work/out.xlsx" ]
    asked '"authorization": "Bearer ppt_wrong"'
}

@test "the token is not among the arguments that others can see" {
    serve FEASIBLE
    mkdir "$work/bin"
    # a curl that notes its arguments
    printf '#!/bin/sh\nprintf "%%s\\n" "$@" >>"%s/arguments"\nexec "%s" "$@"\n' "$work" "$(command -v curl)" >"$work/bin/curl"
    chmod +x "$work/bin/curl"
    PATH="$work/bin:$PATH" PEAKPLAN_TOKEN=ppt_secret run "$client" "$input"
    [ "$status" -eq 0 ]
    [ -s "$work/arguments" ]
    ! grep -q ppt_secret "$work/arguments"
}

@test "a server that is away ends with 1 and is named" {
    PEAKPLAN_SERVER=http://127.0.0.1:7397 run "$client" "$input"
    [ "$status" -eq 1 ]
    [[ "$output" == *"http://127.0.0.1:7397"* ]]
}

@test "what is wrong with each field is told, whole sentences" {
    serve WRONG_FIELD
    run "$client" "$input" --seconds abc
    [ "$status" -eq 2 ]
    [[ "$output" == *"Not understood: seconds, seed."* ]]
    [[ "$output" == *"  seconds is abc, not a number."* ]]
    [[ "$output" == *"  seed {x}"* ]]
}

@test "a cost is told as people read it, with its currency" {
    serve FEASIBLE
    run "$client" "$input"
    [[ "$output" == *"cost 1234.00 CNY."* ]]
}

@test "a file that cannot be written is told before anything is sent" {
    run "$client" "$input" -o "$work/none/out.xlsx"
    [ "$status" -eq 2 ]
    [[ "$output" == *"$work/none/out.xlsx"* ]]
    mkdir "$work/folder.json"
    run "$client" "$input" --json "$work/folder.json"
    [ "$status" -eq 2 ]
}

@test "help goes to standard output and ends with 0" {
    run bash -c '"$1" --help 2>/dev/null' - "$client"
    [ "$status" -eq 0 ]
    [[ "$output" == *"actuals-template"* ]]
}

@test "a missing file and a missing argument end with 2 before anything is sent" {
    run "$client" "$work/none.xlsx"
    [ "$status" -eq 2 ]
    run "$client"
    [ "$status" -eq 2 ]
    run "$client" "$input" --seconds
    [ "$status" -eq 2 ]
}

@test "a server of another version gets no workbook and is told apart in one sentence" {
    serve OTHER_VERSION
    run "$client" "$input" -o "$work/out.xlsx"
    [ "$status" -eq 1 ]
    [[ "$output" == *"the server is 9.9.9"* ]]
    [ ! -e "$work/out.xlsx" ]
    asked '/api/v1/version'
    ! grep -q '/api/v1/plans' "$work/asked"
}

@test "another kind of server is recognised" {
    python3 -m http.server --bind 127.0.0.1 --directory "$work" 0 >"$work/said" 2>&1 3>&- &
    other=$!
    until grep -q 'port [0-9]' "$work/said"; do sleep 0.05; done
    PEAKPLAN_SERVER="http://127.0.0.1:$(sed -n 's/.*port \([0-9]*\).*/\1/p' "$work/said" | head -n 1)" run "$client" "$input"
    kill "$other"
    [ "$status" -eq 1 ]
    [[ "$output" == *"no PeakPlan server"* ]]
}

@test "the client's version is the product's" {
    grep -qx "version=$(sed -n '/<\/parent>/,$s:.*<version>\(.*\)</version>.*:\1:p' "$BATS_TEST_DIRNAME/../../../pom.xml" | head -n 1)" "$client"
    grep -q "'$(sed -n 's/^version=//p' "$client")'" "$BATS_TEST_DIRNAME/../peakplan-client.ps1"
}

@test "a file is simulated, and a plan of the server by its id" {
    serve FEASIBLE
    run "$client" simulate "$input" -o "$work/模拟.xlsx" --json "$work/模拟.json" --replications 200 --lang zh
    [ "$status" -eq 0 ]
    [ "$(cat "$work/模拟.xlsx")" = "PK-simulations" ]
    grep -q '"kind": "simulations"' "$work/模拟.json"
    asked 'name=\"replications\"\r\n\r\n200\r\n'
    run "$client" simulate 01ABC
    [ "$status" -eq 0 ]
    asked 'name=\"plan\"\r\n\r\n01ABC\r\n'
}

@test "errors of a simulated file end with 2" {
    serve INPUT_ERRORS
    run "$client" simulate "$input"
    [ "$status" -eq 2 ]
}

@test "plans are compared by their ids" {
    serve FEASIBLE
    run "$client" compare 01ABC 01DEF -o "$work/对比.xlsx" --lang zh
    [ "$status" -eq 0 ]
    [ "$(cat "$work/对比.xlsx")" = "PK-comparisons" ]
    asked '{\"plans\":[\"01ABC\",\"01DEF\"],\"language\":\"zh\"}'
    run "$client" compare 01ABC
    [ "$status" -eq 2 ]
    run "$client" compare 01ABC '"x'
    [ "$status" -eq 2 ]
}

@test "a plan made before is downloaded with its exit code" {
    serve NOTHING_FITS
    run "$client" download j1 -o "$work/out.xlsx" --json "$work/out.json"
    [ "$status" -eq 3 ]
    [ "$(cat "$work/out.xlsx")" = "PK-plans" ]
    [ -s "$work/out.json" ]
    run "$client" download j2
    [ "$status" -eq 1 ]
}

@test "actuals are handed in for a budget and counted" {
    serve FEASIBLE
    run "$client" actuals b1 "$input" --json "$work/导入.json" --columns 'AMOUNT=金额;LINE=科目' --lang zh
    [ "$status" -eq 0 ]
    [[ "$output" == *"12 new, 3 corrected, 4 unchanged, 0 rows not used"* ]]
    grep -q '"tables"' "$work/导入.json"
    asked 'name=\"columns\"\r\n\r\nAMOUNT=\u91d1\u989d;LINE='
    asked 'PK-book'
    run "$client" actuals b1
    [ "$status" -eq 2 ]
    run "$client" actuals b2 "$input"
    [ "$status" -eq 1 ]
}

@test "rows of actuals that cannot be used end with 2" {
    serve INPUT_ERRORS
    run "$client" actuals b1 "$input"
    [ "$status" -eq 2 ]
}

@test "the workbook for actuals is fetched" {
    serve FEASIBLE
    run "$client" actuals-template j1 -o "$work/实际.xlsx" --lang zh
    [ "$status" -eq 0 ]
    [ "$(cat "$work/实际.xlsx")" = "PK-实际" ]
}

@test "nothing of a run is left in the temporary folder" {
    serve FEASIBLE
    mkdir "$work/tmp"
    TMPDIR="$work/tmp" run "$client" "$input"
    [ "$status" -eq 0 ]
    [ -z "$(ls -A "$work/tmp")" ]
}

@test "completion offers options, languages and workbooks" {
    # shellcheck source=/dev/null
    source "$BATS_TEST_DIRNAME/../peakplan-client.bash-completion"
    complete_with() {
        COMP_WORDS=("$@")
        COMP_CWORD=$(($# - 1))
        COMPREPLY=()
        _peakplan_client
        printf '%s\n' "${COMPREPLY[@]}"
    }
    [ "$(complete_with peakplan-client.sh --se)" = $'--seconds\n--seed' ]
    [ "$(complete_with peakplan-client.sh simulate --re)" = --replications ]
    [ "$(complete_with peakplan-client.sh com)" = compare ]
    [ "$(complete_with peakplan-client.sh --lang '')" = $'zh\nen' ]
    cd "$work"
    printf x >notes.txt
    [[ "$(complete_with peakplan-client.sh '')" == *".xlsx"* ]]
    [[ "$(complete_with peakplan-client.sh '')" != *"notes.txt"* ]]
}
