package clinicdesk.ui.today;

import clinicdesk.booking.Visit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A visit of the day, in words.
 *
 * @param searched all by which it is found, names included, whether or not they are shown
 */
record TodayRow(Visit visit, Who who, Where where, Stand stand, String searched) {

    /**
     * @param name as far as names may be shown
     * @param born "born 17 May 1980" where somebody else has the same name, or empty
     * @param what kind of visit it is, or empty
     * @param alerts what must not be overlooked, or empty
     */
    record Who(String name, String born, String what, String alerts) {

        /** Beneath the name. */
        String about() {
            return joined(" · ", born, what);
        }
    }

    /**
     * @param colour of the doctor
     * @param room or empty
     */
    record Where(String doctor, int colour, String room) {}

    /**
     * @param time "09:30"
     * @param expected "about 09:50" where the doctor runs late, or empty
     * @param words "Waiting 12 min"
     * @param late the time has come and the patient has not
     * @param over nothing more happens
     */
    record Stand(String time, String expected, String words, boolean late, boolean over) {}

    String spoken() {
        return joined(", ", stand.time(), stand.expected(), who.name(), who.born(), stand.words(), where.doctor(),
                where.room(), who.what(), who.alerts());
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
