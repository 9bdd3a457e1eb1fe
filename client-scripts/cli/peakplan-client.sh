#!/bin/sh
# Has a PeakPlan server plan, simulate and compare: uploads, waits with a progress line, downloads what came of it. Needs curl.
# 让 PeakPlan 服务器生成方案、模拟、对比:上传、等待并显示进度、下载结果。需要 curl。
#
#   peakplan-client.sh [plan] INPUT.xlsx|.json  [-o OUT.xlsx] [--json OUT.json] [--seconds N] [--steps N] [--seed N] [--lang zh|en]
#   peakplan-client.sh simulate INPUT|PLAN_ID   [-o OUT.xlsx] [--json OUT.json] [--seconds N] [--replications N] [--lang zh|en]
#   peakplan-client.sh compare PLAN_ID PLAN_ID... [-o OUT.xlsx] [--json OUT.json] [--lang zh|en]
#   peakplan-client.sh download PLAN_ID         [-o OUT.xlsx] [--json OUT.json]
#   peakplan-client.sh actuals BUDGET_ID FILE.xlsx|.csv [--json OUT.json] [--columns 'FIELD=Header;...'] [--lang zh|en]
#   peakplan-client.sh actuals-template PLAN_ID -o OUT.xlsx [--lang zh|en]
#
# PEAKPLAN_SERVER names the server (http://127.0.0.1:8080), PEAKPLAN_TOKEN holds a personal token where the server asks for one.
# Exit codes: 0 a plan that passes the checker, or the figures asked for; 2 errors in the input; 3 no plan found that keeps every limit; 1 anything else.
set -eu

version=0.1.0
server=${PEAKPLAN_SERVER:-http://127.0.0.1:8080}
server=${server%/}
action='' output='' json='' seconds='' steps='' seed='' replications='' columns='' language=''

say() { printf '%s\n' "$*" >&2; }
manual() { sed -n '2,13s/^# \{0,1\}//p' "$0"; }
usage() {
  manual >&2
  exit 2
}

case ${1:-} in
  plan | simulate | compare | download | actuals | actuals-template)
    action=$1
    shift
    ;;
  *) action=plan ;;
esac

# Options go into variables, what is left stays in "$@".
count=$#
while [ "$count" -gt 0 ]; do
  word=$1
  shift
  count=$((count - 1))
  case $word in
    -h | --help)
      manual
      exit 0
      ;;
    -o | --output | --json | --seconds | --steps | --seed | --replications | --columns | --lang)
      [ "$count" -gt 0 ] || usage
      case $word in
        -o | --output) output=$1 ;;
        --json) json=$1 ;;
        --seconds) seconds=$1 ;;
        --steps) steps=$1 ;;
        --seed) seed=$1 ;;
        --replications) replications=$1 ;;
        --columns) columns=$1 ;;
        --lang) language=$1 ;;
      esac
      shift
      count=$((count - 1))
      ;;
    -*) usage ;;
    *) set -- "$@" "$word" ;;
  esac
done

case $action in
  compare) [ $# -ge 2 ] || usage ;;
  actuals) [ $# -eq 2 ] || usage ;;
  actuals-template) if [ $# -ne 1 ] || [ -z "$output" ]; then usage; fi ;;
  *) [ $# -eq 1 ] || usage ;;
esac
# Told before the work and not after it: a place where no file can be written.
for wish in "$output" "$json"; do
  [ -n "$wish" ] || continue
  if [ -d "$wish" ] || ! [ -d "$(dirname -- "$wish")" ] || ! [ -w "$(dirname -- "$wish")" ]; then
    say "The file $wish cannot be written. 文件 $wish 无法写入。"
    exit 2
  fi
done
command -v curl >/dev/null 2>&1 || { say "curl is missing. 缺少 curl。"; exit 1; }
case $action in
  plan) file=$1 ;;
  actuals) file=$2 ;;
  *) file='' ;;
