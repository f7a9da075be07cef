# The program with its runtime, and its package: windows.ps1 VERSION image|packages, from the folder of the project.
# Maven has laid the jars into target/installer/input and JavaFX beside it; JDK names the JDK. WiX 3 has to be installed.
param([string]$version, [string]$what)
$ErrorActionPreference = 'Stop'
$out = 'target/installer'
$image = "$out/image/Clinic Desk"
$cache = Join-Path (Get-Location) "$image/app/clinic-desk.aot"
# Which methods a morning used most is of use to the second compiler alone, and the program does without that one.
$lean = '-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining'

function Run([string]$tool) {
    & "$env:JDK/bin/$tool" @args
    if ($LASTEXITCODE -ne 0) { throw "$tool ended with $LASTEXITCODE" }
}

function New-Image {
    foreach ($old in 'runtime', 'image', 'rehearsal') {
        if (Test-Path "$out/$old") { Remove-Item -Recurse -Force "$out/$old" }
    }
    Run jlink '@installer/runtime.txt' --output "$out/runtime"
    Copy-Item "$out/natives/*.dll" "$out/runtime/bin/"
    $architecture = if ($env:PROCESSOR_ARCHITECTURE -eq 'ARM64') { 'aarch64' } else { 'x86_64' }
    Copy-Item "$out/natives/org/sqlite/native/Windows/$architecture/sqlitejdbc.dll" "$out/input/"
    Copy-Item "target/clinic-desk-$version.jar" "$out/input/clinic-desk.jar"
    Run java --module-path "$out/javafx" --add-modules javafx.graphics installer/Sheets.java target/classes `
        "$out/input/clinic-desk.jar"
    Run java installer/Jars.java "$out/input"
    Run jpackage '@installer/program.txt' '@installer/windows.txt' --type app-image --app-version $version `
        --dest "$out/image"
}

# A morning in the sample clinic, watched by the JVM, which lays ready what it needed.
function Start-Rehearsal {
    $env:JAVA_TOOL_OPTIONS = "$lean `"-XX:AOTCacheOutput=$cache`""
    $rehearsal = Start-Process -Wait -PassThru "$image/Clinic Desk.exe" `
        -ArgumentList '--demo', '--data', "`"$(Join-Path (Get-Location) "$out/rehearsal")`"", '--rehearse'
    Remove-Item Env:JAVA_TOOL_OPTIONS
    if ($rehearsal.ExitCode -ne 0) {
        # A program with a window says nothing on the terminal there.
        Get-Content "$out/rehearsal/logs/*" -ErrorAction SilentlyContinue
        throw "the rehearsal ended with $($rehearsal.ExitCode)"
    }
    if (-not (Test-Path $cache)) { throw 'the rehearsal left no AOT cache' }
    Add-Content "$image/app/Clinic Desk.cfg" 'java-options=-XX:AOTCache=$APPDIR\clinic-desk.aot'
}

New-Image
Start-Rehearsal
# The next build begins with the jars that Maven lays then.
Remove-Item -Recurse -Force "$out/input", "$out/javafx"
if ($what -eq 'image') { exit 0 }
Remove-Item "$out/*.msi" -ErrorAction SilentlyContinue
if ($env:WIX) { $env:PATH += ";$env:WIX\bin" }
Run jpackage '@installer/windows-msi.txt' --app-image $image --app-version $version --dest $out
Move-Item "$out/Clinic Desk-$version.msi" "$out/clinic-desk_${version}_$($env:PROCESSOR_ARCHITECTURE.ToLower()).msi"
