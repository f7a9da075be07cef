package clinicdesk.mail;

import clinicdesk.base.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was written: what it says never changes, only how far it has come. Its id is also its Message-ID,
 * so that a second copy of one letter can be told from a second letter.
 */
@Entity
@Table(name = "letter")
public class Letter {

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private LetterKind kind;
    @Column(name = "about_id")
    private UUID aboutId;
    private String uid;
    private int sequence;
    private @Nullable LocalDateTime recurrence;
    private String says;
    @Column(name = "recipient_name")
    private String recipientName;
    @Column(name = "recipient_id")
    private @Nullable UUID recipientId;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private String address;
    private @Nullable String language;
    private @Nullable String occasion;
    private String subject;
    @Column(name = "text_body")
    private String text;
    @Column(name = "html_body")
    private String html;
    @Column(name = "calendar_method")
    private @Nullable String calendarMethod;
    @Column(name = "calendar_body")
    private @Nullable String calendar;
    @Enumerated(EnumType.STRING)
    private LetterState state;
    @Column(name = "created_ms")
    private Instant created;
    @Column(name = "due_ms")
    private Instant due;
    @Column(name = "claimed_by")
    private @Nullable String claimedBy;
    @Column(name = "claimed_until_ms")
    private @Nullable Instant claimedUntil;
    private int attempts;
    @Column(name = "first_try_ms")
    private @Nullable Instant firstTry;
    @Column(name = "may_have_left")
    private boolean mayHaveLeft;
    @Column(name = "sent_ms")
    private @Nullable Instant sent;
    private @Nullable UUID envelope;

    @SuppressWarnings("NullAway.Init")
    protected Letter() {}

    Letter(Message message, LetterContent content, Instant created, Instant due) {
        this.id = Ids.next();
        this.kind = message.kind();
        this.aboutId = message.about().id();
        this.says = message.about().says();
        this.uid = message.matter().identity().uid();
        this.sequence = message.matter().identity().sequence();
        this.recurrence = message.matter().identity().recurrence();
        this.recipientName = message.to().name();
        this.recipientId = message.to().id();
        this.channel = message.to().channel();
        this.address = message.to().address();
        this.language = message.to().language();
        this.subject = content.subject();
        this.text = content.text();
        this.html = content.html();
        this.calendarMethod = content.calendarMethod();
        this.calendar = content.calendar();
        this.state = LetterState.WAITING;
        this.created = created;
        this.due = due;
    }

    /** The same words again, as a letter of its own; no newer than they are, whenever it leaves. */
    Letter copy(Instant now) {
        Letter copy = new Letter();
        copy.id = Ids.next();
        copy.kind = kind;
        copy.aboutId = aboutId;
        copy.says = says;
        copy.uid = uid;
        copy.sequence = sequence;
        copy.recurrence = recurrence;
        copy.recipientName = recipientName;
        copy.recipientId = recipientId;
        copy.channel = channel;
        copy.address = address;
        copy.language = language;
        copy.subject = subject;
        copy.text = text;
        copy.html = html;
        copy.calendarMethod = calendarMethod;
        copy.calendar = calendar;
        copy.state = LetterState.WAITING;
        copy.created = created;
        copy.due = now;
        return copy;
    }

    /** Is written for an occasion that comes once for what it is about, as a reminder a day before; null for none. */
    Letter on(@Nullable String once) {
        occasion = once;
        return this;
    }

    /** Leaves together with the other letters of this envelope. */
    void join(UUID shared) {
        envelope = shared;
    }

    /** Letters of acts come with what the calendar is to take over: they and others keep apart. */
    boolean mayLeaveWith(Letter other) {
        return address.equals(other.address) && kind.isOfAnAct() == other.kind.isOfAnAct();
    }

    void leaveAt(Instant time) {
        due = time;
    }

    boolean canBeStopped() {
        return state == LetterState.WAITING || state == LetterState.HELD;
    }

    /** Whether it has left, is leaving, or may have left. */
    boolean mayBeKnown() {
        return mayHaveLeft || state == LetterState.SENT || state == LetterState.SENDING;
    }

    /** Somebody keeps it back. */
    void hold() {
        state = LetterState.HELD;
    }

    /** It may leave when it is due. */
    void letGo() {
        state = LetterState.WAITING;
    }

    Stood stood() {
        return new Stood(state, due, attempts, firstTry);
    }

    void standAgain(Stood before) {
        state = before.state();
        due = before.due();
        attempts = before.attempts();
        firstTry = before.firstTry();
    }

