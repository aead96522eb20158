#!/bin/sh
# Keeps Parley's classes ready to be mapped into memory, so that it starts faster. The archive holds for the place where it was
# made: after the program has been moved, this makes it anew. Without it, or with one that does not fit, Parley starts as well.
set -e
app=$(cd "$(dirname "$0")" && pwd -P)
classpath=$(sed -n "s|^app.classpath=\$APPDIR|$app|p" "$app/parley.cfg" | tr '\n' ':')
"$app/../runtime/bin/java" -Xshare:dump -Xlog:disable -Xlog:all=error:stderr \
    -XX:SharedClassListFile="$app/parley.classes" -XX:SharedArchiveFile="$app/parley.jsa.new" -cp "${classpath%:}" >/dev/null
mv -f "$app/parley.jsa.new" "$app/parley.jsa"
