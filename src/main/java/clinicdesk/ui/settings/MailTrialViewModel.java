package clinicdesk.ui.settings;

import clinicdesk.base.Background;
import clinicdesk.base.Texts;
import clinicdesk.mail.Addresses;
import clinicdesk.mail.MailTrial;
import clinicdesk.mail.Sender;
import clinicdesk.mail.SmtpServer;
import clinicdesk.mail.TrialLetter;
import clinicdesk.mail.TrialNews;
import clinicdesk.mail.TrialNews.Failed;
import clinicdesk.mail.TrialStep;
import clinicdesk.settings.Key;
import clinicdesk.settings.Secret;
import clinicdesk.ui.frame.Workplace;
import clinicdesk.ui.settings.TrialRow.State;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** "Send me a test": gives one letter to the mail server as it is typed, and shows each step. */
public final class MailTrialViewModel {

    /**
     * How a test is done.
     *
     * @param aside for what nobody at the desk waits for
     * @param patience for each answer of the server
     */
    public record Ways(Background aside, TypedServer servers, Duration patience) {}

    private final Workplace workplace;
    private final SettingsViewModel.Kept kept;
    private final MailViewModel mail;
    private final Ways ways;
    private final Texts texts;
    private final Field to;
    private final ObservableList<TrialRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper talk = new ReadOnlyStringWrapper("");
    private volatile @Nullable MailTrial trial;
    private volatile boolean stopped;

    public MailTrialViewModel(Workplace workplace, SettingsViewModel.Kept kept, MailViewModel mail, Ways ways) {
        this.workplace = workplace;
        this.kept = kept;
        this.mail = mail;
        this.ways = ways;
        this.texts = Texts.of("ui/settings", workplace.locale());
        this.to = new Field(texts);
        to.set(mail.from().value());
        mail.from().textProperty().addListener((property, before, now) -> followFrom(before, now));
    }

    /** Whoever has not chosen an address of their own writes to the clinic. */
    private void followFrom(String before, String now) {
        if (to.value().equals(before == null ? "" : before.strip())) {
            to.set(now);
        }
    }

    Texts texts() {
        return texts;
    }

    /** To whom the letter goes. */
    public Field to() {
        return to;
    }

    /** The steps; empty until the first test. */
    public ObservableList<TrialRow> rows() {
        return rows;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What came of it all, or why there is no test; empty while there is nothing to say. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** What was said, word for word; empty until a test has ended. */
    public ReadOnlyStringProperty talkProperty() {
        return talk.getReadOnlyProperty();
    }

    /** The page is about to be seen. */
    void shown() {
        ways.aside().run(() -> kept.secrets().read(Secret.MAIL_PASSWORD),
                found -> mail.showWhere(found, kept.secrets().folder()), workplace.problem());
    }

    /** Begins a test with what is typed. */
    public void start() {
        if (running.get() || !check()) {
            return;
        }
        running.set(true);
        stopped = false;
        rows.clear();
        talk.set("");
        Map<Key, String> typed = mail.values();
        Optional<String> password = mail.typedPassword();
        String from = mail.from().value();
        String recipient = to.value();
        ways.aside().run(() -> {
            SmtpServer server = ways.servers().of(typed, password);
            return run(server, from, recipient);
        }, this::end, fault -> {
            running.set(false);
            workplace.problem().accept(fault);
        });
    }

    /** Ends the test that is running. */
    public void stop() {
        stopped = true;
        MailTrial now = trial;
        if (now != null) {
            now.stop();
        }
    }

    private boolean check() {
        boolean fine = mail.check()
                && mail.host().require(typed -> !typed.isEmpty(), "trial.problem.host");
        said.set(fine ? "" : texts.get("trial.problem.fields"));
        return to.require(Addresses::isOne, "trial.problem.to") && fine;
    }

    private MailTrial run(SmtpServer server, String from, String recipient) {
        String clinic = kept.clinic().get(Key.CLINIC_NAME);
        TrialLetter letter = new TrialLetter(new Sender(from, clinic), recipient,
                texts.get("trial.subject", clinic), texts.get("trial.text", clinic));
        TrialWords words = new TrialWords(workplace, server, from, recipient);
        MailTrial made = new MailTrial(server, letter, ways.patience(),
                news -> ways.aside().window().execute(() -> show(news, words)));
        ways.aside().window().execute(() -> begin(server, words));
        trial = made;
        if (stopped) {
            made.stop();
        }
        made.run(workplace.clock().now());
        return made;
    }

    private void begin(SmtpServer server, TrialWords words) {
        rows.setAll(TrialStep.of(server).stream()
                .map(step -> new TrialRow(step, State.WAITING, words.step(step), "", "")).toList());
        rows.set(0, rows.getFirst().now(State.RUNNING));
    }

    private void show(TrialNews news, TrialWords words) {
        boolean failed = news instanceof Failed;
        int at = rows.stream().map(TrialRow::step).toList().indexOf(news.step());
        rows.set(at, rows.get(at).ended(failed ? State.FAILED : State.PASSED, words.detail(news),
                words.took(news.took())));
        for (int next = at + 1; next < rows.size(); next++) {
            rows.set(next, rows.get(next)
                    .now(failed ? State.SKIPPED : next == at + 1 ? State.RUNNING : State.WAITING));
        }
    }

    private void end(MailTrial ended) {
        trial = null;
        running.set(false);
        talk.set(ended.talk());
        boolean fine = rows.stream().allMatch(row -> row.state() == State.PASSED);
        said.set(fine ? texts.get("trial.sent", to.value()) : "");
    }

    /** How a step is told to whoever does not see it. */
    String spoken(TrialRow row) {
        return texts.get("trial.spoken", row.words(), texts.get("trial.state." + row.state().name()), row.detail());
    }
}
