package clinicdesk.report;

import clinicdesk.base.ClinicClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with the day sheets of today and tomorrow, for the day on which the power or the PC fails: a file for each
 * day that any PDF reader shows. Whoever has the folder may take them, so nobody is asked for a permission.
 */
public final class SheetFolder {

    private static final String ENDING = "-sheets.pdf";

    /** What this has written, or was writing when the power failed; other files are somebody else's. */
    private static final Pattern OURS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-sheets\\.pdf(\\.new)?");

    private final Path folder;
    private final Paperwork paperwork;
    private final PaperMaker maker;
    private final ClinicClock clock;

    public SheetFolder(Path folder, Paperwork paperwork, PaperMaker maker, ClinicClock clock) {
        this.folder = folder;
        this.paperwork = paperwork;
        this.maker = maker;
        this.clock = clock;
    }

    /**
     * Writes today's and tomorrow's sheets anew, of the doctors who have visits then, and removes those of days that
     * are over. Slow.
     *
     * @throws IOException if they cannot be written; those that were there stay
     */
    public void write() throws IOException {
        LocalDate today = clock.today();
        Files.createDirectories(folder);
        write(today);
        write(today.plusDays(1));
        removeBefore(today);
    }

    private void write(LocalDate date) throws IOException {
        List<DaySheet> sheets = paperwork.daySheets(date).stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        maker.daySheets(date, sheets).save(fileOf(date));
    }

    public Path fileOf(LocalDate date) {
        return folder.resolve(date + ENDING);
    }

    private void removeBefore(LocalDate today) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> isOver(each, today)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Dates written so sort as text. */
    private static boolean isOver(Path file, LocalDate today) {
        var ours = OURS.matcher(file.getFileName().toString());
        return ours.matches() && ours.group(1).compareTo(today.toString()) < 0;
    }
}
