package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Ids;
import clinicdesk.base.Slot;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Letters to somebody who does not exist, to see how words would read. */
public final class LetterPreview {

    private static final int MINUTES = 30;
    private static final int WEEKS = 3;

    /** Who and where nobody is. */
    public record Invented(String patient, String doctor, String room) {}

    private final ClinicClock clock;
    private final Supplier<Message.Clinic> clinic;

    public LetterPreview(ClinicClock clock, Supplier<Message.Clinic> clinic) {
        this.clock = clock;
        this.clinic = clinic;
    }

    /**
     * The letter about a visit on the Monday after next, at ten.
     *
     * @param words the program's are said in place of those that are no sentence
     */
    public LetterText of(LetterForm form, Locale language, Map<Sentence, String> words, Invented invented) {
        Map<String, String> own = new HashMap<>();
        words.forEach((sentence, typed) -> own.put(sentence.name(), Sentence.tidy(typed)));
        Sentences sentences = new Sentences(language, own);
        return new LetterWriter(clock, wanted -> sentences).write(message(form, invented)).read();
    }

    private Message message(LetterForm form, Invented invented) {
        LocalDateTime first = LocalDateTime.ofInstant(clock.now(), clock.zone()).toLocalDate().plusWeeks(1)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(10, 0);
        List<Message.Event> visits = IntStream.range(0, form.isOfSeries() ? WEEKS : 1)
                .mapToObj(week -> visit(first.plusWeeks(week), form.isOfSeries(), invented)).toList();
        Message.Matter matter = form.isOfSeries()
                ? new Message.Course(new Message.Identity("", 0, null),
                        new Message.Rule("FREQ=WEEKLY;COUNT=" + WEEKS, first, MINUTES), visits, List.of(), false)
                : visits.getFirst();
        return new Message(form.kind(), new Message.About(Ids.next(), ""),
                new Message.Recipient(invented.patient(), "", null), matter, clinic.get());
    }

    private Message.Event visit(LocalDateTime start, boolean isInSeries, Invented invented) {
        return new Message.Event(new Message.Identity("", 0, isInSeries ? start : null),
                Slot.of(clock.atOrAfter(start), MINUTES), invented.doctor(), invented.room());
    }
}
