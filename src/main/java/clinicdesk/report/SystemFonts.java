package clinicdesk.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/** Fonts of this PC, for scripts that ours lack. Nothing is looked for before a letter is missing. */
final class SystemFonts {

    /** Families that systems bring along for one or many scripts. */
    private static final Pattern HELPFUL = Pattern
            .compile("(?i)(noto(sans|serif)?.*|droidsansfallback.*|wqy.*|arial ?uni.*"
                    + "|unifont.*|freesans|lohit.*|garuda|loma|ipag.*|takao.*|msyh|simsun|msgothic|meiryo|yugothm|malgun|nirmala"
                    + "|leelawui|tahoma|ebrima|gadugi|mangal|stheiti.*|hiragino.*|applesdgothicneo|thonburi|kohinoor.*"
                    + "|devanagari.*)\\.(ttf|ttc|otf)");

    /** A folder of fonts may be endless; a sheet is wanted now. */
    private static final int MOST_TRIED = 60;
    private static final int DEPTH = 6;

    /** Of the planes that people write in: the basic, the supplementary and the ideographic one. */
    private static final int LETTERS = 3 << 16;

    private final List<Path> folders;
    private final Map<UnicodeScript, Optional<BaseFont>> byScript = new HashMap<>();
    private final Map<Path, BitSet> letters = new HashMap<>();
    private final Map<Path, BaseFont> used = new HashMap<>();
    private @Nullable List<Path> files;

    SystemFonts(List<Path> folders) {
        this.folders = folders;
    }

    /** Where Linux, macOS and Windows keep them. */
    static SystemFonts ofThisPc() {
        String windows = Optional.ofNullable(System.getenv("WINDIR")).orElse("C:\\Windows");
        Path home = Path.of(System.getProperty("user.home", "."));
        return new SystemFonts(List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"),
                home.resolve(".local/share/fonts"), Path.of("/System/Library/Fonts"), Path.of("/Library/Fonts"),
                home.resolve("Library/Fonts"), Path.of(windows).resolve("Fonts")));
    }

    /** A font that has this letter; the same one for all of a script, as long as it has them. */
    synchronized Optional<BaseFont> having(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        Optional<BaseFont> known = byScript.get(script);
        if (known != null && known.map(font -> font.charExists(letter)).orElse(true)) {
            return known;
        }
        Optional<BaseFont> found = files().stream().limit(MOST_TRIED)
                .filter(file -> letters.computeIfAbsent(file, SystemFonts::lettersOf).get(letter)).findFirst()
                .flatMap(this::use);
        byScript.put(script, found);
        return found;
    }

    /** An open font takes megabytes, and most are only looked into: of those nothing stays but which letters they have. */
    private static BitSet lettersOf(Path file) {
        BitSet has = new BitSet();
        open(file).ifPresent(
                font -> IntStream.range(' ', LETTERS).filter(font::charExists).forEach(has::set));
        return has;
    }

    private Optional<BaseFont> use(Path file) {
        return Optional.ofNullable(used.computeIfAbsent(file, unopened -> open(unopened).orElse(null)));
    }

    private List<Path> files() {
        List<Path> known = files;
        if (known == null) {
            known = folders.stream().filter(Files::isDirectory).flatMap(SystemFonts::in).toList();
            files = known;
        }
        return known;
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> found = Files.find(folder, DEPTH,
                (path, attributes) -> HELPFUL.matcher(path.getFileName().toString()).matches())) {
            return found.sorted().toList().stream();
        } catch (IOException | UncheckedIOException unreadable) {
            return Stream.empty();
        }
    }

    /** Empty for a font that cannot be read, or may not be put into a document. */
    private static Optional<BaseFont> open(Path file) {
        boolean several = file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc");
        try {
            return Optional.of(
                    BaseFont.createFont(several ? file + ",0" : file.toString(), BaseFont.IDENTITY_H,
                            BaseFont.EMBEDDED, BaseFont.NOT_CACHED, null, null));
        } catch (IOException | RuntimeException unusable) {
            return Optional.empty();
        }
    }
}
