package clinicdesk.report;

import java.util.Locale;
import java.util.Set;

/** The paper that lies in a country's printers. */
enum PaperSize {
    A4(595, 842), LETTER(612, 792);

    /** By Unicode's CLDR; all others use A4. */
    private static final Set<String> LETTER_COUNTRIES = Set.of("BZ", "CA", "CL", "CO", "CR", "DO", "GT", "MX", "NI",
            "PA", "PH", "PR", "SV", "US", "VE");

    private final int width;
    private final int height;

    PaperSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static PaperSize of(Locale locale) {
        return LETTER_COUNTRIES.contains(locale.getCountry()) ? LETTER : A4;
    }

    /** The short side, in points of 1/72 inch. */
    int width() {
        return width;
    }

    /** The long side, in points. */
    int height() {
        return height;
    }
}