esac
[ -z "$file" ] || [ -f "$file" ] || { say "There is no file $file. 没有文件 $file。"; exit 2; }

work=$(mktemp -d "${TMPDIR:-/tmp}/peakplan.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# The token goes through a file: arguments are seen by every user of the machine.
: >"$work/headers"
chmod 600 "$work/headers"
[ -z "${PEAKPLAN_TOKEN:-}" ] || printf 'Authorization: Bearer %s\n' "$PEAKPLAN_TOKEN" >"$work/headers"
[ -z "$language" ] || printf 'Accept-Language: %s\n' "$language" >>"$work/headers"

# ask ARGUMENT...: one request; the body lands in $work/answer, the status in $status.
ask() {
  status=$(curl -sS -H "@$work/headers" -D "$work/told" -o "$work/answer" -w '%{http_code}' "$@" 2>"$work/problem") || {
    say "No answer from $server. 服务器 $server 无应答。 $(cat "$work/problem")"
    exit 1
  }
}

# field NAME: the value of a text or number field of the last answer. A text may hold commas, braces and quoted quotes.
field() {
  tr -d '\n' <"$work/answer" | sed -nE \
    -e "s/.*\"$1\" *: *\"(([^\"\\\\]|\\\\.)*)\".*/\1/;t text" \
    -e "s/.*\"$1\" *: *([^\",}]*).*/\1/p" -e b -e ':text' -e 's/\\(["\\/])/\1/g' -e p
}

# major AMOUNT: minor units as people read them.
major() { printf '%s' "$1" | sed -nE 's/^(-?)([0-9]+)$/\100\2/;s/^(-?)0{0,2}([0-9]+)([0-9][0-9])$/\1\2.\3/p'; }

refuse() {
  say "$(field title) ($status): $(field detail)"
  # what is wrong with each part, where the answer lists it
  tr -d '\n' <"$work/answer" | grep -oE '"message" *: *"([^"\\]|\\.)*"' |
    sed -E -e 's/^"message" *: *"/  /' -e 's/"$//' -e 's/\\(["\\/])/\1/g' >&2 || true
  # what is wrong with the input is the planner's to mend; all else is not
  case $status in 400 | 413 | 415 | 422) exit 2 ;; *) exit 1 ;; esac
}

# A server of another major or minor version may mean something else by the same words.
fit() {
  ask "$server/api/v1/version"
  found=$(field version)
  if [ "$status" != 200 ] || [ -z "$found" ]; then
    say "$server is no PeakPlan server. $server 不是 PeakPlan 服务器。"
    exit 1
  fi
  ours=${version%.*}
  case $found in
    "$ours" | "$ours".*) ;;
    *)
      say "This client is version $version, the server is $found: take the client that the server offers at $server/clients/peakplan-client.sh." \
        "客户端版本为 $version,服务器版本为 $found:请使用服务器提供的客户端。"
      exit 1
      ;;
  esac
}

# submit PATH ARGUMENT...: hands in a job; the same one again if the line breaks.
submit() {
  path=$1
  shift
  key=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  ask --retry 3 --retry-connrefused -H "Idempotency-Key: $key" "$@" "$server/api/v1/$path"
  [ "$status" = 202 ] || refuse
  id=$(field id)
}

# follow: waits for the job $id with a line of progress.
follow() {
  shown=''
  while :; do
    ask --retry 5 --retry-connrefused "$server/api/v1/jobs/$id"
    [ "$status" = 200 ] || refuse
    state=$(field state)
    line="$state $(field phase) $(major "$(field objective)")"
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
}

# fetch WHAT FILE: downloads beside FILE first, so that a broken download leaves nothing half.
fetch() {
  curl -sS -f -H "@$work/headers" -o "$2.part" "$server/api/v1/$result/$1" || {
    rm -f "$2.part"
    say "Download failed. 下载失败。"
    exit 1
  }
  mv "$2.part" "$2"
}

