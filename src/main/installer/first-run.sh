#!/usr/bin/env bash
# Uses the program once, in memory, and keeps what makes its next start faster: first-run.sh APP WORK PLACE, where APP is the
# image's folder of jars, WORK a folder for what is only needed now, and PLACE where the first run's own jars lie: in the image
# ("input"), whose Java then keeps all it learned in parley.aot, or in WORK/PLACE, and classes alone are shared.
set -euo pipefail
app=$1 work=$2 place=$3
classpath=$(sed -n "s|^app.classpath=\$APPDIR|$app|p" "$app/parley.cfg" | paste -sd:)
options=(-Dglass.platform=Monocle -Dmonocle.platform=Headless -Dprism.order=sw)
while read -r option; do
    case $option in
        -D* | --*) options+=("$option") ;;
    esac
done < <(sed -n 's/^java-options=//p' "$app/parley.cfg")
cp "$(dirname "$0")/share-classes.sh" "$app/"
chmod 755 "$app/share-classes.sh"
if [ "$place" = input ]; then
    "$app/share-classes.sh"
    options+=("-XX:AOTCacheOutput=$app/parley.aot" -Xlog:aot=off -Xlog:cds=off)
else
    classpath=$classpath:$work/$place/parley-first-run.jar:$(echo "$work/$place"/openjfx-monocle*.jar)
    options+=("-XX:DumpLoadedClassList=$app/parley.classes")
fi
"$app/../runtime/bin/java" "${options[@]}" -cp "$classpath" FirstRun "$work"
