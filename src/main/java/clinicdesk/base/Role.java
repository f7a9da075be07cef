package clinicdesk.base;

/** What somebody is in the clinic; what each role may do is one table, in {@code access}. */
public enum Role {
    ADMIN, RECEPTIONIST, DOCTOR, READER
}
