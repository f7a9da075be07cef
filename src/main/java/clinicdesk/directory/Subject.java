package clinicdesk.directory;

/** What the clinic has and the directory keeps, besides its patients. */
public enum Subject {
    DOCTOR(Directory.DOCTORS), ROOM(Directory.ROOMS), VISIT_TYPE(Directory.VISIT_TYPES);

    private final String topic;

    Subject(String topic) {
        this.topic = topic;
    }

    /** Under which changes are announced, and what the trail calls it. */
    public String topic() {
        return topic;
    }
}
