package clinicdesk.report;

import clinicdesk.base.ClinicClock;
import clinicdesk.settings.ClinicSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Puts sheets and cards on paper. Slow, the first time above all: fonts and libraries are loaded then. */
public final class PaperMaker {

    /** Read once, and one document at a time: fonts share the files from which they are cut to size. */
    private static final class Fonts {
        private static final PaperFonts ALL = new PaperFonts(SystemFonts.ofThisPc());
    }

    private final ClinicSettings settings;
    private final ClinicClock clock;
    private final Locale locale;

    /** @param locale of the words, and of the country whose paper it is */
    public PaperMaker(ClinicSettings settings, ClinicClock clock, Locale locale) {
        this.settings = settings;
        this.clock = clock;
        this.locale = locale;
    }

    /** These sheets, one after the other; a page that says so where there are none. */
    public Pdf daySheets(LocalDate date, List<DaySheet> sheets) {
        synchronized (Fonts.ALL) {
            return new Pdf(new DaySheetPdf(Fonts.ALL, new PaperWords(clock, locale), PaperSize.of(locale))
                    .write(Letterhead.of(settings).name(), date, sheets));
        }
    }

    public Pdf card(VisitCard card) {
        synchronized (Fonts.ALL) {
            return new Pdf(
                    new CardPdf(Fonts.ALL, new PaperWords(clock, locale)).write(Letterhead.of(settings), card));
        }
    }
}
