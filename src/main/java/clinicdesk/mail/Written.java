package clinicdesk.mail;

import java.util.List;

/**
 * What one recipient has been written about one visit, or about one series and each of its visits.
 *
 * @param letters to leave, left, or perhaps left; at whatever address
 */
record Written(List<Letter> letters) {

    /** Those to this address that have not left and may still be stopped. */
    List<Letter> notLeft(String address) {
        return letters.stream().filter(letter -> letter.address().equals(address))
                .filter(letter -> letter.canBeStopped() || letter.state() == LetterState.FAILED).toList();
    }

    /** What is known of it by whom this message goes to: that it takes place at its address, that it is off anywhere. */
    Heard heard(Message message) {
        return new Heard(letters.stream().filter(Letter::mayBeKnown)
                .filter(letter -> !message.kind().takesPlace() || letter.address().equals(message.to().address()))
                .toList());
    }
}
