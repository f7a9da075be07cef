#!/usr/bin/env bash
# The program with its runtime, and its packages: linux.sh VERSION image|packages|wrap, from the folder of the project.
# Maven has laid the jars into target/installer/input and JavaFX beside it; JDK names the JDK. "wrap" makes the packages
# of an image that is there.
set -euo pipefail
version=$1 what=$2
out=target/installer
image=$out/image/clinic-desk
most=110000000
# Which methods a morning used most is of use to the second compiler alone, and the program does without that one.
lean="-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"

lay_image() {
    rm -rf $out/runtime $out/image $out/rehearsal
    "$JDK/bin/jlink" @installer/runtime.txt --output $out/runtime
    cp $out/natives/*.so $out/runtime/lib/
    cp "$out/natives/org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" $out/input/
    cp "target/clinic-desk-$version.jar" $out/input/clinic-desk.jar
    "$JDK/bin/java" --module-path $out/javafx --add-modules javafx.graphics installer/Sheets.java target/classes \
        $out/input/clinic-desk.jar
    "$JDK/bin/java" installer/Jars.java $out/input
    "$JDK/bin/jpackage" @installer/program.txt @installer/linux.txt --type app-image --app-version "$version" \
        --dest $out/image
    write_launcher
    rm $image/lib/libapplauncher.so
}

# Starts Java as jpackage's launcher would. That one asks dpkg and rpm twice where it lies, a quarter of a second each
# time somebody opens the program, and leaves a folder for rpm in the home of the user.
write_launcher() {
    local settings=$image/lib/app/clinic-desk.cfg
    cat > $image/bin/clinic-desk <<- 'END'
	#!/bin/sh
	home=$(dirname "$(dirname "$(readlink -f "$0")")")
	APPDIR=$home/lib/app
	exec "$home/lib/runtime/bin/java" \
	END
    {
        sed -n 's/^java-options=\(.*\)/    "\1" \\/p' $settings
        echo "    -cp \"$(sed -n 's/^app.classpath=//p' $settings | paste -sd:)\" \\"
        echo "    $(sed -n 's/^app.mainclass=//p' $settings) \"\$@\""
    } >> $image/bin/clinic-desk
}

# A morning in the sample clinic, watched by the JVM, which lays ready what it needed.
rehearse() {
    local cache=$PWD/$image/lib/app/clinic-desk.aot screen=()
    if [ -z "${DISPLAY:-}" ]; then
        command -v xvfb-run > /dev/null || {
            echo "The program is rehearsed in its window: set DISPLAY, or install Xvfb (Debian: xvfb, xauth)." >&2
            exit 1
        }
        screen=(xvfb-run --auto-servernum --server-args "-screen 0 1600x900x24")
    fi
    JAVA_TOOL_OPTIONS="$lean -XX:AOTCacheOutput=$cache" "${screen[@]}" \
        $image/bin/clinic-desk --demo --data "$PWD/$out/rehearsal" --rehearse > $out/rehearsal.log 2>&1 ||
        { cat $out/rehearsal.log >&2; exit 1; }
    echo 'java-options=-XX:AOTCache=$APPDIR/clinic-desk.aot' >> $image/lib/app/clinic-desk.cfg
    write_launcher
    test -s "$cache"
}

# What lies where once it is installed; the same in every package. The times of the jars stay, or the cache is refused.
lay_tree() {
    tree=$out/tree
    rm -rf $tree
    mkdir -p $tree/opt $tree/usr/bin $tree/usr/share/{applications,doc/clinic-desk}
    cp -a $image $tree/opt/clinic-desk
    ln -s /opt/clinic-desk/bin/clinic-desk $tree/usr/bin/clinic-desk
    cp installer/linux/clinic-desk.desktop $tree/usr/share/applications/
    local icon icons=$tree/usr/share/icons/hicolor
    for icon in installer/icons/[0-9]*.png; do
        local size
        size=$(basename "$icon" .png)
        mkdir -p "$icons/${size}x$size/apps"
        cp "$icon" "$icons/${size}x$size/apps/clinic-desk.png"
    done
    mkdir -p $icons/scalable/apps
    cp installer/icons/clinic-desk.svg $icons/scalable/apps/
    write_copyright > $tree/usr/share/doc/clinic-desk/copyright
    chmod -R u=rwX,go=rX $tree
}

# The program's own licence, what others have made of it, and the licences of that.
write_copyright() {
    local licences=installer/licences list=target/classes/clinicdesk/ui/about/licences/libraries.tsv licence
    echo "Clinic Desk is under the Apache License 2.0. Of it others have made, under the licences that follow (those of"
    echo "Java's parts lie in /opt/clinic-desk/lib/runtime/legal):"
    echo
    { cat $list $licences/brought.tsv; printf 'Java\t%s\tGPL-2.0-with-classpath-exception\n' "$("$JDK/bin/java" --version | sed -n '1s/[^0-9]*\([^ ]*\).*/\1/p')"; } |
        grep -v '^$' | sort -f | awk -F '\t' '{ printf "%-78s %-14s %s\n", $1, $2, $3 }'
    for licence in $licences/*.txt; do
        printf '\n\n==== %s ====\n\n' "$(basename "$licence" .txt)"
        cat "$licence"
    done
}

wrap_deb() {
    local architecture deb
    architecture=$(dpkg --print-architecture)
    deb=$out/clinic-desk_${version}_$architecture.deb
    mkdir -p $tree/DEBIAN
    sed -e "s/@VERSION@/${version/-/\~}/" -e "s/@ARCHITECTURE@/$architecture/" \
        -e "s/@SIZE@/$(du -sk --exclude=DEBIAN $tree | cut -f1)/" installer/linux/control > $tree/DEBIAN/control
    (cd $tree && find opt usr -type f -exec md5sum {} +) > $tree/DEBIAN/md5sums
    dpkg-deb -Zxz -z3 --root-owner-group --build $tree "$deb"
    rm -r $tree/DEBIAN
    local size
    size=$(stat -c %s "$deb")
    [ "$size" -lt $most ] || { echo "$deb has $size bytes; it must stay under $most." >&2; exit 1; }
}

wrap_rpm() {
    rpmbuild -bb --quiet --define "_topdir $PWD/$out/rpm" --define "tree $PWD/$tree" \
        --define "program_version ${version/-/\~}" installer/linux/clinic-desk.spec
    mv $out/rpm/RPMS/*/*.rpm $out/
    rm -r $out/rpm
}

if [ "$what" != wrap ]; then
    lay_image
    rehearse
    # The next build begins with the jars that Maven lays then.
    rm -rf $out/input $out/javafx
fi
[ "$what" != image ] || exit 0
rm -f $out/*.deb $out/*.rpm
lay_tree
if command -v dpkg-deb > /dev/null; then wrap_deb; fi
if command -v rpmbuild > /dev/null; then wrap_rpm; fi
rm -r $tree
