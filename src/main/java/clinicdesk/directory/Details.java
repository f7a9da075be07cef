package clinicdesk.directory;

import org.jspecify.annotations.Nullable;

/** What is filled in for a doctor, a room or a visit type; text has no blanks around it. */
public sealed interface Details permits DoctorDetails, RoomDetails, VisitTypeDetails {

    /** So many colours are in the palette; a colour is a place in it, from 0. */
    int COLOURS = 8;

    /** By which it is known; no two that are in use share it. */
    String name();

    default Subject subject() {
        return switch (this) {
            case DoctorDetails doctor -> Subject.DOCTOR;
            case RoomDetails room -> Subject.ROOM;
            case VisitTypeDetails type -> Subject.VISIT_TYPE;
        };
    }

    static @Nullable String blankIsNone(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
