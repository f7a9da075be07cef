package clinicdesk.api;

/** Leaves a handler early: the request makes no sense, or what it names is not known or not permitted. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    Refused(Answer answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
