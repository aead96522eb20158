#!/usr/bin/env bash
# Milliseconds from launch to four painted charts: start-up.sh [TIMES] [PROGRAM]. Needs a display; prints each and the median.
set -euo pipefail
times=${1:-10}
program=${2:-target/installer/parley/bin/parley}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/.parley"
# The first view without the sheet of a first start.
echo '{"triedThis":true,"width":1280,"height":800,"sampleCases":true}' >"$folder/.parley/settings.json"
for _ in $(seq "$times"); do
    rm -f "$folder/painted"
    begun=$(date +%s%3N)
    JAVA_TOOL_OPTIONS="-Dparley.painted=$folder/painted -Duser.home=$folder" "$program" >"$folder/log" 2>&1 &
    desk=$!
    until [ -s "$folder/painted" ]; do
        kill -0 "$desk" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
        sleep 0.05
    done
    echo $(($(cat "$folder/painted") - begun))
    kill "$desk"
    wait "$desk" 2>/dev/null || true
done | tee "$folder/times"
sort -n "$folder/times" | awk '{ all[NR] = $1 } END { print "median " (all[int((NR + 1) / 2)] + all[int(NR / 2) + 1]) / 2 }'
