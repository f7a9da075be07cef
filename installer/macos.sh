#!/usr/bin/env bash
# The program with its runtime, and its package: macos.sh VERSION image|packages, from the folder of the project.
# Maven has laid the jars into target/installer/input and JavaFX beside it; JDK names the JDK.
set -euo pipefail
version=$1 what=$2
out=target/installer
image="$out/image/Clinic Desk.app"
app="$image/Contents/app"
# Which methods a morning used most is of use to the second compiler alone, and the program does without that one.
lean="-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"

lay_image() {
    rm -rf $out/runtime $out/image $out/rehearsal
    "$JDK/bin/jlink" @installer/runtime.txt --output $out/runtime
    cp $out/natives/*.dylib $out/runtime/lib/
    local architecture
    architecture=$(uname -m)
    cp "$out/natives/org/sqlite/native/Mac/${architecture/arm64/aarch64}/libsqlitejdbc.dylib" $out/input/
    cp "target/clinic-desk-$version.jar" $out/input/clinic-desk.jar
    "$JDK/bin/java" --module-path $out/javafx --add-modules javafx.graphics installer/Sheets.java target/classes \
        $out/input/clinic-desk.jar
    "$JDK/bin/java" installer/Jars.java $out/input
    # jpackage takes no version that begins with 0: it is told 1, and the image is told the true one.
    "$JDK/bin/jpackage" @installer/program.txt @installer/macos.txt --type app-image --app-version 1 --dest $out/image
    plutil -replace CFBundleShortVersionString -string "$version" "$image/Contents/Info.plist"
    plutil -replace CFBundleVersion -string "$version" "$image/Contents/Info.plist"
}

# A morning in the sample clinic, watched by the JVM, which lays ready what it needed.
rehearse() {
    JAVA_TOOL_OPTIONS="$lean -XX:AOTCacheOutput=$out/clinic-desk.aot" \
        "$image/Contents/MacOS/Clinic Desk" --demo --data "$PWD/$out/rehearsal" --rehearse > $out/rehearsal.log 2>&1 ||
        { cat $out/rehearsal.log >&2; exit 1; }
    test -s $out/clinic-desk.aot
    mv $out/clinic-desk.aot "$app/"
    echo 'java-options=-XX:AOTCache=$APPDIR/clinic-desk.aot' >> "$app/Clinic Desk.cfg"
    # What has been changed since jpackage signed it is signed anew, with no certificate.
    codesign --force --deep --sign - "$image"
}

# With a link to where programs are: the user drags the one onto the other.
lay_dmg() {
    local stage=$out/dmg
    rm -rf $stage
    mkdir $stage
    # jpackage would copy the image without the times of its jars, by which the AOT cache knows them.
    cp -a "$image" LICENSE $stage/
    ln -s /Applications $stage/Applications
    # Now and then the system is still busy with what has just been written.
    local try
    for try in 1 2 3; do
        ! hdiutil create -ov -volname "Clinic Desk" -srcfolder $stage -fs HFS+ -format UDZO \
            "$out/clinic-desk_${version}_$(uname -m).dmg" || break
        [ $try != 3 ]
        sleep 10
    done
    rm -r $stage
}

lay_image
rehearse
# The next build begins with the jars that Maven lays then.
rm -rf $out/input $out/javafx
[ "$what" != image ] || exit 0
rm -f $out/*.dmg
lay_dmg
