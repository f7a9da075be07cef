import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Lays the jars of a folder anew: without the native libraries of other systems, and not compressed, so that a package
 * compresses all of them together: {@code java installer/Jars.java FOLDER}.
 */
static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");

void main(String[] arguments) throws Exception {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
        for (Path jar : jars) {
            Path anew = jar.resolveSibling(jar.getFileName() + ".new");
            write(jar, anew);
            // The AOT cache knows a jar by its time too, and a .msi keeps even seconds only.
            Instant minute = Files.getLastModifiedTime(jar).toInstant().truncatedTo(ChronoUnit.MINUTES);
            Files.setLastModifiedTime(anew, FileTime.from(minute));
            Files.move(anew, jar, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

void write(Path jar, Path anew) throws Exception {
    try (ZipFile from = new ZipFile(jar.toFile());
            OutputStream file = Files.newOutputStream(anew);
            ZipOutputStream to = new ZipOutputStream(file)) {
        to.setMethod(ZipOutputStream.STORED);
        for (ZipEntry entry : Collections.list(from.entries())) {
            if (!isForeign(entry.getName())) {
                store(from, entry, to);
            }
        }
    }
}

/** SQLite's own lies beside the jars; JNA looks for its own in a folder that is named after the system. */
boolean isForeign(String name) {
    return NATIVE.matcher(name).matches() && !name.startsWith("com/sun/jna/" + system() + "/");
}

String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String family = name.startsWith("windows") ? "win32" : name.startsWith("mac") ? "darwin" : "linux";
    return family + (System.getProperty("os.arch").equals("aarch64") ? "-aarch64" : "-x86-64");
}

void store(ZipFile from, ZipEntry entry, ZipOutputStream to) throws Exception {
    byte[] bytes;
    try (InputStream in = from.getInputStream(entry)) {
        bytes = in.readAllBytes();
    }
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry plain = new ZipEntry(entry.getName());
    plain.setTime(entry.getTime());
    plain.setSize(bytes.length);
    plain.setCrc(sum.getValue());
    to.putNextEntry(plain);
    to.write(bytes);
    to.closeEntry();
}