    /** Its occasion does not come again: a person may have had it stopped. */
    void cancel() {
        state = LetterState.CANCELLED;
        release();
    }

    /** To a newer one, or since it is no longer so. Unless it may have left, nobody was told on its occasion: it comes again. */
    void giveWay() {
        cancel();
        occasion = mayHaveLeft ? occasion : null;
    }

    /** It would have gone to where it should not: its occasion comes again whether it may have left or not. */
    Withdrawn withdraw() {
        Withdrawn withdrawn = new Withdrawn(aboutId, Objects.requireNonNull(recipientId), kind, says, occasion,
                state);
        cancel();
        occasion = null;
        return withdrawn;
    }

    /** Nobody would have any use for it now. */
    void miss() {
        state = LetterState.MISSED;
        release();
    }

    /** One that was claimed before and never answered for may have left: its worker died at some unknown point. */
    void claim(String worker, Instant until) {
        mayHaveLeft |= state == LetterState.SENDING;
        state = LetterState.SENDING;
        claimedBy = worker;
        claimedUntil = until;
    }

    void accepted(Instant now) {
        attempts++;
        state = LetterState.SENT;
        sent = now;
        release();
    }

    void postpone(Instant now, Instant next, boolean perhapsArrived) {
        attempts++;
        firstTry = firstTry == null ? now : firstTry;
        mayHaveLeft |= perhapsArrived;
        state = LetterState.WAITING;
        due = next;
        release();
    }

    void fail(boolean perhapsArrived) {
        attempts++;
        mayHaveLeft |= perhapsArrived;
        state = LetterState.FAILED;
        release();
    }

    /** Starts over after a failure. */
    void wait(Instant now) {
        state = LetterState.WAITING;
        due = now;
        attempts = 0;
        firstTry = null;
    }

    private void release() {
        claimedBy = null;
        claimedUntil = null;
    }

    /** Whether this letter, the last one about its visit, has surely told the recipient what that one would. */
    boolean hasTold(Message other) {
        boolean left = state == LetterState.SENT || state == LetterState.SENDING && !mayHaveLeft;
        boolean same = kind.takesPlace()
                ? other.kind().takesPlace() && saysThat(other)
                : !other.kind().takesPlace();
        return left && same && recipientName.equals(other.to().name());
    }

    /** Whether it is to do what that one was to. */
    boolean isInPlaceOf(Withdrawn other) {
        return aboutId.equals(other.aboutId()) && other.recipientId().equals(recipientId)
                && kind.isOfAnAct() == other.kind().isOfAnAct() && Objects.equals(occasion, other.occasion());
    }

    /** Of a series and one of its visits, the one says what the other does if the visit is among those of the series. */
    private boolean saysThat(Message other) {
        String others = other.about().says();
        return Objects.equals(recurrence, other.matter().identity().recurrence())
                ? says.equals(others)
                : says.lines().anyMatch(others::equals) || others.lines().anyMatch(says::equals);
    }

    boolean isClaimedBy(String worker) {
        return state == LetterState.SENDING && worker.equals(claimedBy);
    }

    LetterFacts facts() {
        return new LetterFacts(kind, new Message.About(aboutId, says),
                new Message.Identity(uid, sequence, recurrence),
                new Message.Recipient(recipientName, address, language, recipientId, channel), occasion);
    }

    LetterContent content() {
        return new LetterContent(subject, text, html, calendarMethod, calendar);
    }

    LetterView view(LetterView.@Nullable Attempt last) {
        return new LetterView(id, aboutId, kind, address, channel, state,
                new LetterView.Progress(created, due, sent, attempts, last));
    }

    UUID id() {
        return id;
    }

    LetterKind kind() {
        return kind;
    }

    UUID aboutId() {
        return aboutId;
    }

    String uid() {
        return uid;
    }

    int sequence() {
        return sequence;
    }

    /** Which visit of a series; null for a visit of its own and for a whole series. */
    @Nullable
    LocalDateTime recurrence() {
        return recurrence;
    }

    String recipientName() {
        return recipientName;
    }

    /** Who the recipient is to the owner of the visit; null where nobody knows. */
    @Nullable
    UUID recipientId() {
        return recipientId;
    }

    Channel channel() {
        return channel;
    }

    String address() {
        return address;
    }

    LetterState state() {
        return state;
    }

    Instant due() {
        return due;
    }

    Instant created() {
        return created;
    }

    /** Which it shares with other letters to its address; null if it leaves alone. */
    @Nullable
    UUID envelope() {
        return envelope;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    Instant firstTry() {
        return firstTry;
    }
}
