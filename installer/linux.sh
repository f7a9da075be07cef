#!/usr/bin/env bash
# The program with its runtime, and its packages: linux.sh VERSION image|packages, from the folder of the project.
# Maven has laid the jars into target/installer/input and JavaFX beside it; JDK names the JDK.
set -euo pipefail
version=$1 what=$2
out=target/installer
image=$out/image/clinic-desk
cache=$PWD/$image/lib/app/clinic-desk.aot

rm -rf $out/runtime $out/image $out/rehearsal
"$JDK/bin/jlink" @installer/runtime.txt --output $out/runtime
cp $out/natives/*.so $out/runtime/lib/
cp "$out/natives/org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" $out/input/
cp "target/clinic-desk-$version.jar" $out/input/clinic-desk.jar
"$JDK/bin/jpackage" @installer/program.txt @installer/linux.txt --type app-image --app-version "$version" --dest $out/image

# A morning in the sample clinic, watched by the JVM, which lays ready what it needed.
screen=()
if [ -z "${DISPLAY:-}" ]; then
    command -v xvfb-run > /dev/null || {
        echo "The program is rehearsed in its window: set DISPLAY, or install Xvfb (Debian: xvfb, xauth)." >&2
        exit 1
    }
    screen=(xvfb-run --auto-servernum --server-args "-screen 0 1600x900x24")
fi
JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$cache" "${screen[@]}" \
    $image/bin/clinic-desk --demo --data "$PWD/$out/rehearsal" --rehearse > $out/rehearsal.log 2>&1 ||
    { cat $out/rehearsal.log >&2; exit 1; }
echo 'java-options=-XX:AOTCache=$APPDIR/clinic-desk.aot' >> $image/lib/app/clinic-desk.cfg
test -s "$cache"

# The next build begins with the jars that Maven lays then.
rm -rf $out/input $out/javafx
[ "$what" = packages ] || exit 0