# hand_over PATH: what came of it, kept where it was asked to be; its outcome in $outcome.
hand_over() {
  result=$1
  ask "$server/api/v1/$result"
  [ "$status" = 200 ] || refuse
  outcome=$(field outcome)
  currency=$(field currency)
  cost=$(field cost)
  errors=$(field errors)
  title=$(field title)
  [ -z "$output" ] || fetch workbook "$output"
  [ -z "$json" ] || fetch json "$json"
}

# conclude: the sentence and the exit code of $outcome.
conclude() {
  case $outcome in
    FEASIBLE)
      say "The checker accepts plan ${result#plans/}; cost $(major "$cost") $currency. 方案 ${result#plans/} 通过校验,费用 $(major "$cost") $currency。"
      exit 0
      ;;
    DONE)
      say "$title: done. 已完成。"
      exit 0
      ;;
    INPUT_ERRORS)
      say "The input has $errors errors; the workbook and the JSON name each place. 输入有 $errors 处错误。"
      exit 2
      ;;
    NOTHING_FITS)
      say "No plan that keeps every limit was found; the workbook of plan ${result#plans/} tells the cheapest way out. 没有找到满足全部限制的方案。"
      exit 3
      ;;
    *)
      say "$outcome"
      exit 1
      ;;
  esac
}

# quoted NAME: a file name as curl takes it in a form.
quoted() { printf '%s' "$1" | sed 's/[\\"]/\\&/g'; }

fit
case $action in
  plan)
    set -- -F "file=@\"$(quoted "$1")\""
    [ -z "$seconds" ] || set -- "$@" -F "seconds=$seconds"
    [ -z "$steps" ] || set -- "$@" -F "steps=$steps"
    [ -z "$seed" ] || set -- "$@" -F "seed=$seed"
    [ -z "$language" ] || set -- "$@" -F "language=$language"
    submit plans "$@"
    follow
    hand_over "plans/$id"
    ;;
  simulate)
    if [ -f "$1" ]; then
      set -- -F "file=@\"$(quoted "$1")\""
    else
      set -- --form-string "plan=$1"
    fi
    [ -z "$seconds" ] || set -- "$@" -F "seconds=$seconds"
    [ -z "$replications" ] || set -- "$@" -F "replications=$replications"
    [ -z "$language" ] || set -- "$@" -F "language=$language"
    submit simulations "$@"
    follow
    hand_over "simulations/$id"
    ;;
  compare)
    plans=''
    for plan in "$@"; do
      case $plan in
        *[!0-9A-Za-z_-]*)
          say "$plan is no id of a plan. $plan 不是方案编号。"
          exit 2
          ;;
      esac
      plans="$plans${plans:+,}\"$plan\""
    done
    printf '{"plans":[%s]%s}' "$plans" "${language:+,\"language\":\"$language\"}" >"$work/wish"
    submit comparisons -H 'Content-Type: application/json' --data-binary "@$work/wish"
    follow
    hand_over "comparisons/$id"
    ;;
  download) hand_over "plans/$1" ;;
  actuals)
    budget=$1
    set -- -F "file=@\"$(quoted "$2")\""
    [ -z "$columns" ] || set -- "$@" --form-string "columns=$columns"
    submit "budgets/$budget/actuals" "$@"
    follow
    ask "$server/api/v1/imports/$id"
    [ "$status" = 200 ] || refuse
    [ -z "$json" ] || cp "$work/answer" "$json"
    say "$(field fresh) new, $(field corrected) corrected, $(field unchanged) unchanged, $(field errors) rows not used." \
      "新增 $(field fresh),更正 $(field corrected),未变 $(field unchanged),未采用 $(field errors) 行。"
    [ "$(field errors)" = 0 ] || exit 2
    exit 0
    ;;
  actuals-template)
    result=plans/$1
    fetch "actuals-template${language:+?language=$language}" "$output"
    exit 0
    ;;
esac
conclude
