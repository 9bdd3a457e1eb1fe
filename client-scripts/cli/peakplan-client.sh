#!/bin/sh
# Has a PeakPlan server plan a file: uploads it, waits with a progress line, downloads what came of it. Needs curl.
# 让 PeakPlan 服务器为一个文件制定方案:上传、等待并显示进度、下载结果。需要 curl。
#
#   peakplan-client.sh INPUT.xlsx|.json [-o OUT.xlsx] [--json OUT.json] [--seconds N] [--steps N] [--seed N] [--lang zh|en]
#
# PEAKPLAN_SERVER names the server (http://127.0.0.1:8080), PEAKPLAN_TOKEN holds a personal token where the server asks for one.
# Exit codes: 0 a plan that passes the checker, 2 errors in the input, 3 no plan fits the limits, 1 anything else.
set -eu

server=${PEAKPLAN_SERVER:-http://127.0.0.1:8080}
input='' output='' json='' seconds='' steps='' seed='' language=''

say() { printf '%s\n' "$*" >&2; }
usage() {
  sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) usage ;;
    -o | --output | --json | --seconds | --steps | --seed | --lang)
      [ $# -ge 2 ] || usage
      case $1 in
        -o | --output) output=$2 ;;
        --json) json=$2 ;;
        --seconds) seconds=$2 ;;
        --steps) steps=$2 ;;
        --seed) seed=$2 ;;
        --lang) language=$2 ;;
      esac
      shift
      ;;
    -*) usage ;;
    *)
      [ -z "$input" ] || usage
      input=$1
      ;;
  esac
  shift
done
[ -n "$input" ] || usage
command -v curl >/dev/null 2>&1 || { say "curl is missing. 缺少 curl。"; exit 1; }
[ -f "$input" ] || { say "There is no file $input. 没有文件 $input。"; exit 2; }

work=$(mktemp -d "${TMPDIR:-/tmp}/peakplan.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# The token goes through a file: arguments are seen by every user of the machine.
: >"$work/headers"
chmod 600 "$work/headers"
[ -z "${PEAKPLAN_TOKEN:-}" ] || printf 'Authorization: Bearer %s\n' "$PEAKPLAN_TOKEN" >"$work/headers"

# ask ARGUMENT...: one request; the body lands in $work/answer, the status in $status.
ask() {
  status=$(curl -sS -H "@$work/headers" -o "$work/answer" -w '%{http_code}' "$@" 2>"$work/problem") || {
    say "No answer from $server. 服务器 $server 无应答。 $(cat "$work/problem")"
    exit 1
  }
}

# field NAME: the value of a text or number field of the last answer.
field() {
  tr -d '\n' <"$work/answer" | sed -n "s/.*\"$1\" *: *\"\{0,1\}\([^\",}]*\).*/\1/p"
}

refuse() {
  say "$(field title) ($status): $(field detail)"
  # what is wrong with the file is the planner's to mend; all else is not
  case $status in 400 | 413 | 415 | 422) exit 2 ;; *) exit 1 ;; esac
}

quoted=$(printf '%s' "$input" | sed 's/[\\"]/\\&/g')
set -- -F "file=@\"$quoted\""
[ -z "$seconds" ] || set -- "$@" -F "seconds=$seconds"
[ -z "$steps" ] || set -- "$@" -F "steps=$steps"
[ -z "$seed" ] || set -- "$@" -F "seed=$seed"
[ -z "$language" ] || set -- "$@" -F "language=$language"
key=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
ask --retry 3 --retry-connrefused -H "Idempotency-Key: $key" "$@" "$server/api/v1/plans"
[ "$status" = 202 ] || refuse
id=$(field id)

shown=''
while :; do
  ask --retry 5 --retry-connrefused "$server/api/v1/jobs/$id"
  [ "$status" = 200 ] || refuse
  state=$(field state)
  line="$state $(field phase) $(field objective)"
  gap=$(field gap)
  [ -z "$gap" ] || line="$line gap $gap"
  if [ -t 2 ]; then
    printf '\r\033[K%s' "$line" >&2
  elif [ "$line" != "$shown" ]; then
    say "$line"
    shown=$line
  fi
  case $state in
    DONE | CANCELLED) break ;;
    FAILED)
      say ""
      say "The server failed; tell its administrator the number $(field fault). 服务器出错,请将编号告知管理员。"
      exit 1
      ;;
  esac
  sleep 1
done
[ ! -t 2 ] || say ""

ask "$server/api/v1/plans/$id"
[ "$status" = 200 ] || refuse
outcome=$(field outcome)
cost=$(field cost)

# fetch WHAT FILE: downloads beside FILE first, so that a broken download leaves nothing half.
fetch() {
  curl -sS -f -H "@$work/headers" -o "$2.part" "$server/api/v1/plans/$id/$1" || {
    rm -f "$2.part"
    say "Download failed. 下载失败。"
    exit 1
  }
  mv "$2.part" "$2"
}
[ -z "$output" ] || fetch workbook "$output"
[ -z "$json" ] || fetch json "$json"

case $outcome in
  FEASIBLE)
    say "The checker accepts the plan; cost $cost (minor units). 方案通过校验,费用 $cost(分)。"
    exit 0
    ;;
  INPUT_ERRORS)
    say "The input has $(field errors) errors; the workbook and the JSON name each place. 输入有 $(field errors) 处错误。"
    exit 2
    ;;
  NOTHING_FITS)
    say "No plan fits the limits; the workbook tells the cheapest way out. 没有方案能满足全部限制。"
    exit 3
    ;;
  *)
    say "$outcome"
    exit 1
    ;;
esac
