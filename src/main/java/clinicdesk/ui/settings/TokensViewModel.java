package clinicdesk.ui.settings;

import clinicdesk.access.ApiToken;
import clinicdesk.access.TokenOutcome;
import clinicdesk.access.Tokens;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.Role;
import clinicdesk.base.Texts;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.ui.frame.Workplace;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which programs are let in: a token for each, whose secret is shown once. */
public final class TokensViewModel {

    /** A doctor in whose book a program may act. */
    record DoctorChoice(UUID id, String name) {}

    private record Found(List<ApiToken> tokens, List<Doctor> doctors) {}

    private final Workplace workplace;
    private final Tokens tokens;
    private final Directory directory;
    private final Texts texts;
    private final Field name;
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.RECEPTIONIST);
    private final ObjectProperty<@Nullable DoctorChoice> doctor = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable TokenRow> asked = new SimpleObjectProperty<>();
    private final ObservableList<DoctorChoice> doctors = FXCollections.observableArrayList();
    private final ObservableList<TokenRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper secret = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper doctorProblem = new ReadOnlyStringWrapper("");

    public TokensViewModel(Workplace workplace, Tokens tokens, Directory directory) {
        this.workplace = workplace;
        this.tokens = tokens;
        this.directory = directory;
        this.texts = Texts.of("ui/settings", workplace.locale());
        this.name = new Field(texts);
        role.subscribe(chosen -> doctorProblem.set(""));
        doctor.subscribe(chosen -> doctorProblem.set(""));
    }

    Texts texts() {
        return texts;
    }

    /** What the program is called, in the trail of what it does. */
    public Field name() {
        return name;
    }

    public ObjectProperty<Role> roleProperty() {
        return role;
    }

    /** For the role of a doctor only. */
    ObjectProperty<@Nullable DoctorChoice> doctorProperty() {
        return doctor;
    }

    ObservableList<DoctorChoice> doctors() {
        return doctors;
    }

    ReadOnlyStringProperty doctorProblemProperty() {
        return doctorProblem.getReadOnlyProperty();
    }

    ObservableList<TokenRow> rows() {
        return rows;
    }

    /** Of the token that was made last, until it is put away; empty at all other times. */
    public ReadOnlyStringProperty secretProperty() {
        return secret.getReadOnlyProperty();
    }

    /** Which token is to be revoked, until that is confirmed or something else is chosen. */
    ObjectProperty<@Nullable TokenRow> askedProperty() {
        return asked;
    }

    /** "Receptionist" */
    String words(Role of) {
        return texts.get("token.role." + of.name());
    }

    /** Shows what is in the store; a secret that was shown is put away. */
    void load() {
        secret.set("");
        read();
    }

    private void read() {
        asked.set(null);
        workplace.background().run(() -> new Found(tokens.all(), directory.doctors()), this::show,
                workplace.problem());
    }

    private void show(Found found) {
        DoctorChoice before = doctor.get();
        doctors.setAll(found.doctors().stream().map(each -> new DoctorChoice(each.id(), each.name())).toList());
        doctor.set(doctors.contains(before) ? before : null);
        rows.setAll(found.tokens().stream().map(this::row).toList());
    }

    private TokenRow row(ApiToken token) {
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(workplace.locale());
        String may = doctors.stream().filter(each -> each.id().equals(token.doctorId())).map(DoctorChoice::name)
                .findFirst().orElseGet(() -> words(token.role()));
        return new TokenRow(token.id(), token.name(), texts.get("token.facts", may,
                date.format(workplace.clock().dateOf(token.created())), token.createdBy()));
    }

    /** Makes a token of what was typed, or says beside the fields why not. */
    public void make() {
        DoctorChoice chosen = role.get() == Role.DOCTOR ? doctor.get() : null;
        UUID doctorId = chosen == null ? null : chosen.id();
        String typed = name.value();
        Role as = role.get();
        secret.set("");
        workplace.background().run(() -> tokens.create(workplace.actor(), typed, as, doctorId), this::answer,
                workplace.problem());
    }

    /** The first time asks whether it is meant, the second time does it. */
    public void revoke(TokenRow row) {
        if (!row.equals(asked.get())) {
            asked.set(row);
            return;
        }
        secret.set("");
        workplace.background().run(() -> tokens.revoke(workplace.actor(), row.id()), this::answer,
                workplace.problem());
    }

    private void answer(TokenOutcome outcome) {
        switch (outcome) {
            case TokenOutcome.Created created -> {
                name.set("");
                secret.set(created.secret());
                read();
            }
            case TokenOutcome.Invalid invalid -> say(invalid.problem());
            case TokenOutcome.Revoked revoked -> read();
            case TokenOutcome.Unknown unknown -> read();
            case TokenOutcome.Denied denied -> read();
        }
    }

    private void say(FieldProblem problem) {
        if (problem.field().equals("doctorId")) {
            doctorProblem.set(texts.get("token.problem.doctor"));
            return;
        }
        name.problemProperty().set(texts.get(switch (problem.code()) {
            case OVERLAPS -> "token.problem.taken";
            case TEXT_TOO_LONG -> "token.problem.long";
            default -> "token.problem.name";
        }));
    }

    /** The secret has been copied to where it belongs. */
    void putAway() {
        secret.set("");
    }
}
