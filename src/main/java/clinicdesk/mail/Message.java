package clinicdesk.mail;

import clinicdesk.base.Slot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient is to be told. It holds what may stand in a letter and nothing else: no reason for the visit, no
 * speciality, no birth date.
 */
public record Message(LetterKind kind, About about, Recipient to, Event event, Clinic clinic) {

    /**
     * What the letter is about.
     *
     * @param id the thing, for its owner's screens
     * @param says a fingerprint of what the letter tells (time, length, doctor): two letters with the same one
     *            need not both be sent
     */
    public record About(UUID id, String says) {}

    /**
     * Who gets the letter.
     *
     * @param language a language tag such as {@code de}; null for the clinic's own
     */
    public record Recipient(String name, String address, @Nullable String language) {}

    /**
     * The visit as it goes into the recipient's calendar, in the clinic's zone.
     *
     * @param uid the same for all letters of this visit
     * @param sequence counted up by each change of the visit
     * @param with the doctor's name
     * @param room where in the clinic
     */
    public record Event(String uid, int sequence, Slot slot, String with, @Nullable String room) {}

    /** Who writes. Address and phone may be empty. */
    public record Clinic(String name, String phone, String address) {}
}
