#!/bin/sh
# Keeps Parley's classes ready to be mapped into memory, so that it starts faster. Run it after the program has been copied or
# moved; without it Parley starts as well.
set -e
app=$(cd "$(dirname "$0")" && pwd -P)
if grep -q AOTCache "$app/parley.cfg"; then
    # What Java learned in the first run holds wherever the files are, as long as they have the times that they had then.
    touch -d '2025-04-02 00:00:00 UTC' "$app"/*.jar "$app/../runtime/lib/modules"
    exit
fi
# The archive of an older Java holds for the place where it was made.
classpath=$(sed -n "s|^app.classpath=\$APPDIR|$app|p" "$app/parley.cfg" | tr '\n' ':')
"$app/../runtime/bin/java" -Xshare:dump -Xlog:disable -Xlog:all=error:stderr \
    -XX:SharedClassListFile="$app/parley.classes" -XX:SharedArchiveFile="$app/parley.jsa.new" -cp "${classpath%:}" >/dev/null
mv -f "$app/parley.jsa.new" "$app/parley.jsa"
