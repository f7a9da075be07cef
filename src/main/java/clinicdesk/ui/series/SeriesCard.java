package clinicdesk.ui.series;

import clinicdesk.base.Texts;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.VisitType;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.TellingWords;
import clinicdesk.ui.series.Misfit.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the panel of a series says around the visits.
 *
 * @param moving visits are moved, not booked
 * @param head for whom, with whom, at which time
 * @param summary "10 visits: 9 fit, 1 at another time"; empty while nothing is known
 */
record SeriesCard(boolean moving, String title, String head, Sum sum, Foot foot) {

    /** @param late visits that fitted at first do not, when it was to be done */
    record Sum(String words, boolean allFit, String late) {}

    /** @param act what the button says; empty where there is nothing to do */
    record Foot(String telling, String act, boolean possible) {}

    static final SeriesCard EMPTY = new SeriesCard(false, "", "", new Sum("", true, ""), new Foot("", "", false));

    record With(UUID doctorId, @Nullable UUID typeId) {}

    /** @param hold how long a letter waits before it leaves */
    record Who(Optional<Patient> patient, Optional<Doctor> doctor, Optional<VisitType> type, Duration hold) {}

    /** What is asked for. */
    record Asked(String when, boolean moving, boolean letter, boolean late) {}

    /** Reads and writes it. */
    static final class Reader {

        private final AtDesk desk;
        private final ClinicBook book;
        private final Texts texts;
        private final TellingWords telling;

        Reader(AtDesk desk, ClinicBook book, SeriesWords words) {
            this.desk = desk;
            this.book = book;
            this.texts = words.texts();
            this.telling = new TellingWords(desk);
        }

        /** Slow. */
        Who read(UUID patientId, With with) {
            return new Who(book.directory().survivor(patientId), book.directory().doctor(with.doctorId()),
                    book.directory().visitType(with.typeId()), book.papers().outbox().holdTime());
        }

        SeriesCard card(Optional<Who> who, SeriesPlan plan, Asked asked) {
            String title = texts.get(asked.moving() ? "plan.title.move" : "plan.title.book");
            String act = plan.done() == 0
                    ? texts.get("plan.nothing")
                    : texts.get(asked.moving() ? "plan.move" : "plan.book", plan.done());
            String late = asked.late() ? texts.get(asked.moving() ? "plan.late.move" : "plan.late.book") : "";
            return new SeriesCard(asked.moving(), title, head(who, asked.when()),
                    new Sum(summary(plan, asked.moving()), plan.misfits().isEmpty(), late),
                    new Foot(telling(who, asked.letter()), act, plan.done() > 0));
        }

        private String head(Optional<Who> who, String when) {
            return who.map(known -> Stream
                    .of(known.patient().map(patient -> desk.privacy().name(patient.name().display())),
                            known.doctor().map(Doctor::name), Optional.of(when), known.type().map(VisitType::name))
                    .flatMap(Optional::stream).collect(Collectors.joining(" · "))).orElse("");
        }

        private String summary(SeriesPlan plan, boolean moving) {
            if (plan.all() == 0) {
                return "";
            }
            if (plan.misfits().isEmpty()) {
                return texts.get("plan.sum.all", plan.all());
            }
            List<String> parts = new ArrayList<>();
            add(parts, "plan.sum.fit", plan.fits());
            add(parts, "plan.sum.other", plan.count(Way.OTHER_TIME));
            add(parts, "plan.sum.overruled", plan.count(Way.OVERRULE));
            add(parts, moving ? "plan.sum.stay" : "plan.sum.skip", plan.count(Way.SKIP));
            return texts.get("plan.sum", plan.all(), String.join(", ", parts));
        }

        private void add(List<String> parts, String key, int count) {
            if (count > 0) {
                parts.add(texts.get(key, count));
            }
        }

        private String telling(Optional<Who> who, boolean letter) {
            return who.map(known -> telling.say(known.patient().flatMap(book::addressOf).orElse(null), letter,
                    known.hold())).orElse("");
        }
    }
}
