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
    [ "$(cat "$work/方案.xlsx")" = "PK-结果" ]
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

@test "a missing file and a missing argument end with 2 before anything is sent" {
    run "$client" "$work/none.xlsx"
    [ "$status" -eq 2 ]
    run "$client"
    [ "$status" -eq 2 ]
    run "$client" "$input" --seconds
    [ "$status" -eq 2 ]
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
    [ "$(complete_with peakplan-client.sh --lang '')" = $'zh\nen' ]
    cd "$work"
    printf x >notes.txt
    [[ "$(complete_with peakplan-client.sh '')" == *".xlsx"* ]]
    [[ "$(complete_with peakplan-client.sh '')" != *"notes.txt"* ]]
}
